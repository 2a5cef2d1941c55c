import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { defaultRules } from "./default-rules.ts";
import { cloud, egressOnly, factory, rule, template } from "./example-rules.ts";
import { newGroup } from "./new-group.probe.ts";
import { inWords, Rule, Template } from "./rule.ts";

const facts = (difference: Parameters<typeof cloud>[0]) => {
  const { templates, created } = cloud(difference);
  return { templates, created };
};
const [out4 = template(), out6 = template()] = factory;
const refused = { status: 403, message: "POST /security-groups answered 403" };

testTestcase(defaultRules, {
  accepts: {
    "what Neutron has after installation": facts({}),
    "no ingress at all": facts({ templates: factory.slice(0, 2) }),
    "egress by https only": facts({ templates: [{ ...out4, protocol: "tcp" }, out6] }),
    "egress to the same group only": facts({ templates: [{ ...out4, remote_group_id: "PARENT" }, out6] }),
    "templates, whatever a new group has": facts({ created: [] }),
    "templates, though no group can be created": facts({ created: refused }),
    "a new group, without templates": facts({ templates: null }),
    "a new group with limits, without templates": facts({
      templates: null,
      created: [rule({ protocol: "tcp" }), rule({ ethertype: "IPv6" })],
    }),
  },
  rejects: {
    "no templates": [
      facts({ templates: [] }),
      { deviation: "D29" },
      { deviation: "D29" },
      { deviation: "D29" },
      {
        message:
          "No default rule lets IPv6 traffic out of security groups that users create. The text of the standard only advises it.",
        remedy: "openstack default security group rule create --egress --ethertype IPv6 --for-custom-sg",
        deviation: "D29",
      },
    ],
    "ssh for everybody": [
      facts({
        templates: [
          ...factory,
          template({ id: "ssh", direction: "ingress", protocol: "tcp", port_range_min: 22, port_range_max: 22 }),
        ],
      }),
      {
        message: "The default rule lets traffic into new security groups.",
        about: { kind: "default security group rule", name: null, id: "ssh" },
        actual: "ingress IPv4 tcp 22-22 from anywhere (ssh)",
        remedy: "openstack default security group rule delete ssh",
      },
    ],
    "an ingress rule that no group gets": [
      facts({
        templates: [
          ...factory,
          template({ direction: "ingress", used_in_default_sg: false, used_in_non_default_sg: false }),
        ],
      }),
      { deviation: "D27" },
    ],
    "ingress from the same group for all groups": [
      facts({ templates: [out4, out6, template({ direction: "ingress", remote_group_id: "PARENT" })] }),
      { actual: "ingress IPv4 any protocol from group PARENT (t1)" },
    ],
    "all addresses, said aloud": [
      facts({ templates: [{ ...out4, remote_ip_prefix: "0.0.0.0/0" }, out6] }),
      { deviation: "D27", actual: ["egress IPv4 any protocol to 0.0.0.0/0 (out-4)"] },
      { deviation: "D27" },
    ],
    "egress for default groups only": [
      facts({ templates: [{ ...out4, used_in_non_default_sg: false }, out6] }),
      { expected: "an egress rule for IPv4 without limits, for security groups that users create", actual: [] },
    ],
    "ingress for default groups": [
      facts({ templates: [...factory, template({ direction: "ingress", used_in_non_default_sg: false })] }),
      { message: "The default rule lets traffic into new security groups." },
    ],
    "ingress for the groups that users create": [
      facts({ templates: [...factory, template({ direction: "ingress", used_in_default_sg: false })] }),
      { message: "The default rule lets traffic into new security groups." },
    ],
    "a new group with ingress in place of egress": [
      facts({ templates: null, created: [rule({ direction: "ingress" }), rule({ ethertype: "IPv6" })] }),
      { actual: "ingress IPv4 any protocol from anywhere (r1)" },
      { expected: "all IPv4 traffic out", actual: [] },
    ],
    "a new group that lets something in": [
      facts({ templates: null, created: [...egressOnly, rule({ direction: "ingress" })] }),
      { about: { kind: "security group", name: "new", id: "group-id" }, deviation: "D29" },
    ],
    "a new group without IPv6": [
      facts({ templates: null, created: [rule()] }),
      { expected: "all IPv6 traffic out", actual: [], deviation: "D29" },
    ],
  },
  leavesOpen: {
    "neither templates nor a group": [facts({ templates: null, created: refused }), { cause: "privilege" }],
    "no templates, and a group that was not created without a reason": [
      { ...facts({ templates: null }), created: { group: null, refusal: null } },
      { cause: "unexpected-response" },
    ],
    "no templates and a full quota": [
      facts({ templates: null, created: { ...refused, status: 409 } }),
      { cause: "quota", remedy: "openstack quota show" },
    ],
  },
});

test.each([
  ["templates", facts({ templates: [{ ...out4, protocol: "tcp" }, out6] })],
  ["a new group", facts({ templates: null, created: [rule({ protocol: "tcp" }), rule({ ethertype: "IPv6" })] })],
])("%s that count and do not suffice are told", (_, { templates, created }) => {
  const { verdict, findings } = judge(defaultRules, (probe) => ({
    ok: true,
    fact: probe === newGroup ? created : templates,
  }));
  expect(verdict).toBe("PASS");
  expect(findings.map(({ level, deviation }) => [level, deviation])).toContainEqual(["note", "D28"]);
});

test("rules are judged as by the official suite", () => {
  const lines = vectors<{ mode: "templates" | "group"; rules: readonly Partial<Template>[]; verdict: string }>(
    "security-groups",
  );
  expect(lines.length).toBeGreaterThan(100);
  for (const { mode, rules, verdict } of lines) {
    const named = rules.map((each, index) => ({ id: `${index}`, ...each }));
    const { templates, created } = facts(
      mode === "templates"
        ? { templates: named.map((each) => Template.parse(each)) }
        : { templates: null, created: named.map((each) => Rule.parse(each)) },
    );
    const judged = judge(defaultRules, (probe) => ({ ok: true, fact: probe === newGroup ? created : templates }));
    expect({ mode, rules, verdict: judged.verdict }).toEqual({ mode, rules, verdict });
  }
});

test("nothing is told of what Neutron has after installation", () => {
  expect(defaultRules.judge(facts({}))).toEqual([]);
  expect(defaultRules.judge(facts({ templates: null }))).toEqual([]);
});

test.each([
  [rule(), "egress IPv4 any protocol to anywhere (r1)"],
  [rule({ port_range_min: 1 }), "egress IPv4 any protocol 1- to anywhere (r1)"],
  [rule({ port_range_max: 9 }), "egress IPv4 any protocol -9 to anywhere (r1)"],
  [rule({ remote_address_group_id: "a" }), "egress IPv4 any protocol to address group a (r1)"],
  [rule({ remote_ip_prefix: "::/0", ethertype: null }), "egress of any type any protocol to ::/0 (r1)"],
])("%j is shown as %s", (one, words) => {
  expect(inWords(one)).toBe(words);
});

test("what Neutron leaves out of a rule is as it has it by itself", () => {
  expect(Template.parse({ id: "t", direction: "egress" })).toMatchObject({
    ethertype: "IPv4",
    used_in_default_sg: false,
    used_in_non_default_sg: true,
  });
});
