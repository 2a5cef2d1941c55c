import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { coversEverything } from "./coverage.ts";
import { defaultGroup } from "./default-group.probe.ts";
import { allTraffic, egressTemplate, groupKinds, groupThing, templatesOf } from "./kinds.ts";
import { newGroup } from "./new-group.probe.ts";
import { noGroup } from "./no-group.ts";
import { page } from "./page.ts";
import { ethertypes, inWords, type Ethertype, type Group, type Rule, type Template } from "./rule.ts";
import { templates } from "./templates.probe.ts";

export const egressCoverage = testcase({
  id: "scs-0115-egress-coverage",
  requirement: "New security groups let out every protocol, from every port, to every address, by IPv4 and by IPv6.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D27", "D28", "D29"],
  needs: { templates, created: newGroup, own: defaultGroup },
  judge: ({ templates: { offered, rules }, created, own }) => [
    ...(offered ? byTemplates(rules) : []),
    ...(created.group === null ? [noGroup(created)] : byGroup(created.group)),
    ...(own === null ? [] : byDefaultGroup(own)),
  ],
});

function byTemplates(rules: readonly Template[]): readonly Finding[] {
  return allTraffic.flatMap(({ kind, ethertype }) => {
    const applicable = templatesOf(kind, rules);
    if (coversEverything(applicable, "egress", ethertype)) return [];
    const { what } = groupKinds[kind];
    return [
      violation(`The default rules do not let all ${ethertype} traffic out of ${what}.`, {
        expected: `all ${ethertype} traffic out`,
        actual: egressOf(applicable, ethertype),
        remedy: egressTemplate(kind, ethertype),
      }),
    ];
  });
}

function byGroup(group: Group): readonly Finding[] {
  return gaps(group).map((ethertype) =>
    violation(`A security group that was just created does not let all ${ethertype} traffic out.`, {
      ...details(group, ethertype),
      remedy: "openstack default security group rule list",
    }),
  );
}

/** Its owner may have changed it, so it says nothing against the cloud. */
function byDefaultGroup(group: Group): readonly Finding[] {
  return gaps(group).map((ethertype) =>
    note(
      `The default security group of this project does not let all ${ethertype} traffic out. The project may have changed it itself.`,
      details(group, ethertype),
    ),
  );
}

function gaps({ rules }: Group): readonly Ethertype[] {
  return ethertypes.filter((ethertype) => !coversEverything(rules, "egress", ethertype));
}

function details(group: Group, ethertype: Ethertype) {
  const expected = `all ${ethertype} traffic out`;
  return { about: groupThing(group), expected, actual: egressOf(group.rules, ethertype) };
}

function egressOf(rules: readonly Rule[], ethertype: Ethertype): readonly string[] {
  return rules.filter((rule) => rule.direction === "egress" && rule.ethertype === ethertype).map(inWords);
}
