import { imageCollection } from "../../../clients/openstack/image.ts";
import { kindOf } from "./kind-of.ts";

export const image = kindOf("image", imageCollection);
