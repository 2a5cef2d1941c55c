import type { Standard } from "../../../src/core/standard.ts";
import { controlPlaneHosts } from "./control-plane-hosts.ts";
import { labelsCurrent } from "./labels-current.ts";
import { nodeDistributionCheck } from "./node-distribution-check.ts";
import { page } from "./page.ts";
import { topologyLabel } from "./topology-label.ts";
import { controlPlaneZones, workerZones } from "./zones.ts";

/** The scope includes it without any testcase, so `main` is empty here as well. */
export const scs0214v2: Standard = {
  id: "scs-0214-v2",
  title: "Node distribution",
  url: page,
  main: [],
  recommended: [nodeDistributionCheck],
  extended: [
    topologyLabel("zone"),
    topologyLabel("region"),
    controlPlaneHosts,
    controlPlaneZones,
    workerZones,
    labelsCurrent,
  ],
};
