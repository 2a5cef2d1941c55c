import type { Answer } from "../http/answer.ts";
import type { MicroversionRange } from "./openstack-cloud.ts";

/** True when requests to the service can name a microversion, so that its range is worth a request. */
export function hasMicroversions(type: string): boolean {
  return Object.hasOwn(headerNames, type);
}

/** The headers for the newest microversion that both sides understand; none where there is none. */
export function microversionHeaders(
  type: string,
  wanted: string | undefined,
  range: MicroversionRange | undefined,
): Readonly<Record<string, string>> {
  const names = headerNames[type];
  if (wanted === undefined || names === undefined) return {};
  const version = range === undefined ? wanted : negotiated(wanted, range);
  if (version === undefined) return {};
  return { "openstack-api-version": `${names.service} ${version}`, ...(names.legacy && { [names.legacy]: version }) };
}

/** The microversion that the service says it answered in; undefined is its oldest. */
export function grantedMicroversion(answer: Answer): string | undefined {
  const said = answer.header("openstack-api-version") ?? legacyHeaders.map((name) => answer.header(name)).find(Boolean);
  return /\d+\.\d+/.exec(said ?? "")?.[0];
}

const headerNames: Readonly<Record<string, { readonly service: string; readonly legacy?: string }>> = {
  baremetal: { service: "baremetal", legacy: "x-openstack-ironic-api-version" },
  "block-storage": { service: "volume" },
  compute: { service: "compute", legacy: "x-openstack-nova-api-version" },
  "container-infrastructure-management": { service: "container-infra" },
  placement: { service: "placement" },
  "shared-file-system": { service: "shared-file-system", legacy: "x-openstack-manila-api-version" },
};

const legacyHeaders = Object.values(headerNames).flatMap(({ legacy }) => legacy ?? []);

function negotiated(wanted: string, { min, max }: MicroversionRange): string | undefined {
  if (older(wanted, min)) return undefined;
  return older(max, wanted) ? max : wanted;
}

function older(a: string, b: string): boolean {
  const [[majorA = 0, minorA = 0], [majorB = 0, minorB = 0]] = [a, b].map((text) => text.split(".").map(Number)) as [
    number[],
    number[],
  ]; // Two in, two out.
  return majorA < majorB || (majorA === majorB && minorA < minorB);
}
