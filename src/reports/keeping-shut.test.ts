import { expect, test } from "vitest";
import { keepingShut } from "./keeping-shut.ts";
import { exampleReport } from "./testing/example-report.ts";

test("the testcases that keep the gate shut are those of its reasons", () => {
  const reasons = ["FAIL:scs-0103-flavor-1v-4", "flaky:scs-0100-syntax-check", "FAIL:a:b", "preflight"];
  const headline = { ...exampleReport.headline, gate: { result: "failed", reasons } } as const;
  expect([...keepingShut({ headline })]).toEqual(["scs-0103-flavor-1v-4", "scs-0100-syntax-check", "a:b", "preflight"]);
});
