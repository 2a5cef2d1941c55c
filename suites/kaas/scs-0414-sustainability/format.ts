import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { onFile, missing, onMetrics } from "./on-metrics.ts";
import { common } from "./page.ts";

export const textFormat = testcase({
  ...common,
  id: "scs-0414-text-format",
  requirement: "The metrics of sustainability are exposed in Prometheus's text format.",
  level: "MUST",
  needs: onMetrics,
  judge: ({ metrics: found }) =>
    onFile(found, ({ faults, faultCount }) => [
      ...faults.map(({ line, what }) =>
        violation(`${what}.`, {
          about: { kind: "line", name: String(line) },
          expected: "Prometheus's text format, version 0.0.4",
          remedy: "promtool check metrics < FILE",
        }),
      ),
      ...(faultCount > faults.length
        ? [violation(`There are ${faultCount - faults.length} more faults of the format.`)]
        : []),
    ]),
});

export const gauges = testcase({
  ...common,
  id: "scs-0414-gauges",
  requirement: "Every metric of sustainability is exposed as a gauge.",
  level: "MUST",
  needs: onMetrics,
  judge: ({ metrics: found }) =>
    onFile(found, ({ metrics }) => {
      if (metrics.length === 0) return [missing("The file has no metric of sustainability.")];
      return metrics.flatMap(({ name, type }) => {
        if (type === "gauge") return [];
        const message =
          type === null ? "The type of a metric is not told, so it is untyped." : "A metric is not exposed as a gauge.";
        const details = { expected: `# TYPE ${name} gauge`, actual: type ?? "no line of TYPE" };
        return [violation(message, { about: { kind: "metric", name }, ...details })];
      });
    }),
});
