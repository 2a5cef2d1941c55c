import type { Waiver } from "../core/waiver.ts";

export const exampleWaiver: Waiver = {
  id: "W-1",
  testcase: "scs-0103-flavor-4v-16",
  kind: "risk-accepted",
  justification: "New hardware comes.",
  approvedBy: "assessor@example.org",
  authority: "operator",
  approvedAt: "2026-07-01",
  expiresAt: "2026-12-31",
};
