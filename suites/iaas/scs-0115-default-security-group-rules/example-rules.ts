import { type Group, Rule, Template } from "./rule.ts";

/** A rule for egress by IPv4 without limits, but for what is said. */
export function rule(difference: Partial<Rule> = {}): Rule {
  return Rule.parse({ id: "r1", direction: "egress", ethertype: "IPv4", ...difference });
}

/** The same as a template for all groups. */
export function template(difference: Partial<Template> = {}): Template {
  const usual = { used_in_default_sg: true, used_in_non_default_sg: true };
  return Template.parse({ id: "t1", direction: "egress", ethertype: "IPv4", ...usual, ...difference });
}

const fromOwnGroup = { direction: "ingress", remote_group_id: "PARENT", used_in_non_default_sg: false };

/** What Neutron has after installation. */
export const factory: readonly Template[] = [
  template({ id: "out-4" }),
  template({ id: "out-6", ethertype: "IPv6" }),
  template({ id: "in-4", ...fromOwnGroup }),
  template({ id: "in-6", ...fromOwnGroup, ethertype: "IPv6" }),
];

export const egressOnly: readonly Rule[] = [rule({ id: "g4" }), rule({ id: "g6", ethertype: "IPv6" })];

function group(rules: readonly Rule[], name = "new"): Group {
  return { id: "group-id", name, rules: [...rules] };
}

/** The facts of a cloud as it should be, but for what is said. */
export function cloud(
  difference: {
    readonly templates?: readonly Template[] | null;
    readonly created?: readonly Rule[] | { readonly status: number; readonly message: string };
    readonly own?: readonly Rule[] | null;
  } = {},
) {
  const { templates = factory, created = egressOnly, own = defaultRules } = difference;
  return {
    templates: { offered: templates !== null, rules: [...(templates ?? [])] },
    created: "status" in created ? { group: null, refusal: created } : { group: group(created), refusal: null },
    own: own === null ? null : group(own, "default"),
  };
}

const fromSelf = { direction: "ingress", remote_group_id: "group-id" };
const defaultRules = [
  ...egressOnly,
  rule({ id: "d4", ...fromSelf }),
  rule({ id: "d6", ...fromSelf, ethertype: "IPv6" }),
];
