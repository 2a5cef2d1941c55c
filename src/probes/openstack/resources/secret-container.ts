import { containers } from "../../../clients/openstack/key-manager.ts";
import { kept } from "./kept.ts";

/** The secrets in it are things of their own. */
export const secretContainer = kept("secret container", containers);
