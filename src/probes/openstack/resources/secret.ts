import { secrets } from "../../../clients/openstack/key-manager.ts";
import { kept } from "./kept.ts";

export const secret = kept("secret", secrets);
