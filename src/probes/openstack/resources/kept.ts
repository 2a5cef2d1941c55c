import { discard, keptAs, type Vault } from "../../../clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";

/** Something in Barbican, which is gone as soon as Barbican says so. */
export function kept(kind: string, vault: Vault): ResourceKind<OpenStackCloud> {
  return {
    kind,
    find: (cloud, name, signal) => keptAs(cloud, vault, name, signal),
    async destroy(cloud, id, signal) {
      await discard(cloud, vault, id, signal);
    },
  };
}
