import { list } from "../../../clients/openstack/list.ts";
import { floatingIps } from "../../../clients/openstack/network.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { kindOf } from "./kind-of.ts";

/** Neutron gives these no name, so ours is the description. */
export const floatingIp: ResourceKind<OpenStackCloud> = {
  ...kindOf("floating ip", floatingIps),
  async find(cloud, name, signal) {
    const { service, path, plural: key } = floatingIps;
    const found = await list(cloud, { service, path, key, query: { description: name } }, signal);
    return found.filter(({ description }) => description === name).map(({ id }) => String(id));
  },
};
