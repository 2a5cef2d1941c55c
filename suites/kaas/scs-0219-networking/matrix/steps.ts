import { addressSteps } from "./address-steps.ts";
import type { Connection, MatrixPod } from "./grid.ts";
import { peerSteps } from "./peer-steps.ts";
import type { MatrixPolicy } from "./policies.ts";
import { portSteps } from "./port-steps.ts";
import { wholeSteps } from "./whole-steps.ts";

/** Where the matrix is, as policies have to name it. */
export interface Site {
  readonly namespaceOf: (space: MatrixPod["space"]) => string;
  readonly addressOf: (pod: MatrixPod) => string;
}

/** Policies, and which connections they let through. */
export interface MatrixStep {
  readonly id: string;
  /** What is looked at, as a clause behind "With …". */
  readonly asks: string;
  readonly policies: (site: Site) => readonly MatrixPolicy[];
  /** The step whose policies it changes; the others make their own. */
  readonly changes?: string;
  readonly allows: (connection: Connection) => boolean;
  /** Whether the pods of x must be able to look up names. */
  readonly names?: true;
  /** Tests of the same that the official suite tolerates. */
  readonly isTolerated?: true;
}

const nothing: MatrixStep = {
  id: "none",
  asks: "no policy at all",
  policies: () => [],
  allows: () => true,
};

/** In this order; what a step has made is deleted before the next one, unless that changes it. */
export const matrixSteps: readonly MatrixStep[] = [
  nothing,
  ...wholeSteps,
  ...peerSteps,
  ...portSteps,
  ...addressSteps,
  { ...nothing, id: "deleted", asks: "every policy deleted" },
];
