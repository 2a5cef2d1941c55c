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
  expect(renderGitlab(exampleReport)).toContain("SCS_CONFORMANCE_VALID_UNTIL=-\n");
});

test.each(nasty)("a report that calls itself %j breaks no line and starts no program", (id) => {
  for (const line of renderGitlab({ ...exampleReport, id })
    .trimEnd()
    .split("\n")) {
    expect(line).toMatch(/^SCS_CONFORMANCE_[A-Z_]+=[\w.:,@/+-]+$/);
  }
});
