import { subnets } from "../../../clients/openstack/network.ts";
import { kindOf } from "./kind-of.ts";

export const subnet = kindOf("subnet", subnets);
