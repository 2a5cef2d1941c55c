import type { Finding } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { decide, holds, type Evidence } from "../evidence/evidence.ts";
import { onTheOffer } from "../scs-0210-version-policy/offered.ts";
import { patchInOneMonth } from "../scs-0210-version-policy/patch-1-month.ts";
import { common } from "./page.ts";

const id = "scs-0217-updated-regularly";

export const updatedRegularly = testcase({
  ...common,
  id,
  requirement: "Clusters are updated regularly, in the time that the version policy gives.",
  level: "MUST",
  needs: { ...onTheOffer, ...onAttestations },
  judge: (facts) => decide(id, facts, byVersion(facts)),
});

/** How soon a patch has to be there is for SCS-0210 to say. */
function byVersion(facts: Facts<typeof onTheOffer>): Evidence {
  const late = patchInOneMonth.judge(facts);
  if (late.length > 0) return late.map(attributed);
  return [holds("behaviour", `${facts.version.gitVersion} is no more than a month behind the newest patch.`)];
}

function attributed(finding: Finding): Finding {
  return finding.level === "violation" ? { ...finding, message: `By behaviour: ${finding.message}` } : finding;
}
