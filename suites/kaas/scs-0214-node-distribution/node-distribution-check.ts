import { attested } from "../../attested.ts";
import { page } from "./page.ts";

export const nodeDistributionCheck = attested({
  id: "node-distribution-check",
  requirement: "Control plane nodes run on different physical machines, and nodes are labelled with zone and region.",
  level: "MUST",
  url: page,
  deviations: ["D0214-1"],
});
