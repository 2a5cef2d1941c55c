import { securityGroups } from "../../../clients/openstack/security-groups.ts";
import { kindOf } from "./kind-of.ts";

export const securityGroup = kindOf("security group", securityGroups);
