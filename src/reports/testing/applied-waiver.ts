import type { WaiverOutcome } from "../../core/waiver.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";

/** What a report says of a waiver that holds. */
export const appliedWaiver: WaiverOutcome = {
  ...exampleWaiver,
  id: "W-17",
  justification: "The hardware is replaced in spring.",
  link: "https://tickets.example.org/4711",
  state: "active",
  applied: true,
  message: "A FAIL does not count because of it.",
};
