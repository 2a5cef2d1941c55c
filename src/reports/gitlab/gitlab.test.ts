import { expect, test } from "vitest";
import { exampleReport, nasty, passingReport } from "../testing/example-report.ts";
import { renderGitlab } from "./gitlab.ts";

test("the jobs that follow learn the outcome", () => {
  expect(renderGitlab(passingReport)).toBe(
    [
      "SCS_CONFORMANCE_VERDICT=PASS",
      "SCS_CONFORMANCE_GATE=passed",
      "SCS_CONFORMANCE_CERTIFIABLE=true",
      "SCS_CONFORMANCE_REPORT=20260914T080003Z-018f6f0e",
      "SCS_CONFORMANCE_SCOPE=scs-compatible-iaas@v4",
      "SCS_CONFORMANCE_VALID_UNTIL=2026-09-28T00:00:00.000Z",
      "",
    ].join("\n"),
  );
});

test("of a run that did not pass they learn each of its versions, and that nothing is good until a day", () => {
  expect(renderGitlab(exampleReport)).toBe(
    [
      "SCS_CONFORMANCE_VERDICT=FAIL",
      "SCS_CONFORMANCE_GATE=failed",
      "SCS_CONFORMANCE_CERTIFIABLE=false",
      "SCS_CONFORMANCE_REPORT=20260914T080003Z-018f6f0e",
      "SCS_CONFORMANCE_SCOPE=scs-compatible-iaas@v5.1,scs-compatible-iaas@v4",
      "SCS_CONFORMANCE_VALID_UNTIL=-",
      "",
    ].join("\n"),
  );
});

test.each([
  ["$(id) `id` 'a' \"b\"", "__id___id___a___b_"],
  ["a\nb\u00e4", "a_b_"],
  ["", "-"],
])("a report that calls itself %j is %s to a shell", (id, value) => {
  expect(renderGitlab({ ...exampleReport, id })).toContain(`\nSCS_CONFORMANCE_REPORT=${value}\n`);
});

test.each(nasty)("a report that calls itself %j breaks no line and starts no program", (id) => {
  for (const line of renderGitlab({ ...exampleReport, id })
    .trimEnd()
    .split("\n")) {
    expect(line).toMatch(/^SCS_CONFORMANCE_[A-Z_]+=[\w.:,@/+-]+$/);
  }
});
