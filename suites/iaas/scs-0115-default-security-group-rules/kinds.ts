import type { Thing } from "../../../src/core/finding.ts";
import { openstackCommand } from "../openstack-command.ts";
import { ethertypes, type Ethertype, type Group, type Template } from "./rule.ts";

/** The two kinds of security groups that templates tell apart. */
export const groupKinds = {
  default: { what: "default security groups", flag: "used_in_default_sg", option: "--for-default-sg" },
  custom: { what: "security groups that users create", flag: "used_in_non_default_sg", option: "--for-custom-sg" },
} as const;
export type GroupKind = keyof typeof groupKinds;

const allKinds: readonly GroupKind[] = ["default", "custom"];

/** Each kind of group with each ethertype. */
export const allTraffic = allKinds.flatMap((kind) => ethertypes.map((ethertype) => ({ kind, ethertype })));

/** The templates that groups of this kind get. */
export function templatesOf(kind: GroupKind, rules: readonly Template[]): readonly Template[] {
  return rules.filter((rule) => rule[groupKinds[kind].flag]);
}

export function templateThing({ id }: Template): Thing {
  return { kind: "default security group rule", name: null, id };
}

export function groupThing({ id, name }: Group): Thing {
  return { kind: "security group", name, id };
}

export function withoutTemplate({ id }: Template): string {
  return openstackCommand("default", "security", "group", "rule", "delete", id);
}

/** The template that lets everything out. */
export function egressTemplate(kind: GroupKind, ethertype: Ethertype): string {
  return createTemplate("--egress", "--ethertype", ethertype, groupKinds[kind].option);
}

/** The template that lets in what comes from the same default group. */
export function ownGroupTemplate(ethertype: Ethertype): string {
  const { option } = groupKinds.default;
  return createTemplate("--ingress", "--ethertype", ethertype, "--remote-group", "PARENT", option);
}

function createTemplate(...options: readonly string[]): string {
  return openstackCommand("default", "security", "group", "rule", "create", ...options);
}
