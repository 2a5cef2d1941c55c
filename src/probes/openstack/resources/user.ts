import { users } from "../../../clients/openstack/directory.ts";
import { inDirectory } from "./in-directory.ts";

export const user = inDirectory("user", users);
