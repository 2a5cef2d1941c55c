import type { StandardAlongside } from "../../../src/core/standard.ts";
import { gauges, textFormat } from "./format.ts";
import { labels, noOtherLabels } from "./labels.ts";
import { complete, names } from "./names.ts";
import { page } from "./page.ts";
import { tenantsWithinProvider, totals } from "./totals.ts";
import { values } from "./values.ts";

export const scs0414v1: StandardAlongside = {
  id: "scs-0414-v1",
  title: "Metrics of sustainability",
  url: page,
  main: [],
  recommended: [],
  extended: [textFormat, gauges, names, complete, labels, noOtherLabels, values, totals, tenantsWithinProvider],
};
