import { volumes } from "../../../clients/openstack/block-storage.ts";
import { kindOf } from "./kind-of.ts";

export const volume = kindOf("volume", volumes);
