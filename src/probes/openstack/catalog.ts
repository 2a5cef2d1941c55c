import { z } from "zod";
import type { Thing } from "../../core/finding.ts";

const Endpoint = z.object({
  /** public, internal or admin; very old catalogs say publicURL and so on. */
  interface: z.string(),
  region: z.string().nullable(),
  url: z.string(),
});

export const Service = z.object({
  type: z.string(),
  name: z.string().nullable(),
  endpoints: z.array(Endpoint),
});
export type Service = z.infer<typeof Service>;

export const Catalog = z.object({
  /** The region under test; null when the catalog names none. */
  region: z.string().nullable(),
  services: z.array(Service),
});
export type Catalog = z.infer<typeof Catalog>;

/** As findings name it: by its type, which is what users look for. */
export function serviceThing(type: string): Thing {
  return { kind: "service", name: type };
}

/** Whether users of the tested region can find the service: a public endpoint there, or one for all regions. */
export function isOfferedIn({ endpoints }: Service, region: string | null): boolean {
  return endpoints.some(
    (endpoint) =>
      endpoint.interface.replace(/URL$/, "") === "public" &&
      endpoint.url !== "" &&
      (region === null || endpoint.region === null || endpoint.region === "*" || endpoint.region === region),
  );
}
