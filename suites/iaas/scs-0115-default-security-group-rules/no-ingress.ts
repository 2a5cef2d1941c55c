import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { isFromOwnGroup } from "./coverage.ts";
import { defaultGroup } from "./default-group.probe.ts";
import { groupThing, templateThing, withoutTemplate } from "./kinds.ts";
import { newGroup } from "./new-group.probe.ts";
import { noGroup } from "./no-group.ts";
import { page } from "./page.ts";
import { inWords, type Group, type Rule, type Template } from "./rule.ts";
import { templates } from "./templates.probe.ts";

export const noIngress = testcase({
  id: "scs-0115-no-ingress",
  requirement: "New security groups let nothing in, but for default groups what comes from the same group.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D27"],
  needs: { templates, created: newGroup, own: defaultGroup },
  judge: ({ templates: { offered, rules }, created, own }) => [
    ...(offered ? rules.filter(isIngress).flatMap(byTemplate) : []),
    ...(created.group === null ? [noGroup(created)] : byGroup(created.group)),
    ...(own === null ? [] : byDefaultGroup(own)),
  ],
});

function byTemplate(rule: Template): readonly Finding[] {
  const details = {
    about: templateThing(rule),
    expected: "no such rule",
    actual: inWords(rule),
    remedy: withoutTemplate(rule),
  };
  if (rule.used_in_non_default_sg) {
    return [violation("The default rule lets traffic into security groups that users create.", details)];
  }
  if (!rule.used_in_default_sg) {
    const message = "The default rule would let traffic in, but no group gets it.";
    return [note(message, { ...details, deviation: "D27" })];
  }
  if (isFromOwnGroup(rule)) return [];
  return [violation("The default rule lets traffic from outside into default security groups.", details)];
}

function byGroup(group: Group): readonly Finding[] {
  return group.rules.filter(isIngress).map((rule) =>
    violation("A security group that was just created lets traffic in.", {
      about: groupThing(group),
      expected: "no ingress rule",
      actual: inWords(rule),
      remedy: "openstack default security group rule list",
    }),
  );
}

/** Its owner may have changed it, so it says nothing against the cloud. */
function byDefaultGroup(group: Group): readonly Finding[] {
  const foreign = group.rules.filter((rule) => isIngress(rule) && !isFromOwnGroup(rule, group.id));
  return foreign.map((rule) =>
    note(
      "The default security group of this project lets traffic from outside in. The project may have changed it itself.",
      { about: groupThing(group), expected: "ingress from the same group only", actual: inWords(rule) },
    ),
  );
}

function isIngress({ direction }: Rule): boolean {
  return direction === "ingress";
}
