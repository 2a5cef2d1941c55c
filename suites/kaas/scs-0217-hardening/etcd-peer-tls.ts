import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { decide, holds, type Evidence } from "../evidence/evidence.ts";
import { byEtcds, listOf, onPods, podsOf, type Started } from "../evidence/flags.ts";
import { missingFlags, unencryptedUrls } from "./etcd-flags.ts";
import { common } from "./page.ts";

const id = "scs-0217-etcd-peer-tls";

export const etcdPeerTls = testcase({
  ...common,
  id,
  requirement: "What the members of etcd say to each other is encrypted.",
  level: "MUST",
  deviations: ["D0217-11"],
  needs: { ...onPods, ...onAttestations },
  judge: (facts) => {
    const isAlone = podsOf(facts, "etcd").length === 1;
    return decide(
      id,
      facts,
      byEtcds(facts, "whether the members of etcd talk in TLS", (etcd) => amongPeers(etcd, isAlone)),
    );
  },
});

function amongPeers(etcd: Started, isOnlyPod: boolean): Evidence {
  const { about, flags } = etcd;
  if (isOnlyPod && listOf(flags, "initial-cluster").length <= 1) {
    return [holds("configuration", "etcd has one member, which talks to no other.", { about })];
  }
  const wrong = [
    ...unencryptedUrls(etcd, ["listen-peer-urls"]),
    ...missingFlags(etcd, "etcd", ["peer-cert-file", "peer-key-file", "peer-trusted-ca-file"]),
    ...missingFlags(etcd, "etcd", ["peer-client-cert-auth"], "true"),
  ];
  return wrong.length > 0 ? wrong : [holds("configuration", "the members of etcd talk by TLS only.", { about })];
}
