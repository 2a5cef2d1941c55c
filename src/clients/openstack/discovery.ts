import { UnexpectedResponseError } from "../../errors.ts";
import { withPath } from "../http/address.ts";
import { isJson, type Answer, type Json } from "../http/answer.ts";
import { isBusy } from "../http/retry.ts";
import { hasMicroversions } from "./microversion.ts";
import type { MicroversionRange, ServiceAddress } from "./openstack-cloud.ts";
import { apiVersion } from "./service-types.ts";

/** A service's versioned address and microversions. Asks only where the endpoint leaves one of them open. */
export async function discover(
  type: string,
  endpoint: URL,
  get: (url: URL) => Promise<Answer>,
): Promise<ServiceAddress> {
  const version = apiVersion(type);
  const { root, segment, rest } = split(endpoint);
  const isSettled = version === undefined || (segment !== undefined && fits(segment, version));
  if (isSettled && !hasMicroversions(type)) return { type, url: endpoint, microversions: undefined };

  const place = isSettled && segment !== undefined ? `${root}/${segment}/` : `${root}/`;
  const versions = await documented(withPath(endpoint, place), get);
  const offered =
    versions.find(({ id }) => id === (version ?? id)) ?? versions.find(({ id }) => fits(id, version ?? id));
  const url = isSettled
    ? endpoint
    : withPath(endpoint, `${versionedPath(offered, { root, version, endpoint })}${rest}`);
  return { type, url, microversions: offered?.microversions };
}

interface OfferedVersion {
  readonly id: string;
  readonly link: string | undefined;
  readonly microversions: MicroversionRange | undefined;
}

const versionSegment = /^v\d+(\.\d+)?$/;

/** `/volume/v3/0123` is the root `/volume`, the version `v3` and the rest `/0123`. */
function split({ pathname }: URL): {
  readonly root: string;
  readonly segment: string | undefined;
  readonly rest: string;
} {
  const segments = pathname.replace(/\/+$/, "").split("/");
  const index = segments.findLastIndex((name) => versionSegment.test(name));
  if (index === -1) return { root: segments.join("/"), segment: undefined, rest: "" };
  const rest = segments.slice(index + 1).map((name) => `/${name}`);
  return { root: segments.slice(0, index).join("/"), segment: segments[index], rest: rest.join("") };
}

// `v2.0` serves who wants `v2`; who wants `v2.1` is not served by `v2`.
function fits(offered: string, wanted: string): boolean {
  return offered === wanted || (!wanted.includes(".") && offered.split(".")[0] === wanted);
}

// A document that is forbidden or broken leaves us with the address that every installation has. A busy or silent
// server does not: guessing would make the same cloud answer differently from run to run.
async function documented(url: URL, get: (url: URL) => Promise<Answer>): Promise<readonly OfferedVersion[]> {
  try {
    const answer = await get(url);
    if (isBusy(answer)) throw answer.error();
    if (answer.status >= 400) return [];
    return offeredVersions(answer.json());
  } catch (error) {
    if (error instanceof UnexpectedResponseError) return [];
    throw error;
  }
}

function offeredVersions({ versions, version }: Json): readonly OfferedVersion[] {
  const list = isJson(versions) ? versions["values"] : (versions ?? [version]);
  return (Array.isArray(list) ? list : []).filter(isJson).flatMap((entry) => {
    const { id, links, version: newest, max_version: max = newest, min_version: min } = entry;
    if (typeof id !== "string") return [];
    const isRange = typeof min === "string" && typeof max === "string" && min !== "" && max !== "";
    return { id, link: selfLink(links), microversions: isRange ? { min, max } : undefined };
  });
}

function selfLink(links: unknown): string | undefined {
  const href = (Array.isArray(links) ? links : []).filter(isJson).find(({ rel }) => rel === "self")?.["href"];
  return typeof href === "string" ? href : undefined;
}

interface Sought {
  readonly root: string;
  readonly version: string | undefined;
  readonly endpoint: URL;
}

// Behind a proxy the links name an inner host, scheme or path; then only their version is of use.
function versionedPath(offered: OfferedVersion | undefined, { root, version = "", endpoint }: Sought): string {
  const link = URL.parse(offered?.link ?? "", `${endpoint.origin}${root}/`);
  const path = link?.pathname.replace(/\/+$/, "") ?? "";
  const segment = path.split("/").findLast((name) => versionSegment.test(name));
  if (segment === undefined) return `${root}/${version}`;
  return link?.hostname === endpoint.hostname && path.startsWith(`${root}/`) ? path : `${root}/${segment}`;
}
