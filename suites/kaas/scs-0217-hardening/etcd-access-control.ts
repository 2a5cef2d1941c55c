import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { attestedOnly } from "../evidence/attested-only.ts";
import { decide } from "../evidence/evidence.ts";
import { byEtcds, onPods } from "../evidence/flags.ts";
import { missingFlags } from "./etcd-flags.ts";
import { common, page } from "./page.ts";

export const etcdAccessControl = attestedOnly({
  id: "scs-0217-etcd-access-control",
  requirement: "The etcd of a cluster controls who may do what (auth is enabled).",
  level: "MUST",
  url: page,
  deviations: ["D0217-11"],
});

const id = "scs-0217-etcd-client-certificates";
const needs = { ...onPods, ...onAttestations };

export const etcdClientCertificates = testcase({
  ...common,
  id,
  requirement: "The etcd of a cluster knows its clients by the names in their certificates.",
  level: "MUST",
  deviations: ["D0217-11"],
  needs,
  judge: (facts) => decide(id, facts, withoutCertificates(facts)),
});

/** Flags can only show that it does not: whether etcd goes by the names it only tells on its machine. */
function withoutCertificates(facts: Facts<typeof needs>) {
  return byEtcds(facts, "how etcd knows its clients", (etcd) =>
    missingFlags(etcd, "etcd", ["client-cert-auth"], "true"),
  );
}
