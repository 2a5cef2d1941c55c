import { servers } from "../../../clients/openstack/servers.ts";
import { kindOf } from "./kind-of.ts";

export const server = kindOf("server", servers);
