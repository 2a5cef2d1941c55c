import { expect, test } from "vitest";
import { honouredBy, profiles, usualPolicy, type Condition, type ProfileName } from "./policy.ts";

test.each<[ProfileName, readonly Condition[]]>([
  ["dev", ["fail"]],
  ["ci", ["fail", "dnf", "miss", "leak"]],
  ["certify", ["fail", "dnf", "miss", "leak", "waiver-expired", "blocker"]],
  ["strict", ["fail", "dnf", "miss", "leak", "recommended", "extended", "flaky", "waiver-expired", "blocker"]],
])("the profile %s minds %j", (profile, conditions) => {
  expect(profiles[profile]).toEqual(conditions);
});

test.each<[ProfileName, string[]]>([
  ["dev", ["operator", "forum"]],
  ["ci", ["operator", "forum"]],
  ["certify", ["forum"]],
  ["strict", ["forum"]],
])("the profile %s goes by waivers of %j", (profile, authorities) => {
  expect(honouredBy({ profile, failOn: ["fail"] })).toEqual(authorities);
});

test("who asks for no profile gets the one for pipelines", () => {
  expect(usualPolicy).toEqual({ profile: "ci", failOn: profiles.ci });
});
