import type { StandardAlongside } from "../../../src/core/standard.ts";
import { activeImpacts } from "./active-impacts.ts";
import { attestedTestcases } from "./attested-testcases.ts";
import { identified, ids } from "./ids.ts";
import { page } from "./page.ts";
import { phaseList, phaseReferences } from "./phases.ts";
import { pluralPaths } from "./plural-paths.ts";
import { severityBands, severityNames, severityScale, severityValues } from "./severities.ts";

export const scs0402v1: StandardAlongside = {
  id: "scs-0402-v1",
  title: "API of the status page",
  url: page,
  main: [],
  recommended: [],
  extended: [
    pluralPaths,
    ids,
    identified,
    severityNames,
    severityValues,
    severityScale,
    severityBands,
    phaseList,
    phaseReferences,
    activeImpacts,
    ...attestedTestcases,
  ],
};
