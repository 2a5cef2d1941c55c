import type { WaiverOutcome } from "../../core/waiver.ts";

/** What a report says of a waiver that holds. */
export const exampleWaiver: WaiverOutcome = {
  id: "W-17",
  testcase: "scs-0103-flavor-4v-16",
  kind: "risk-accepted",
  justification: "The hardware is replaced in spring.",
  link: "https://tickets.example.org/4711",
  approvedBy: "assessor@example.org",
  authority: "operator",
  approvedAt: "2026-07-01",
  expiresAt: "2026-12-31",
  state: "active",
  applied: true,
  message: "A FAIL does not count because of it.",
};
