import { describe, expect, test } from "vitest";
import type { Session } from "../../src/probes/openstack/session.probe.ts";
import { judge } from "../../src/core/judge.ts";
import { iaasPreflight } from "./preflight.ts";

const member: Session = {
  credentials: "application-credential",
  project: { id: "5c5c", name: "conformance" },
  roles: ["member", "reader"],
  region: "RegionOne",
  clockAheadMs: 400,
};

const judged = (session: Session) => judge(iaasPreflight, () => ({ ok: true, fact: session }));

describe("preflight", () => {
  test("lets a member in, whatever harmless roles stand beside", () => {
    expect(judged({ ...member, roles: ["load-balancer_member", "member", "creator"] })).toEqual({
      verdict: "PASS",
      findings: [],
    });
  });

  test.each(["admin", "manager"])("refuses the role %s", (role) => {
    expect(judged({ ...member, roles: ["member", role] })).toMatchObject({
      verdict: "DNF",
      cause: "privilege",
      findings: [{ message: expect.stringContaining(`the role ${role}`) as string }],
    });
  });

  test.each([["reader"], ["_member_"], ["Member"]])("refuses a login with only the role %s", (role) => {
    expect(judged({ ...member, roles: [role] })).toMatchObject({ verdict: "DNF", cause: "privilege" });
  });

  test("refuses a login without a project", () => {
    expect(judged({ ...member, project: null })).toMatchObject({ verdict: "DNF", cause: "privilege" });
  });

  test.each([
    [60_001, "60 s ahead of"],
    [-90_500, "91 s behind"],
  ])("says by how much and in which direction a clock is off: %d ms", (clockAheadMs, distance) => {
    expect(judged({ ...member, clockAheadMs }).findings).toMatchObject([
      {
        message: `The cloud's clock is ${distance} this machine's; ages of images are judged by this machine's.`,
      },
    ]);
  });

  test.each([
    [60_000, 0],
    [-60_000, 0],
    [60_001, 1],
    [-60_001, 1],
    [null, 0],
  ])("a clock that is %s ms ahead leads to %s notes and no other verdict", (clockAheadMs, notes) => {
    const { verdict, findings } = judged({ ...member, clockAheadMs });
    expect({ verdict, levels: findings.map(({ level }) => level) }).toEqual({
      verdict: "PASS",
      levels: Array(notes).fill("note"),
    });
  });
});

describe("the report says of the login", () => {
  test("its region, its kind, its roles and its project", () => {
    expect(iaasPreflight.describe({ session: member })).toStrictEqual({
      region: "RegionOne",
      credentials: { kind: "application-credential", roles: ["member", "reader"], project: "conformance" },
    });
  });

  test("no region and no project where there are none", () => {
    expect(iaasPreflight.describe({ session: { ...member, region: null, project: null } })).toStrictEqual({
      credentials: { kind: "application-credential", roles: ["member", "reader"] },
    });
  });
});
