import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { decide, holds, type Evidence } from "../evidence/evidence.ts";
import { onDoors } from "./doors.ts";
import { onPlace, placeOfEtcd } from "./etcd-isolated.ts";
import { common } from "./page.ts";
import { closedDoors } from "./ports-closed.ts";

const id = "scs-0217-etcd-access";

export const etcdAccess = testcase({
  ...common,
  id,
  requirement: "An etcd of its own is reached by the API server and those who need it, and by nobody else.",
  level: "MUST",
  deviations: ["D0217-11"],
  needs: { ...onDoors, ...onPlace, ...onAttestations },
  judge(facts) {
    const open = closedDoors(facts, ["etcd", "etcd peers"]).filter(({ level }) => level === "violation");
    return decide(id, facts, open, notApart(placeOfEtcd(facts)));
  },
});

/** That a stranger out here is kept away does not show that one in there is. */
function notApart(place: Evidence): Evidence {
  if (place.some(({ level }) => level === "violation")) {
    return [holds("configuration", "etcd is no machine of its own, so who reaches it is not asked here.")];
  }
  return place.filter(({ level }) => level === "inconclusive");
}
