import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { visibleNodes } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, listOf, onFlags, podsOf, type Started } from "../evidence/flags.ts";
import { hostOf, isOnSameMachine } from "./etcd-url.ts";
import { common } from "./page.ts";

const id = "scs-0217-etcd-isolated";
export const onPlace = { ...onFlags, nodes: visibleNodes };

export const etcdIsolated = testcase({
  ...common,
  id,
  requirement: "The etcd of a cluster runs on machines that are not those of the cluster.",
  level: "SHOULD",
  deviations: ["D0217-1"],
  needs: { ...onPlace, ...onAttestations },
  judge: (facts) => decide(id, facts, placeOfEtcd(facts)),
});

const remedy = "Run etcd on machines of its own, and tell kube-apiserver by --etcd-servers.";

/** Whether etcd is apart from the cluster, as far as its pods and the flags of the API server show it. */
export function placeOfEtcd(facts: Facts<typeof onPlace>): Evidence {
  const pods = podsOf(facts, "etcd");
  if (pods.length === 0) return byApiServers(facts, "where etcd runs", (server) => byServers(server, facts));
  return pods.map(({ name, node }) =>
    broken("configuration", "etcd runs as a pod of the cluster.", {
      about: { kind: "pod", name: `kube-system/${name}` },
      expected: "machines of its own",
      actual: node,
      remedy,
    }),
  );
}

function byServers({ about, flags }: Started, { nodes }: Facts<typeof onPlace>): Evidence {
  const servers = listOf(flags, "etcd-servers");
  const members = nodes.outcome === "answered" ? nodes.answer : [];
  const addresses = new Set(members.flatMap(({ status }) => status.addresses.map(({ address }) => address)));
  const near = servers.filter((url) => isOnSameMachine(url) || addresses.has(hostOf(url)));
  const details = { about, expected: "addresses of other machines", actual: servers };
  if (near.length > 0) {
    return [broken("configuration", "etcd runs on machines of the cluster.", { ...details, actual: near, remedy })];
  }
  if (nodes.outcome !== "answered") return unseen("whether etcd runs on nodes", nodes, "R");
  if (servers.length === 0) return [];
  return [holds("configuration", "etcd is asked at addresses that no node has.", details)];
}
