import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, onFlags, valueOf, type Started } from "../evidence/flags.ts";
import { common } from "./page.ts";

const id = "scs-0217-etcd-own-ca";

export const etcdOwnCa = testcase({
  ...common,
  id,
  requirement: "The etcd of a cluster has a certificate authority of its own.",
  level: "SHOULD",
  deviations: ["D0217-11"],
  needs: { ...onFlags, ...onAttestations },
  judge: (facts) => decide(id, facts, byApiServers(facts, "whose authority etcd trusts", apart)),
});

/** By the names of the files; what is in them nobody sees. */
function apart({ about, flags }: Started): Evidence {
  const etcd = valueOf(flags, "etcd-cafile");
  const clients = valueOf(flags, "client-ca-file");
  if (etcd === undefined || clients === undefined) return [];
  const details = { about, actual: { "etcd-cafile": etcd, "client-ca-file": clients } };
  if (etcd !== clients) {
    return [
      holds("configuration", "etcd and the clients of the API server have authorities in different files.", details),
    ];
  }
  return [
    broken("configuration", "etcd trusts whomever the authority of the cluster has signed.", {
      ...details,
      expected: "different files",
      remedy: "Sign the certificates of etcd by an authority of its own, and name it in --etcd-cafile.",
    }),
  ];
}
