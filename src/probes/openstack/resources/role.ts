import { roles } from "../../../clients/openstack/directory.ts";
import { inDirectory } from "./in-directory.ts";

/** Comes into being only where a cloud lets somebody create roles who must not. */
export const role = inDirectory("role", roles);
