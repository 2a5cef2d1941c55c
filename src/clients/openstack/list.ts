import { UnexpectedResponseError } from "../../errors.ts";
import { isJson, type Answer, type Json } from "../http/answer.ts";
import type { OpenStackCloud, Query, ServiceRequest } from "./openstack-cloud.ts";

export interface ListRequest extends Pick<ServiceRequest, "service" | "path" | "query" | "microversion"> {
  /** The name under which the answer has the objects. */
  readonly key: string;
  readonly pageSize?: number;
  readonly maxPages?: number;
}

/** More than any project has; whoever sends more does not come to an end. */
const mostPages = 1_000;
/** Of all pages together. */
const mostBytes = 128 * 1024 * 1024;

/**
 * All objects of a list, page by page, as the service sent them. Lists change while they are read, so an object can
 * stand on two pages: the first one is kept.
 */
export async function list(cloud: OpenStackCloud, request: ListRequest, signal: AbortSignal): Promise<readonly Json[]> {
  const { key, maxPages = mostPages, query, ...rest } = request;
  // Keystone has no pages, and newer ones refuse whoever asks for them.
  const { pageSize = rest.service === "identity" ? Number.POSITIVE_INFINITY : 1000 } = request;
  const found = new Map<unknown, Json>();
  const asked = new Set<string>();
  let bytes = 0;
  let step: Step | undefined = {
    query: Number.isFinite(pageSize) ? { ...query, limit: pageSize } : { ...query },
    announced: true,
  };
  for (let count = 0; step !== undefined; count++) {
    if (count === maxPages) throw new UnexpectedResponseError(`The list \`${key}\` has more than ${maxPages} pages.`);
    const answer: Answer = await cloud.request({ ...rest, query: step.query }, signal);
    bytes += answer.bytes.length;
    if (bytes > mostBytes) throw answer.unexpected(`went on with \`${key}\` after ${mostBytes} bytes`);
    const page = answer.list(key);
    if (page.some((item) => "id" in item && typeof item["id"] !== "string")) {
      throw answer.unexpected(`answered with \`${key}\` whose ids are no text`);
    }
    const fresh = page.filter((item) => !found.has(identity(item)));
    if (page.length > 0 && fresh.length === 0) {
      // A server that does not know markers sends the same again when asked without its invitation.
      if (!step.announced) break;
      throw answer.unexpected(`answered with a page of \`${key}\` that was there before`);
    }
    for (const item of fresh) found.set(identity(item), item);
    asked.add(JSON.stringify(step.query));
    step = next({ answer, page, pageSize, query: step.query });
    if (step !== undefined && asked.has(JSON.stringify(step.query))) {
      throw answer.unexpected(`announced a page of \`${key}\` that was read before`);
    }
  }
  return [...found.values()];
}

interface Step {
  readonly query: Query;
  /** The server said that there is more. */
  readonly announced: boolean;
}

interface Page {
  readonly answer: Answer;
  readonly page: readonly Json[];
  readonly pageSize: number;
  readonly query: Query;
}

// An object without an id is only equal to itself.
function identity(item: Json): unknown {
  return item["id"] ?? item;
}

function next({ answer, page, pageSize, query }: Page): Step | undefined {
  const link = nextLink(answer.json());
  if (link !== undefined) return { query: parameters(link, answer), announced: true };
  const last = page.at(-1)?.["id"];
  if (page.length !== pageSize || typeof last !== "string") return undefined;
  return { query: { ...query, marker: last }, announced: false };
}

/** Glance and Barbican say `next`, Nova, Cinder and Neutron `…_links`, Keystone and Designate `links.next`. */
function nextLink(body: Json): string | undefined {
  const listed = Object.entries(body).find(([name, value]) => name.endsWith("_links") && Array.isArray(value))?.[1];
  const related = (Array.isArray(listed) ? listed : []).filter(isJson).find(({ rel }) => rel === "next")?.["href"];
  const named = isJson(body["links"]) ? body["links"]["next"] : undefined;
  return [body["next"], related, named].find((link) => typeof link === "string" && link !== "") as string | undefined; // Just asked.
}

// Only the parameters are taken over. The links' host, scheme and path are those that the service knows itself by,
// which behind a proxy are not the ones that lead to it.
function parameters(link: string, answer: Answer): Query {
  const from = answer.address;
  const to = URL.parse(link, from.href);
  const resource = (url: URL): string | undefined => url.pathname.split("/").findLast((name) => name !== "");
  if (to === null || resource(to) !== resource(from))
    throw answer.unexpected("announced a next page of something else");
  return Object.fromEntries([...new Set(to.searchParams.keys())].map((name) => [name, to.searchParams.getAll(name)]));
}
