import { z } from "zod";

const text = z.string().nullable().default(null);
const port = z.number().nullable().default(null);

/** What is recorded of a rule, by Neutron's names. */
export const Rule = z.object({
  id: z.string(),
  direction: z.string(),
  ethertype: z.string().nullable().default("IPv4"),
  protocol: text,
  port_range_min: port,
  port_range_max: port,
  remote_ip_prefix: text,
  remote_group_id: text,
  remote_address_group_id: text,
});
export type Rule = z.infer<typeof Rule>;

/** A rule that new groups get. */
export const Template = Rule.extend({
  used_in_default_sg: z.boolean().default(false),
  used_in_non_default_sg: z.boolean().default(true),
});
export type Template = z.infer<typeof Template>;

export const Group = z.object({ id: z.string(), name: z.string(), rules: z.array(Rule) });
export type Group = z.infer<typeof Group>;

export const ethertypes = ["IPv4", "IPv6"] as const;
export type Ethertype = (typeof ethertypes)[number];

/** In templates, the group that a rule will belong to. */
export const ownGroup = "PARENT";

/** `ingress IPv4 tcp 22-22 from 0.0.0.0/0 (id)`. */
export function inWords(rule: Rule): string {
  const { id, direction, ethertype, protocol, port_range_min: from, port_range_max: to } = rule;
  const remote = rule.remote_group_id ?? rule.remote_address_group_id ?? rule.remote_ip_prefix;
  const kind = rule.remote_group_id !== null ? "group " : rule.remote_address_group_id !== null ? "address group " : "";
  const other = remote === null ? "anywhere" : `${kind}${remote}`;
  const ports = from === null && to === null ? "" : ` ${from ?? ""}-${to ?? ""}`;
  const way = direction === "ingress" ? "from" : "to";
  return `${direction} ${ethertype ?? "of any type"} ${protocol ?? "any protocol"}${ports} ${way} ${other} (${id})`;
}
