import { backups } from "../../../clients/openstack/block-storage.ts";
import { kindOf } from "./kind-of.ts";

export const backup = kindOf("backup", backups);
