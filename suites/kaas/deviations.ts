import type { Deviation } from "../../src/core/finding.ts";
import type { Disagreement } from "../deviations.ts";

/** The register of deviations of the standards for Kubernetes: `D0214-2` is the second of SCS-0214. */
export const kaasDeviations: Readonly<Record<Deviation, Disagreement>> = {
  "D0214-1": { what: "The scope includes the distribution of nodes without any testcase that decides." },
  "D0214-2": {
    what: "That every node has labels for zone and region is no longer tested, though any cluster shows it.",
  },
  "D0214-3": { what: "A cluster in which no node runs workloads passes." },
  "D0214-4": { what: "Nodes of the control plane that have its role by the name of old only count as workers." },
  "D0214-5": { what: "A control plane in one zone passes with a warning." },
};
