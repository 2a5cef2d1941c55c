import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Metric, Series } from "../../../src/probes/sustainability/series.ts";
import { subjectOf, subjects } from "./listed-metrics.ts";
import { aboutSeries, onMetrics, onSeries } from "./on-metrics.ts";
import { common } from "./page.ts";

export const labels = testcase({
  ...common,
  id: "scs-0414-labels",
  requirement: "Every series says by its labels of which device, part of the provider or project it is.",
  level: "MUST",
  needs: onMetrics,
  judge: ({ metrics }) => onSeries(metrics, unlabelled),
});

function unlabelled(series: Series, { name }: Metric): readonly Finding[] {
  const expected = expectedFor(name);
  return expected.flatMap((label) => {
    const value = series.labels[label];
    if (value !== undefined && value !== "") return [];
    const message = `A series has no label "${label}".`;
    const actual = value === undefined ? Object.keys(series.labels) : `${label}=""`;
    return [violation(message, { about: aboutSeries(name, series), expected, actual })];
  });
}

export const noOtherLabels = testcase({
  ...common,
  id: "scs-0414-no-other-labels",
  requirement: "Series have no labels but those of the text, so that their number stays bounded.",
  level: "SHOULD",
  needs: onMetrics,
  judge: ({ metrics }) =>
    onSeries(metrics, (series, { name }) => {
      const expected = expectedFor(name);
      const actual = Object.keys(series.labels).filter((label) => !expected.includes(label));
      if (expected.length === 0 || actual.length === 0) return [];
      const message = "A series has labels that the standard does not list.";
      return [violation(message, { about: aboutSeries(name, series), expected, actual })];
    }),
});

/** None where the name does not say whose it is, which is told with the names. */
function expectedFor(name: string): readonly string[] {
  const subject = subjectOf(name);
  return subject === undefined ? [] : subjects[subject];
}
