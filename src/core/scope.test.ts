import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certifiableVersions, validityOn, type Scope } from "./scope.ts";

const scope: Scope = {
  id: "scs-compatible-iaas",
  uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
  name: "SCS-compatible IaaS",
  url: "https://docs.scs.community/standards/scs-compatible-iaas",
  layer: "iaas",
  versions: ["v6", "v5.1", "v4", "v3"].map((version) => ({ version, standards: [] })),
  timeline: [
    { date: "2024-12-19", versions: { "v5.1": "effective", v4: "warn", v6: "draft" } },
    { date: "2024-02-28", versions: { v4: "effective", v3: "warn" } },
    { date: "2025-03-01", versions: { "v5.1": "effective", v6: "draft" } },
  ],
};

describe("the validity of a version", () => {
  test.each([
    ["2024-02-27", { v6: "deprecated", "v5.1": "deprecated", v4: "deprecated", v3: "deprecated" }],
    ["2024-02-28", { v6: "deprecated", "v5.1": "deprecated", v4: "effective", v3: "warn" }],
    ["2024-12-18", { v6: "deprecated", "v5.1": "deprecated", v4: "effective", v3: "warn" }],
    ["2024-12-19", { v6: "draft", "v5.1": "effective", v4: "warn", v3: "deprecated" }],
    ["2025-02-28", { v6: "draft", "v5.1": "effective", v4: "warn", v3: "deprecated" }],
    ["2025-03-01", { v6: "draft", "v5.1": "effective", v4: "deprecated", v3: "deprecated" }],
    ["2099-01-01", { v6: "draft", "v5.1": "effective", v4: "deprecated", v3: "deprecated" }],
  ])("on %s", (date, expected) => {
    const found = Object.fromEntries(scope.versions.map(({ version }) => [version, validityOn(scope, version, date)]));
    expect(found).toEqual(expected);
  });

  test("a version that nobody knows is deprecated", () => {
    expect(validityOn(scope, "v0", "2025-01-01")).toBe("deprecated");
    expect(validityOn(scope, "constructor", "2025-01-01")).toBe("deprecated");
  });
});

test.each([
  ["2024-02-27", []],
  ["2024-02-28", ["v4", "v3"]],
  ["2024-12-19", ["v5.1", "v4"]],
  ["2025-03-01", ["v5.1"]],
])("on %s certificates can be obtained for %j", (date, versions) => {
  expect(certifiableVersions(scope, date).map(({ version }) => version)).toEqual(versions);
});

test("the order of the timeline in its file does not matter", () => {
  const timelines = fc.shuffledSubarray([...scope.timeline], { minLength: scope.timeline.length });
  const dates = fc.constantFrom("2024-02-27", "2024-02-28", "2024-12-19", "2025-02-28", "2025-03-01");
  fc.assert(
    fc.property(timelines, dates, (timeline, date) => {
      expect(certifiableVersions({ ...scope, timeline }, date)).toEqual(certifiableVersions(scope, date));
    }),
  );
});
