import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { coversOwnGroup } from "./coverage.ts";
import { defaultGroup } from "./default-group.probe.ts";
import { groupThing, ownGroupTemplate, templatesOf } from "./kinds.ts";
import { page } from "./page.ts";
import { ethertypes, inWords, ownGroup, type Ethertype, type Group, type Rule, type Template } from "./rule.ts";
import { templates } from "./templates.probe.ts";

export const sameGroupIngress = testcase({
  id: "scs-0115-same-group-ingress",
  requirement: "Members of a project's default security group may send each other everything, by IPv4 and by IPv6.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D30"],
  needs: { templates, own: defaultGroup },
  judge: ({ templates: { offered, rules }, own }) =>
    offered ? [...byTemplates(rules), ...asNotes(own)] : byDefaultGroup(own),
});

function byTemplates(rules: readonly Template[]): readonly Finding[] {
  const applicable = templatesOf("default", rules);
  return ethertypes
    .filter((ethertype) => !coversOwnGroup(applicable, ownGroup, ethertype))
    .map((ethertype) =>
      violation(
        `The default rules do not let in all ${ethertype} traffic from the same default security group. The official testcase does not ask for it.`,
        {
          expected: `an ingress rule for ${ethertype} from PARENT without limits, for default security groups`,
          actual: ingressOf(applicable, ethertype),
          remedy: ownGroupTemplate(ethertype),
          deviation: "D30",
        },
      ),
    );
}

const mayBeChanged = "The project may have changed it itself.";

/** Where there are templates, they tell what the cloud does; the group itself is only worth a word. */
function asNotes(own: Group | null): readonly Finding[] {
  return gaps(own).map(({ ethertype, group }) => note(`${gap(ethertype)} ${mayBeChanged}`, details(group, ethertype)));
}

function byDefaultGroup(own: Group | null): readonly Finding[] {
  if (own === null) {
    const message = "The cloud shows neither its default rules nor a default security group of this project.";
    return [inconclusive(message, { cause: "dependency" })];
  }
  return gaps(own).map(({ ethertype, group }) =>
    inconclusive(`${gap(ethertype)} ${mayBeChanged} This cloud does not show its default rules, so nobody can tell.`, {
      ...details(group, ethertype),
      cause: "dependency",
    }),
  );
}

function gaps(own: Group | null): readonly { readonly ethertype: Ethertype; readonly group: Group }[] {
  if (own === null) return [];
  return ethertypes
    .filter((ethertype) => !coversOwnGroup(own.rules, own.id, ethertype))
    .map((ethertype) => ({ ethertype, group: own }));
}

function gap(ethertype: Ethertype): string {
  return `The default security group of this project does not let in all ${ethertype} traffic from its own members.`;
}

function details(group: Group, ethertype: Ethertype) {
  const expected = `all ${ethertype} traffic from the same group`;
  return { about: groupThing(group), expected, actual: ingressOf(group.rules, ethertype) };
}

function ingressOf(rules: readonly Rule[], ethertype: Ethertype): readonly string[] {
  return rules.filter((rule) => rule.direction === "ingress" && rule.ethertype === ethertype).map(inWords);
}
