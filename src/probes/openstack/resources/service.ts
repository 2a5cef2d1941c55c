import { services } from "../../../clients/openstack/directory.ts";
import { inDirectory } from "./in-directory.ts";

/** Comes into being only where a cloud lets somebody register services who must not. */
export const service = inDirectory("service", services);
