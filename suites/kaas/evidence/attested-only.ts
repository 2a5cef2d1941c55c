import { testcase, type Declaration, type Testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { decide } from "./evidence.ts";

/** What no API shows: files on the machines of the control plane, and what becomes of backups. */
export function attestedOnly(
  declaration: Pick<Declaration, "id" | "requirement" | "level" | "url" | "deviations">,
): Testcase<typeof onAttestations> {
  return testcase({
    ...declaration,
    section: "light",
    lifetime: "quarter",
    needs: onAttestations,
    judge: (facts) => decide(declaration.id, facts),
  });
}
