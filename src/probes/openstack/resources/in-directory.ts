import { type Collection, remove } from "../../../clients/openstack/collection.ts";
import { isListed } from "../../../clients/openstack/directory.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { HttpError } from "../../../errors.ts";
import { kindOf } from "./kind-of.ts";

/** Something in Keystone, which is gone as soon as Keystone says so. */
export function inDirectory(kind: string, collection: Collection): ResourceKind<OpenStackCloud> {
  return {
    ...kindOf(kind, collection),
    async destroy(cloud, id, signal) {
      try {
        await remove(cloud, collection, id, signal);
      } catch (error) {
        const isRefused = error instanceof HttpError && error.status === 403;
        if (!isRefused || (await isListed(cloud, collection, id, signal))) throw error;
      }
    },
  };
}
