import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../core/resource.ts";

/** Everything that probes may create in an OpenStack cloud, and how it is found again and destroyed. */
export const resourceKinds: readonly ResourceKind<OpenStackCloud>[] = [];
