import { describe, expect, test } from "vitest";
import { actionsOf, isGranted, nameOf, type Action, type GrantedRules } from "./granted-access.ts";
import { rulesOf, tiers } from "./tiers.ts";

const rule = (verbs: string, groups: string, resources: string, names = ""): GrantedRules["resources"][number] => {
  const words = (text: string) => (text === "" ? [] : text.split(" "));
  return {
    verbs: words(verbs),
    apiGroups: groups.split(" ").map((group) => (group === "core" ? "" : group)),
    resources: words(resources),
    resourceNames: words(names),
  };
};

const list = { verb: "list", group: "", resource: "nodes" };
const exec = { verb: "create", group: "", resource: "pods/exec" };
const reviews = { verb: "create", group: "authorization.k8s.io", resource: "subjectaccessreviews" };
const groups = { verb: "impersonate", group: "", resource: "groups", name: "system:nodes" };

describe("what a rule grants", () => {
  test.each<[Action, GrantedRules["resources"][number], boolean]>([
    [list, rule("get list", "core", "nodes pods"), true],
    [list, rule("*", "*", "*"), true],
    [list, rule("get", "core", "nodes"), false],
    [list, rule("list", "apps", "nodes"), false],
    [list, rule("list", "core", "nodes", "node-1"), false],
    [list, rule("list", "core", "nodes/status"), false],
    [exec, rule("create", "core", "pods/exec"), true],
    [exec, rule("create", "core", "*/exec"), true],
    [exec, rule("create", "core", "pods"), false],
    [reviews, rule("create", "authorization.k8s.io", "subjectaccessreviews"), true],
    [reviews, rule("create", "core", "subjectaccessreviews"), false],
    [groups, rule("impersonate", "core", "groups", "system:nodes"), true],
    [groups, rule("impersonate", "core", "groups", "system:masters"), false],
    [groups, rule("impersonate", "core", "groups"), true],
  ])("%j by %j: %j", (action, granted, expected) => {
    expect(isGranted(action, { resources: [granted], paths: [] })).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ["/metrics", "/metrics", true],
    ["/metrics", "/metrics/cadvisor", false],
    ["/debug/*", "/debug/api_priority_and_fairness/*", true],
    ["/debug/api_priority_and_fairness/dump", "/debug/api_priority_and_fairness/*", false],
    ["*", "/flagz", true],
  ])("the path %s for %s: %j", (pattern, path, expected) => {
    const granted = { resources: [], paths: [{ verbs: ["get"], nonResourceURLs: [pattern] }] };
    expect(isGranted({ verb: "get", path }, granted)).toBe(expected);
  });
});

test.each<[Action, string]>([
  [list, "list nodes"],
  [exec, "create pods/exec"],
  [reviews, "create subjectaccessreviews.authorization.k8s.io"],
  [groups, "impersonate groups system:nodes"],
  [{ verb: "get", path: "/metrics" }, "get /metrics"],
])("%j is called %s", (action, expected) => {
  expect(nameOf(action)).toBe(expected);
});

test.each(tiers)("whoever has all of tier %s lacks nothing of it, and loses it with any rule", (tier) => {
  const all = rulesOf(tier);
  const granted = (rules: typeof all): GrantedRules => ({
    resources: rules.flatMap((each) => ("resources" in each ? [{ resourceNames: [], ...each }] : [])),
    paths: rules.flatMap((each) => ("nonResourceURLs" in each ? [each] : [])),
  });
  const lacking = (rules: typeof all) => all.flatMap(actionsOf).filter((action) => !isGranted(action, granted(rules)));
  expect(lacking(all)).toEqual([]);
  for (const left of all) expect(lacking(all.filter((each) => each !== left)).length).toBeGreaterThan(0);
});
