import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { decide } from "../evidence/evidence.ts";
import { onDoors } from "./doors.ts";
import { common } from "./page.ts";
import { closedDoors } from "./ports-closed.ts";

const id = "scs-0217-kubelet-internal";

export const kubeletInternal = testcase({
  ...common,
  id,
  requirement: "The kubelets can be reached from inside only.",
  level: "SHOULD",
  deviations: ["D0217-6"],
  needs: { ...onDoors, ...onAttestations },
  judge: (facts) => decide(id, facts, closedDoors(facts, ["kubelet", "kubelet (read-only)"])),
});
