import { projects } from "../../../clients/openstack/directory.ts";
import { inDirectory } from "./in-directory.ts";

export const project = inDirectory("project", projects);
