import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, byEtcds, listOf, onFlags, type Started } from "../evidence/flags.ts";
import { doorThing, onDoors, outsideDoors } from "./doors.ts";
import { isEncrypted, isSocket } from "./etcd-url.ts";
import { missingFlags, unencryptedUrls } from "./etcd-flags.ts";
import { common } from "./page.ts";

const id = "scs-0217-etcd-client-tls";
const what = "whether etcd and its clients talk in TLS";

export const etcdClientTls = testcase({
  ...common,
  id,
  requirement: "What etcd and its clients say to each other is encrypted.",
  level: "MUST",
  deviations: ["D0217-1", "D0217-11"],
  needs: { ...onDoors, ...onFlags, ...onAttestations },
  judge(facts) {
    const clients = byApiServers(facts, what, asClient);
    // Where etcd is not seen, the API server's side of the conversation says enough.
    return decide(id, facts, byDoors(facts), [...clients, ...byEtcds(facts, what, asServer)], clients);
  },
});

function byDoors(facts: Facts<typeof onDoors>): Evidence {
  const plain = outsideDoors(facts, ["etcd"]).filter(({ speaks }) => speaks === "http");
  return plain.map((door) =>
    broken("behaviour", "etcd answers without TLS.", { about: doorThing(door), expected: "tls", actual: "http" }),
  );
}

function asClient({ about, flags }: Started): Evidence {
  const servers = listOf(flags, "etcd-servers");
  if (servers.length > 0 && servers.every(isSocket)) {
    return [
      holds("configuration", "the API server asks etcd by a socket of its own machine.", { about, actual: servers }),
    ];
  }
  const plain = servers.filter((url) => !isEncrypted(url));
  const wrong = [
    ...(plain.length === 0
      ? []
      : [
          broken("configuration", "the API server asks etcd without TLS.", {
            about,
            expected: "https",
            actual: plain,
            remedy: "Start kube-apiserver with https addresses in --etcd-servers.",
            deviation: "D0217-11",
          }),
        ]),
    ...missingFlags({ about, flags }, "kube-apiserver", ["etcd-cafile", "etcd-certfile", "etcd-keyfile"]),
  ];
  return wrong.length > 0
    ? wrong
    : [holds("configuration", "the API server asks etcd by TLS, with a certificate.", { about })];
}

function asServer(etcd: Started): Evidence {
  const wrong = [
    ...unencryptedUrls(etcd, ["listen-client-urls", "advertise-client-urls"]),
    ...missingFlags(etcd, "etcd", ["cert-file", "key-file", "trusted-ca-file"]),
    ...missingFlags(etcd, "etcd", ["client-cert-auth"], "true"),
  ];
  return wrong.length > 0
    ? wrong
    : [holds("configuration", "etcd listens by TLS only, to clients with a certificate.", { about: etcd.about })];
}
