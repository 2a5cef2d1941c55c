import type { Catalog } from "../../../src/probes/openstack/catalog.ts";

export interface NamedEndpoint {
  /** The type of its service. */
  readonly service: string;
  readonly url: string;
}

/** The endpoints of the region under test, and those without a region, for one audience; each once. */
export function endpointsFor(
  audience: "public" | "internal" | "admin",
  { region, services }: Catalog,
): NamedEndpoint[] {
  const found = services.flatMap(({ type, endpoints }) =>
    endpoints
      .filter((endpoint) => endpoint.interface.replace(/URL$/, "") === audience && endpoint.url.trim() !== "")
      .filter((endpoint) => region === null || [null, "*", region].includes(endpoint.region))
      .map(({ url }) => ({ service: type, url: url.trim() })),
  );
  return [...new Map(found.map((endpoint) => [`${endpoint.service} ${endpoint.url}`, endpoint])).values()];
}

export interface Address {
  readonly isTls: boolean;
  /** An IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  readonly services: readonly string[];
}

/** Each host and port once, with the services behind it; what is no address of the web is left out. */
export function addressesOf(endpoints: readonly NamedEndpoint[]): Address[] {
  const found = new Map<string, { isTls: boolean; host: string; port: number; services: string[] }>();
  for (const { service, url } of endpoints) {
    // The path may hold a template that is none of our business.
    const parsed = URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) continue;
    const isTls = parsed.protocol === "https:";
    const port = parsed.port === "" ? (isTls ? 443 : 80) : Number(parsed.port);
    // Neither a certificate nor a handshake knows the dot at the end of a full name.
    const host = parsed.hostname.replace(/^\[|\]$|\.$/g, "");
    const key = `${isTls} ${host} ${port}`;
    const known = found.get(key) ?? { isTls, host, port, services: [] };
    if (!known.services.includes(service)) known.services.push(service);
    found.set(key, known);
  }
  return [...found.values()];
}
