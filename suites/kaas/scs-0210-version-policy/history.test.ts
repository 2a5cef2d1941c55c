import { describe, expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { criticalCveIn14Days, criticalCveIn2Days } from "./critical-cve.ts";
import { bundledReleaseData } from "./data/bundled.ts";
import { onCluster } from "./example-facts.ts";
import { noEndedBranches } from "./no-eol.ts";
import { patchInOneMonth } from "./patch-1-month.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";

/** Real history, judged with what comes with the tool; all at noon. PASS, FAIL or DNF by their first letters. */
const table = `
version          date        official  month  cve14  cve2  ended
v1.30.2          2024-07-17  P         P      P      P     P
v1.30.2          2024-07-18  P         P      P      D     P
v1.30.2          2024-07-19  P         P      P      F     P
v1.30.2          2024-07-30  P         P      D      F     P
v1.30.2          2024-07-31  P         P      F      F     P
v1.30.2          2024-08-15  P         P      F      F     P
v1.30.2          2024-08-16  D         D      F      F     P
v1.30.2          2024-08-17  F         F      F      F     P
v1.30.3          2024-07-31  P         P      P      P     P
v1.30.3          2024-08-14  P         P      P      P     P
v1.30.3          2024-09-14  D         D      P      P     P
v1.30.3          2024-09-15  F         F      P      P     P
v1.31.0          2024-08-20  P         P      P      P     P
v1.31.0          2024-10-12  D         F      P      P     P
v1.31.0          2024-10-13  F         F      P      P     P
v1.28.11         2024-07-31  P         P      F      F     P
v1.28.12         2024-08-01  P         P      P      P     P
v1.28.14         2024-10-22  P         P      P      P     P
v1.28.14         2024-10-23  P         P      P      P     F
v1.28.15         2024-10-22  P         P      P      P     P
v1.28.15         2024-10-23  P         P      P      P     F
v1.28.15         2024-10-27  P         P      P      P     F
v1.28.15         2024-10-28  F         P      P      P     F
v1.27.16         2024-07-18  F         P      P      P     F
v1.27.3          2023-08-20  F         F      P      P     P
v1.27.4          2023-08-25  P         P      P      P     P
v1.27.4          2023-08-26  P         P      P      D     P
v1.27.4          2023-08-27  P         P      P      F     P
v1.27.4          2023-09-07  P         P      D      F     P
v1.27.4          2023-09-08  P         P      F      F     P
v1.27.5          2023-09-08  P         P      P      P     P
v1.28.0          2023-09-08  P         P      F      F     P
v1.29.2          2024-04-13  P         P      P      P     P
v1.29.2          2024-04-14  D         D      P      P     P
v1.29.2          2024-04-15  F         F      P      P     P
v1.29.0          2024-02-16  P         P      P      P     P
v1.29.0          2024-02-17  D         D      P      P     P
v1.29.0          2024-02-18  F         F      P      P     P
v1.32.0          2025-02-14  P         P      P      P     P
v1.32.0          2025-02-15  D         D      P      P     P
v1.32.0          2025-02-16  F         F      P      P     P
v1.31.14         2025-10-27  P         P      P      P     P
v1.31.14         2025-10-28  F         P      P      P     P
v1.31.14         2025-11-11  F         P      P      P     P
v1.31.14         2025-11-12  F         P      P      P     F
v1.30.14         2025-07-01  F         P      P      P     P
v1.35.0          2026-03-10  P         D      P      P     P
v1.35.0          2026-03-11  P         F      P      P     P
v1.35.0          2026-03-13  D         F      P      P     P
v1.35.0          2026-03-14  F         F      P      P     P
v1.36.2          2026-07-20  P         P      P      D     P
v1.36.2          2026-07-28  D         P      D      D     P
v1.36.2          2026-09-01  F         F      D      D     P
v1.36.5          2026-11-21  D         D      D      D     P
v1.36.4          2026-11-21  F         F      D      D     P
v1.33.13         2026-11-21  F         D      D      D     F
v1.30.1-gke.100  2024-06-10  P         P      P      P     P
v1.30.1+k3s1     2024-06-10  P         P      P      P     P
v1.30.0-rc.2     2024-05-01  P         P      P      P     P
v1.40.0          2026-07-01  D         P      P      P     P
v1.20.15         2024-07-01  F         P      P      P     F
`;

const columns: Readonly<Record<string, AnyTestcase>> = {
  official: versionPolicyCheck,
  month: patchInOneMonth,
  cve14: criticalCveIn14Days,
  cve2: criticalCveIn2Days,
  ended: noEndedBranches,
};

const [header = "", ...rows] = table.trim().split("\n");
const [, , ...names] = header.split(/ +/);

const cases = rows.flatMap((row) => {
  const [version = "", date = "", ...letters] = row.split(/ +/);
  return names.map((name, index) => ({ version, date, name, letter: letters[index] }));
});

describe("history", () => {
  test("has cases enough", () => {
    expect(cases.length).toBeGreaterThan(200);
  });

  test.each(cases)("$version on $date, $name: $letter", ({ version, date, name, letter }) => {
    const { version: fact, offer, data, clock } = onCluster(version, `${date}T12:00:00Z`, bundledReleaseData);
    const facts: Readonly<Record<string, unknown>> = {
      "kubernetes-version": fact,
      "kubernetes-offer": offer,
      "kubernetes-release-data": data,
      clock,
    };
    const testcase = columns[name];
    if (testcase === undefined) throw new Error(`${name} is no column`);
    const { verdict, findings } = judge(testcase, ({ id }) => ({ ok: true, fact: facts[id] }));
    expect([verdict.charAt(0), findings]).toEqual([letter, findings]);
  });
});
