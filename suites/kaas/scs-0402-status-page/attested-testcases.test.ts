import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { attested, unattested } from "../evidence/examples.ts";
import { attestedTestcases } from "./attested-testcases.ts";

for (const testcase of attestedTestcases) {
  testTestcase(testcase, {
    accepts: { "what somebody has attested": attested(testcase.id, "PASS") },
    rejects: { "what somebody has attested not to hold": [attested(testcase.id, "FAIL")] },
    misses: { "what nobody has attested": [unattested, { cause: "needs-attestation" }] },
  });
}
