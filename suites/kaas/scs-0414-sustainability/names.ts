import { note, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { isWellNamed, listedMetrics } from "./listed-metrics.ts";
import { missing, onFile, onMetrics } from "./on-metrics.ts";
import { common } from "./page.ts";

export const names = testcase({
  ...common,
  id: "scs-0414-names",
  requirement:
    "The names of metrics of sustainability are put together of the subjects, phases and categories of the text.",
  level: "SHOULD",
  deviations: ["D0414-2"],
  needs: onMetrics,
  judge: ({ metrics: found }) =>
    onFile(found, ({ metrics }) => {
      if (metrics.length === 0) return [missing("The file has no metric of sustainability.")];
      return metrics.flatMap(({ name }) => {
        const about = { kind: "metric", name };
        if (!isWellNamed(name)) {
          const expected =
            "sustainability_{device|provider|tenant}_{embodied|operational|total}_{gwp_kg|adp_kg_sb_eq|ced_mj|water_m3}, or …_energy_kwh";
          return [violation("The name of a metric does not follow the pattern.", { about, expected, actual: name })];
        }
        if (listedMetrics.includes(name)) return [];
        const message = "The name of a metric follows the pattern, but the standard does not list it.";
        return [note(message, { about, deviation: "D0414-2" })];
      });
    }),
});

/** What is listed although SCS-0413 has no such quantity. */
const inDoubt = /_operational_(?:adp_kg_sb_eq|ced_mj)/;

export const complete = testcase({
  ...common,
  id: "scs-0414-complete",
  requirement: "All 29 metrics that the standard lists are exposed.",
  level: "MUST",
  deviations: ["D0414-1"],
  needs: onMetrics,
  judge: ({ metrics: found }) =>
    onFile(found, ({ metrics }) => {
      const exposed = new Set(metrics.filter(({ series }) => series.length > 0).map(({ name }) => name));
      return listedMetrics
        .filter((name) => !exposed.has(name))
        .map((name) =>
          violation("A metric that the standard lists is not exposed.", {
            about: { kind: "metric", name },
            expected: "at least one series",
            actual: "none",
            ...(inDoubt.test(name) ? { deviation: "D0414-1" } : {}),
          }),
        );
    }),
});
