import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { KubeletConfig } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { eachKubelet, nodeThing } from "../evidence/kubelets.ts";
import { doorThing, onDoors, outsideDoors } from "./doors.ts";
import { onKubelets } from "./on-kubelets.ts";
import { common } from "./page.ts";

const id = "scs-0217-kubelet-read-only-port";
const remedy = "Set readOnlyPort: 0 in the kubelet's configuration.";

export const readOnlyPort = testcase({
  ...common,
  id,
  requirement: "The kubelets do not offer a port for reading without a login.",
  level: "SHOULD",
  needs: { ...onDoors, ...onKubelets, ...onAttestations },
  judge: (facts) => decide(id, facts, byDoors(facts), byConfig(facts)),
});

/** An open port shows that it is on; a closed one may just be behind a firewall. */
function byDoors(facts: Facts<typeof onDoors>): Evidence {
  const open = outsideDoors(facts, ["kubelet (read-only)"]).filter(({ speaks }) => speaks === "http");
  return open.map((door) =>
    broken("behaviour", "the port for reading without a login answers.", { about: doorThing(door), remedy }),
  );
}

function byConfig({ kubelets }: Facts<typeof onKubelets>): Evidence {
  return eachKubelet(kubelets, {
    what: "whether the kubelets offer a port for reading without a login",
    judge: (node, { readOnlyPort: port }: KubeletConfig) =>
      port === 0
        ? []
        : [
            broken("configuration", `the kubelet offers port ${port} for reading without a login.`, {
              about: nodeThing(node),
              expected: "readOnlyPort: 0",
              actual: `readOnlyPort: ${port}`,
              remedy,
            }),
          ],
    summary: (count) => [
      holds("configuration", `none of ${count} kubelets offers a port for reading without a login.`),
    ],
  });
}
