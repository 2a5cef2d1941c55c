import { testcase } from "../../../src/core/testcase.ts";
import { attestedOnly } from "../evidence/attested-only.ts";
import { featureNames, features, idOf, type Feature } from "./features.ts";
import { known, onRegistry } from "./on-registry.ts";
import { common, page } from "./page.ts";

/** None of them is required alone. */
export const featureTestcases = featureNames.map((feature: Feature) =>
  testcase({
    ...common,
    id: idOf(feature),
    requirement: `In the container registry ${features[feature]}.`,
    level: "SHOULD",
    needs: onRegistry,
    judge: (facts) => known(feature, facts),
  }),
);

export const ossHealth = attestedOnly({
  url: page,
  id: "scs-0212-oss-health",
  requirement: "The software of the container registry is healthy open source by the criteria of SCS-0008.",
  level: "MUST",
});
