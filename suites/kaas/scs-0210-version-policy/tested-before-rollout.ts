import { attested } from "../../attested.ts";
import { page } from "./page.ts";

export const testedBeforeRollout = attested({
  id: "scs-0210-tested-before-rollout",
  requirement: "New versions are tested before customers get them, with the conformance tests of the CNCF at least.",
  level: "MUST",
  url: page,
  deviations: ["D0210-13"],
});
