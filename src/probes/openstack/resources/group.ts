import { groups } from "../../../clients/openstack/directory.ts";
import { inDirectory } from "./in-directory.ts";

export const group = inDirectory("group", groups);
