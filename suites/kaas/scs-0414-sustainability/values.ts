import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { aboutSeries, onMetrics, onSeries } from "./on-metrics.ts";
import { common } from "./page.ts";

export const values = testcase({
  ...common,
  id: "scs-0414-values",
  requirement: "Every value is an amount of what the name says: a finite number that is not negative.",
  level: "SHOULD",
  needs: onMetrics,
  judge: ({ metrics }) =>
    onSeries(metrics, (series, { name }) => {
      const { value } = series;
      if (Number(value) >= 0 && Number.isFinite(Number(value))) return [];
      const details = { about: aboutSeries(name, series), expected: "a number from 0", actual: value };
      return [violation("The value of a series is no amount.", details)];
    }),
});
