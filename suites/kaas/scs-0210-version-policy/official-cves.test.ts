import { expect, test } from "vitest";
import type { AffectedRange } from "../../../src/release-data/cve-record.ts";
import { kubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { exampleCve } from "./example-facts.ts";
import { officialReading } from "./official-cves.ts";

function reading(range: Partial<AffectedRange>, text: string, baseScore = 8.8) {
  const version = kubernetesVersion(text);
  if (version === undefined) throw new Error(`${text} is no version.`);
  const scores = [{ metric: "cvssV3_1" as const, baseScore }];
  return officialReading(exampleCve({ versions: [{ status: "affected", ...range }] }, { scores }), version);
}

test.each([
  [{ version: "1.30.1" }, "v1.30.1", true],
  [{ version: " v1.30.1 " }, "v1.30.1", true],
  [{ version: "1.30.1" }, "v1.30.2", false],
  [{ version: "10.30.1" }, "v10.30.1", true],
  [{ version: "1.30.0 - 1.30.2" }, "v1.30.0", true],
  [{ version: " 1.30.0 - 1.30.2 " }, "v1.30.1", true],
  [{ version: "1.30.0 - 1.30.2" }, "v1.30.2", false],
  [{ version: "see 1.30.0 - 1.30.2" }, "v1.30.1", false],
  [{ version: "1.30.0 - 1.30.2 here" }, "v1.30.1", false],
  [{ version: "1.30.0 - now" }, "v1.30.1", false],
  [{ version: "ever - 1.30.2" }, "v1.30.1", false],
  [{ version: "1.30.x" }, "v1.30.1", false],
  [{ version: "1.30.x" }, "v0.0.0", false],
  [{ version: "1.30.0", lessThan: "1.30.2" }, "v1.30.1", true],
  [{ version: "1.30.0", lessThan: "1.30.2" }, "v1.30.2", false],
  [{ version: "1.30.0", lessThanOrEqual: "1.30.2" }, "v1.30.2", true],
  [{ version: "1.30.0", lessThanOrEqual: "1.30.2" }, "v1.30.3", false],
  [{ version: "1.30.1", lessThan: "1.30.3" }, "v1.30.0", false],
  [{ version: "unspecified", lessThan: "1.30.3" }, "v1.2.0", true],
  [{ lessThan: "1.30.3" }, "v1.2.0", true],
  [{}, "v1.30.1", false],
])("%j affects %s: %s", (range, version, affects) => {
  expect(reading(range, version)).toEqual({ affects, isMalformed: false });
});

test.each(["1.30.*", "1.30", "*", "now", "1.30.2 or so"])(
  "the official testcase aborts at the bound %s",
  (lessThan) => {
    expect(reading({ version: "1.30.0", lessThan }, "v1.30.1")).toEqual({ affects: false, isMalformed: true });
  },
);

test("a record below a score of 8 is not looked at", () => {
  expect(reading({ version: "1.30.1" }, "v1.30.1", 8).affects).toBe(true);
  expect(reading({ version: "1.30.1" }, "v1.30.1", 7.9)).toEqual({ affects: false, isMalformed: false });
  expect(reading({ lessThan: "now" }, "v1.30.1", 7.9)).toEqual({ affects: false, isMalformed: false });
});
