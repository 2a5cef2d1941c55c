import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../core/resource.ts";
import { backup } from "./resources/backup.ts";
import { image } from "./resources/image.ts";
import { bucket } from "./resources/bucket.ts";
import { ec2Credential } from "./resources/ec2-credential.ts";
import { domain } from "./resources/domain.ts";
import { floatingIp } from "./resources/floating-ip.ts";
import { group } from "./resources/group.ts";
import { project } from "./resources/project.ts";
import { router } from "./resources/router.ts";
import { role } from "./resources/role.ts";
import { service } from "./resources/service.ts";
import { user } from "./resources/user.ts";
import { network } from "./resources/network.ts";
import { order } from "./resources/order.ts";
import { secretContainer } from "./resources/secret-container.ts";
import { secret } from "./resources/secret.ts";
import { securityGroup } from "./resources/security-group.ts";
import { server } from "./resources/server.ts";
import { strayGroup, strayProject, strayUser } from "./resources/stray.ts";
import { subnet } from "./resources/subnet.ts";
import { volume } from "./resources/volume.ts";

/** Everything that probes may create in an OpenStack cloud, and how it is found again and destroyed. */
export const resourceKinds: readonly ResourceKind<OpenStackCloud>[] = [
  server,
  volume,
  backup,
  image,
  network,
  subnet,
  router,
  floatingIp,
  securityGroup,
  secret,
  order,
  secretContainer,
  ec2Credential,
  bucket,
  project,
  user,
  group,
  role,
  domain,
  service,
  strayUser,
  strayProject,
  strayGroup,
];
