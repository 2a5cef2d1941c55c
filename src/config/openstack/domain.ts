import type { NamedOrId } from "../../clients/openstack/cloud-config.ts";
import type { Required } from "./required.ts";
import { type Settings, text } from "../setting.ts";

/** An id, even the default one, wins over a name, as for openstacksdk. */
export function domainOf(whose: "user" | "project", auth: Settings, required: Required): NamedOrId {
  const id = text(auth, `${whose}_domain_id`) ?? text(auth, "default_domain_id");
  if (id !== undefined) return { id };
  const name = text(auth, `${whose}_domain_name`) ?? text(auth, "default_domain_name");
  return { name: name ?? required.text(`${whose}_domain_name`, `${whose}_domain_id`) };
}
