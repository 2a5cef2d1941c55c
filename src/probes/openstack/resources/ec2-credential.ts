import { deleteEc2Credential, ec2Credentials } from "../../../clients/openstack/ec2-credentials.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";

/** Keystone gives these no name, so ours is the access key. */
export const ec2Credential: ResourceKind<OpenStackCloud> = {
  kind: "ec2 credential",
  async find(cloud, name, signal) {
    const own = await ec2Credentials(cloud, signal);
    return own.filter(({ access }) => access === name).map(({ access }) => access);
  },
  destroy: deleteEc2Credential,
};
