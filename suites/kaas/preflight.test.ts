import { expect, test } from "vitest";
import { judge } from "../../src/core/judge.ts";
import type { Access } from "../../src/probes/kubernetes/access.probe.ts";
import { kaasPreflight } from "./preflight.ts";

const whole: Access = {
  credentials: "token",
  user: { name: "system:serviceaccount:scs-conformance:scs-conformance", groups: ["system:authenticated"] },
  lacks: { R: [], W: [], A: [] },
};
const reader: Access = {
  ...whole,
  lacks: { R: [], W: ["create namespaces", "delete namespaces"], A: ["get /metrics"] },
};
const stranger: Access = { ...whole, user: null, lacks: { ...reader.lacks, R: ["list nodes"] } };

const judged = (access: Access) => judge(kaasPreflight, () => ({ ok: true, fact: access }));

test.each<[string, Access, readonly string[]]>([
  ["may do everything", whole, ["tier R", "tier W", "tier A", "system:authenticated"]],
  ["only reads", reader, ["tier R", "system:authenticated"]],
  ["sees not even nodes", stranger, []],
])("a login that %s is let in, and the report says what it may do", (_, access, roles) => {
  expect(judged(access).verdict).toBe("PASS");
  expect(kaasPreflight.describe({ access })).toEqual({ credentials: { kind: "token", roles } });
});

test("what the login may not do is said with the command that grants it", () => {
  expect(judged(whole).findings).toEqual([]);
  expect(judged(reader).findings).toEqual([
    {
      level: "note",
      message: "The login may not create namespaces (and 1 more): testcases of tier W that need it stay open.",
      expected: "everything of tier W",
      actual: ["create namespaces", "delete namespaces"],
      remedy: "scs-conformance rbac --tier W | kubectl apply -f -",
    },
    expect.objectContaining({
      message: "The login may not get /metrics: testcases of tier A that need it stay open.",
    }),
  ]);
});
