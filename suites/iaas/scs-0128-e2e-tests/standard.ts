import type { Standard } from "../../../src/core/standard.ts";
import { requiredTestsPass } from "./tempest.ts";

/** The scope includes it without any testcase, so `main` is empty here as well. */
export const scs0128v1: Standard = {
  id: "scs-0128-v1",
  title: "End-to-end tests",
  url: "https://docs.scs.community/standards/scs-0128-v1-e2e-test",
  main: [],
  recommended: [],
  extended: [requiredTestsPass],
};
