import { expect, test } from "vitest";
import { scopes } from "../suites/scopes/scopes.ts";
import { scopeSha256 } from "./scope-digest.ts";
import type { Scope, ScopeVersion } from "./core/scope.ts";

const [scope] = scopes as [Scope];
const [version, ...others] = scope.versions as [ScopeVersion, ...ScopeVersion[]];
const [standard, ...further] = version.standards;

test("every scope has its own digest, always the same", () => {
  expect(new Set(scopes.map(scopeSha256)).size).toBe(scopes.length);
  expect(scopeSha256({ ...scope })).toBe(scopeSha256(scope));
});

test.each<[string, Scope]>([
  ["a day of the timeline", { ...scope, timeline: scope.timeline.slice(1) }],
  ["a version", { ...scope, versions: others }],
  ["a standard", { ...scope, versions: [{ ...version, standards: further }, ...others] }],
  [
    "the target of a testcase",
    {
      ...scope,
      versions: [
        { ...version, standards: standard ? [{ ...standard, main: [], recommended: standard.main }, ...further] : [] },
        ...others,
      ],
    },
  ],
])("another digest has what differs in %s", (_, other) => {
  expect(scopeSha256(other)).not.toBe(scopeSha256(scope));
});
