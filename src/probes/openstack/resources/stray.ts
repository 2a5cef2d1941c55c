import { type Collection, remove } from "../../../clients/openstack/collection.ts";
import { groups, projects, users } from "../../../clients/openstack/directory.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { kindOf } from "./kind-of.ts";

/**
 * Something in Keystone that may turn out to be in another domain. A refusal to delete it is then no sign that it is gone,
 * so nobody but the run may delete it.
 */
const stray = (kind: string, collection: Collection): ResourceKind<OpenStackCloud> => ({
  ...kindOf(kind, collection),
  async destroy(cloud, id, signal) {
    await remove(cloud, collection, id, signal);
  },
});

export const strayUser = stray("stray user", users);
export const strayProject = stray("stray project", projects);
export const strayGroup = stray("stray group", groups);
