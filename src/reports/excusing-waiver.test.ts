import { expect, test } from "vitest";
import { profiles } from "../core/policy.ts";
import { exampleWaiver } from "../testing/example-waiver.ts";
import { excusingWaiver } from "./excusing-waiver.ts";
import { reportOn } from "./testing/example-report.ts";
import { exampleResults } from "./testing/example-results.ts";

const other = { ...exampleWaiver, id: "W-0", testcase: "scs-0103-flavor-4v-16-100s" };
const forum = { ...exampleWaiver, id: "W-2", authority: "forum" } as const;

test.each([
  ["nobody's", "ci", [other], undefined],
  ["the operator's", "ci", [other, exampleWaiver], "W-1"],
  ["the operator's, whom an issuer of certificates does not ask", "certify", [other, exampleWaiver], undefined],
  ["the forum's", "certify", [other, exampleWaiver, forum], "W-2"],
] as const)("a FAIL is excused by a waiver that counts: %s", (_, profile, waivers, id) => {
  const report = reportOn(exampleResults, { waivers, policy: { profile, failOn: profiles[profile] } });
  const excused = report.results.flatMap((result) => {
    const waiver = result.testcase === exampleWaiver.testcase ? excusingWaiver(report, result) : undefined;
    return waiver === undefined ? [] : [waiver.id];
  });
  expect(excused).toEqual(id === undefined ? [] : [id]);
});
