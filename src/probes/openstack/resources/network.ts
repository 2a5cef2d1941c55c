import { networks } from "../../../clients/openstack/network.ts";
import { kindOf } from "./kind-of.ts";

export const network = kindOf("network", networks);
