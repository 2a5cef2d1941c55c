import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { defaultGroup } from "./default-group.probe.ts";
import { egressCoverage } from "./egress-coverage.ts";
import { cloud, egressOnly, factory, rule, template } from "./example-rules.ts";
import { newGroup } from "./new-group.probe.ts";
import { noIngress } from "./no-ingress.ts";
import { sameGroupIngress } from "./same-group-ingress.ts";

const [out4 = template(), out6 = template(), in4 = template(), in6 = template()] = factory;
const refused = { status: 403, message: "POST /security-groups answered 403" };
const pair = (difference: Parameters<typeof cloud>[0] = {}) => {
  const { templates, own } = cloud(difference);
  return { templates, own };
};

testTestcase(egressCoverage, {
  accepts: {
    "what Neutron has after installation": cloud(),
    "all addresses, said aloud": cloud({ templates: [{ ...out4, remote_ip_prefix: "0.0.0.0/0" }, out6] }),
    "two halves": cloud({
      templates: [{ ...out4, remote_ip_prefix: "0.0.0.0/1" }, { ...out4, remote_ip_prefix: "128.0.0.0/1" }, out6],
    }),
    "no templates": cloud({ templates: null }),
    "a default group that the project has changed": cloud({ own: [] }),
    "no default group": cloud({ own: null }),
  },
  rejects: {
    "egress by https only": [
      cloud({ templates: [{ ...out4, protocol: "tcp", port_range_min: 443, port_range_max: 443 }, out6] }),
      {
        message: "The default rules do not let all IPv4 traffic out of default security groups.",
        actual: ["egress IPv4 tcp 443-443 to anywhere (out-4)"],
        remedy: "openstack default security group rule create --egress --ethertype IPv4 --for-default-sg",
      },
      { message: "The default rules do not let all IPv4 traffic out of security groups that users create." },
    ],
    "egress to the same group only": [cloud({ templates: [{ ...out4, remote_group_id: "PARENT" }, out6] })],
    "a new group unlike its templates": [
      cloud({ created: [rule()] }),
      { about: { kind: "security group", name: "new", id: "group-id" }, expected: "all IPv6 traffic out" },
    ],
  },
  leavesOpen: { "no group can be created": [cloud({ created: refused }), { cause: "privilege" }] },
});

testTestcase(noIngress, {
  accepts: {
    "what Neutron has after installation": cloud(),
    "an ingress rule that no group gets": cloud({
      templates: [
        ...factory,
        template({ direction: "ingress", used_in_default_sg: false, used_in_non_default_sg: false }),
      ],
    }),
    "a default group that the project has opened": cloud({ own: [rule({ direction: "ingress" })] }),
    "no default group": cloud({ own: null }),
    "no templates": cloud({ templates: null }),
  },
  rejects: {
    "ingress for groups that users create": [
      cloud({ templates: [...factory, template({ direction: "ingress", used_in_default_sg: false })] }),
      { message: "The default rule lets traffic into security groups that users create." },
    ],
    "ingress from the same group for all groups": [cloud({ templates: [{ ...in4, used_in_non_default_sg: true }] })],
    "ingress for default groups from outside": [
      cloud({ templates: [{ ...in4, remote_group_id: null }] }),
      {
        message: "The default rule lets traffic from outside into default security groups.",
        remedy: "openstack default security group rule delete in-4",
      },
    ],
    "a new group that lets something in": [
      cloud({ created: [...egressOnly, rule({ direction: "ingress" })] }),
      { about: { kind: "security group", name: "new", id: "group-id" } },
    ],
  },
  leavesOpen: { "no group can be created": [cloud({ created: refused }), { cause: "privilege" }] },
});

testTestcase(sameGroupIngress, {
  accepts: {
    "what Neutron has after installation": pair(),
    "a default group that the project has changed": pair({ own: [] }),
    "no default group": pair({ own: null }),
    "no templates, but a group with the rules": pair({ templates: null }),
  },
  rejects: {
    "no ingress at all": [
      pair({ templates: [out4, out6] }),
      {
        deviation: "D30",
        remedy:
          "openstack default security group rule create --ingress --ethertype IPv4 --remote-group PARENT --for-default-sg",
      },
      { deviation: "D30" },
    ],
    "IPv4 only": [
      pair({ templates: [out4, out6, in4, { ...in6, protocol: "tcp" }] }),
      { actual: ["ingress IPv6 tcp from group PARENT (in-6)"], deviation: "D30" },
    ],
    "one protocol only": [pair({ templates: [{ ...in4, protocol: "icmp" }, in6] }), { deviation: "D30" }],
    "for other groups only": [
      pair({ templates: [{ ...in4, used_in_default_sg: false }, in6] }),
      { expected: "an ingress rule for IPv4 from PARENT without limits, for default security groups" },
    ],
  },
  leavesOpen: {
    "no templates, and a group without the rules": [
      pair({ templates: null, own: egressOnly }),
      {
        message: expect.stringContaining("does not let in all IPv4 traffic from its own members") as string,
        expected: "all IPv4 traffic from the same group",
        actual: [],
        cause: "dependency",
      },
      { expected: "all IPv6 traffic from the same group", cause: "dependency" },
    ],
    "no templates and no group": [pair({ templates: null, own: null }), { cause: "dependency" }],
  },
});

test("what the project's own group does is told", () => {
  const facts = cloud({ own: [rule({ direction: "ingress" })] });
  const fact = (probe: AnyProbe) =>
    probe === newGroup ? facts.created : probe === defaultGroup ? facts.own : facts.templates;
  for (const testcase of [egressCoverage, noIngress, sameGroupIngress]) {
    const { verdict, findings } = judge(testcase, (probe) => ({ ok: true, fact: fact(probe) }));
    expect(verdict).toBe("PASS");
    expect(findings.map(({ level, about }) => [level, about?.name])).toContainEqual(["note", "default"]);
  }
});

const toldBy = (facts: ReturnType<typeof cloud>) => noIngress.judge(facts);

test("nothing is told of a default group that only lets in its own members", () => {
  expect(toldBy(cloud())).toEqual([]);
  expect(toldBy(cloud({ templates: null, own: null }))).toEqual([]);
  expect(sameGroupIngress.judge(pair())).toEqual([]);
  expect(sameGroupIngress.judge(pair({ own: null }))).toEqual([]);
});

test("an ingress rule that no group gets is told", () => {
  const idle = template({ id: "idle", direction: "ingress", used_in_default_sg: false, used_in_non_default_sg: false });
  expect(toldBy(cloud({ templates: [...factory, idle] }))).toMatchObject([
    { level: "note", about: { id: "idle" }, deviation: "D27", expected: "no such rule" },
  ]);
});
