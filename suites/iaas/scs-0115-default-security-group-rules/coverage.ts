import { areAll, rangeOf, type Range } from "./addresses.ts";
import { ownGroup, type Ethertype, type Rule } from "./rule.ts";

/** Whether the rules together allow every protocol, every port and every address in that direction. */
export function coversEverything(
  rules: readonly Rule[],
  direction: "ingress" | "egress",
  ethertype: Ethertype,
): boolean {
  const ranges = rules
    .filter((rule) => rule.direction === direction && rule.ethertype === ethertype && isUnlimited(rule))
    .flatMap((rule) => remote(rule, ethertype));
  return areAll(ranges, ethertype);
}

/** Whether the members of the group may send each other everything: by `PARENT` in templates, by its id in a group. */
export function coversOwnGroup(rules: readonly Rule[], group: string, ethertype: Ethertype): boolean {
  return (
    coversEverything(rules, "ingress", ethertype) ||
    rules.some(
      (rule) =>
        rule.direction === "ingress" &&
        rule.ethertype === ethertype &&
        isUnlimited(rule) &&
        rule.remote_group_id === group,
    )
  );
}

/** A rule that lets in only what comes from its own group. */
export function isFromOwnGroup({ remote_group_id: from }: Rule, group = ownGroup): boolean {
  return from === group;
}

// Neutron writes "all of them" in three ways. Ports are of single protocols, so whoever names some has limited the rule.
function isUnlimited({ protocol, port_range_min: from, port_range_max: to }: Rule): boolean {
  return (protocol === null || ["any", "0"].includes(protocol.toLowerCase())) && from === null && to === null;
}

function remote(rule: Rule, ethertype: Ethertype): readonly Range[] {
  if (rule.remote_group_id !== null || rule.remote_address_group_id !== null) return [];
  const everywhere = ethertype === "IPv4" ? "0.0.0.0/0" : "::/0";
  const range = rangeOf(rule.remote_ip_prefix ?? everywhere, ethertype);
  return range === undefined ? [] : [range];
}
