import { HttpError } from "../../errors.ts";
import type { Json } from "../http/answer.ts";
import type { Collection } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, Query } from "./openstack-cloud.ts";

const service = "network";

/** A new group comes with the rules that Neutron gives it. */
export const securityGroups: Collection = {
  service,
  path: "/security-groups",
  plural: "security_groups",
  singular: "security_group",
};

/** The templates of the rules of new groups; undefined where Neutron does not have them (before 2023.2). */
export async function securityGroupTemplates(
  cloud: OpenStackCloud,
  signal: AbortSignal,
): Promise<readonly Json[] | undefined> {
  try {
    const path = "/default-security-group-rules";
    return await list(cloud, { service, path, key: "default_security_group_rules" }, signal);
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

/** Groups that fit the query, each with its `security_group_rules`. */
export function listSecurityGroups(cloud: OpenStackCloud, query: Query, signal: AbortSignal): Promise<readonly Json[]> {
  const { path, plural: key } = securityGroups;
  return list(cloud, { service, path, key, query }, signal);
}
