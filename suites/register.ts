import type { Deviation } from "../src/core/finding.ts";
import { deviations, type Disagreement } from "./deviations.ts";
import { kaasDeviations } from "./kaas/deviations.ts";

/** All deviations of all standards, by their numbers. */
export const register: Readonly<Record<Deviation, Disagreement>> = { ...deviations, ...kaasDeviations };
