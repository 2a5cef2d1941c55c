import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { coversEverything, isFromOwnGroup } from "./coverage.ts";
import {
  allTraffic,
  egressTemplate,
  groupKinds,
  groupThing,
  templatesOf,
  templateThing,
  withoutTemplate,
} from "./kinds.ts";
import { newGroup } from "./new-group.probe.ts";
import { noGroup } from "./no-group.ts";
import { page } from "./page.ts";
import { ethertypes, inWords, type Group, type Template } from "./rule.ts";
import { templates } from "./templates.probe.ts";

export const defaultRules = testcase({
  id: "scs-0115-default-rules",
  requirement: "New security groups let nothing in from outside, and everything out.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D27", "D28", "D29"],
  needs: { templates, created: newGroup },
  judge: ({ templates: { offered, rules }, created }) => {
    if (offered) return [...ingress(rules), ...egress(rules)];
    return created.group === null ? [noGroup(created)] : rulesOfGroup(created.group);
  },
});

function ingress(rules: readonly Template[]): readonly Finding[] {
  const counted = rules.filter(
    (rule) => rule.direction === "ingress" && !(isFromOwnGroup(rule) && !rule.used_in_non_default_sg),
  );
  return counted.map((rule) => {
    const about = templateThing(rule);
    const details = { about, expected: "no such rule", actual: inWords(rule), remedy: withoutTemplate(rule) };
    if (rule.used_in_default_sg || rule.used_in_non_default_sg) {
      return violation("The default rule lets traffic into new security groups.", details);
    }
    const message = "The default rule would let traffic in. No group gets it, but the official testcase counts it.";
    return violation(message, { ...details, deviation: "D27" });
  });
}

/** The official rule counts rules that name no addresses, whatever else limits them. */
function egress(rules: readonly Template[]): readonly Finding[] {
  return allTraffic.flatMap(({ kind, ethertype }) => {
    const applicable = templatesOf(kind, rules).filter(
      (rule) => rule.direction === "egress" && rule.ethertype === ethertype,
    );
    const counted = applicable.filter((rule) => rule.remote_ip_prefix === null);
    const isFull = coversEverything(applicable, "egress", ethertype);
    const { what } = groupKinds[kind];
    const details = {
      expected: `an egress rule for ${ethertype} without limits, for ${what}`,
      actual: applicable.map(inWords),
      remedy: egressTemplate(kind, ethertype),
    };
    if (counted.length > 0) {
      if (isFull) return [];
      const message = `Not all ${ethertype} traffic out of ${what} is allowed. The official testcase only counts the rules.`;
      return [note(message, { ...details, deviation: "D28" })];
    }
    if (isFull) {
      const message = `All ${ethertype} traffic out of ${what} is allowed, but the official testcase does not count rules that name addresses.`;
      return [violation(message, { ...details, deviation: "D27" })];
    }
    const message = `No default rule lets ${ethertype} traffic out of ${what}. The text of the standard only advises it.`;
    return [violation(message, { ...details, deviation: "D29" })];
  });
}

const beforeTemplates =
  "This cloud has no default rules that could be asked for (OpenStack before 2023.2), which the text of the standard leaves out; the official testcase looks at a new group.";

function rulesOfGroup(group: Group): readonly Finding[] {
  const about = groupThing(group);
  const into = group.rules.filter(({ direction }) => direction === "ingress");
  const admitted = into.map((rule) =>
    violation(`A new security group lets traffic in. ${beforeTemplates}`, {
      about,
      expected: "no ingress rule",
      actual: inWords(rule),
      deviation: "D29",
    }),
  );
  const missing = ethertypes.flatMap((ethertype) => {
    const out = group.rules.filter((rule) => rule.direction === "egress" && rule.ethertype === ethertype);
    if (coversEverything(out, "egress", ethertype)) return [];
    const details = { about, expected: `all ${ethertype} traffic out`, actual: out.map(inWords) };
    if (out.length > 0) {
      const message = `A new security group does not let all ${ethertype} traffic out. The official testcase only counts the rules.`;
      return [note(message, { ...details, deviation: "D28" })];
    }
    return [
      violation(`A new security group lets no ${ethertype} traffic out. ${beforeTemplates}`, {
        ...details,
        deviation: "D29",
      }),
    ];
  });
  return [...admitted, ...missing];
}
