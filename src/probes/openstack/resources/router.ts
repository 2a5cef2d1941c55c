import { lookUp } from "../../../clients/openstack/collection.ts";
import { routerInterface, routers, subnetsOfRouter } from "../../../clients/openstack/network.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { kindOf } from "./kind-of.ts";

const plain = kindOf("router", routers);

/** Neutron deletes no router that is still in a subnet. */
export const router: ResourceKind<OpenStackCloud> = {
  ...plain,
  async destroy(cloud, id, signal) {
    if ((await lookUp(cloud, routers, id, signal)) === undefined) return;
    for (const subnet of await subnetsOfRouter(cloud, id, signal)) {
      await routerInterface(cloud, "remove", { router: id, subnet }, signal);
    }
    await plain.destroy(cloud, id, signal);
  },
};
