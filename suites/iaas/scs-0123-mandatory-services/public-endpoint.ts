import { isOfferedIn, type Service } from "../../../src/probes/openstack/catalog.ts";
import type { MandatoryService } from "./services.ts";

/** All official types of a service, whether the official testcase takes them or not, the preferred one first. */
export function officialTypes({ types, refusedAliases = [] }: MandatoryService): readonly [string, ...string[]] {
  return [...types, ...refusedAliases];
}

/** Where users of the tested region find the service. */
export function publicEndpoint(service: MandatoryService, services: readonly Service[], region: string | null) {
  const entries = officialTypes(service).flatMap((type) => services.filter((entry) => entry.type === type));
  const found = entries.flatMap(({ type, endpoints }) =>
    endpoints
      .filter((endpoint) => isOfferedIn({ type, name: null, endpoints: [endpoint] }, region))
      .map(({ url }) => ({ type, url })),
  );
  return found[0];
}
