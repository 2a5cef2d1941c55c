import type { StandardAlongside } from "../../../src/core/standard.ts";
import { featureTestcases, ossHealth } from "./feature-testcases.ts";
import { page } from "./page.ts";
import { requiredFeatures } from "./required-features.ts";

export const scs0212v1: StandardAlongside = {
  id: "scs-0212-v1",
  title: "Container registry",
  url: page,
  main: [],
  recommended: [],
  extended: [requiredFeatures, ...featureTestcases, ossHealth],
};
