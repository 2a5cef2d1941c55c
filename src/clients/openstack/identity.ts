import type { OpenStackCloud } from "./openstack-cloud.ts";
import { officialType } from "./service-types.ts";
import type { CatalogEntry } from "./token.ts";

/** The names of the roles that the login has. */
export async function roles(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly string[]> {
  const token = await cloud.token(signal);
  return token.roles;
}

/** What the cloud offers, by official service types. */
export async function catalog(
  cloud: OpenStackCloud,
  signal: AbortSignal,
): Promise<readonly (CatalogEntry & { readonly officialType: string })[]> {
  const token = await cloud.token(signal);
  return token.catalog.map((entry) => ({ ...entry, officialType: officialType(entry.type) }));
}
