import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Attestation } from "../../../src/probes/attestations/attestation.ts";
import { storageClasses } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { annotated, storageClass } from "./example-classes.ts";
import { redundant } from "./redundant.ts";

const entry = (verdict: "PASS" | "FAIL", testcase = "scs-0211-redundant"): Attestation => ({
  testcase,
  verdict,
  statement: "Ceph with size 3.",
  by: "Jane",
  at: "2026-11-01",
  frequency: "quarter",
  documents: [],
});
const cluster = (provisioner: string, ...entries: Attestation[]) => ({
  storageClasses: [storageClass("ssd", { provisioner })],
  attestations: { file: null, entries, forOthers: 0 },
  clock: { now: "2026-11-21T12:00:00Z" },
});

testTestcase(redundant, {
  accepts: {
    "storage elsewhere, as attested": cluster("cinder.csi.openstack.org", entry("PASS")),
    "storage that nobody knows, as attested": cluster("example.com/disks", entry("PASS")),
  },
  rejects: {
    "storage on one node, whatever is attested": [
      cluster("rancher.io/local-path", entry("PASS")),
      { about: { kind: "storage class", name: "ssd", id: "uid-ssd" }, deviation: "D0211-9" },
    ],
    "what is attested not to be so": [cluster("rbd.csi.ceph.com", entry("FAIL"))],
  },
  leavesOpen: {
    "no default class": [
      { ...cluster("x", entry("PASS")), storageClasses: [annotated("hdd", {})] },
      { cause: "dependency" },
    ],
  },
  misses: {
    "storage elsewhere": [cluster("cinder.csi.openstack.org"), { cause: "needs-attestation" }],
    "an attestation of something else": [cluster("rbd.csi.ceph.com", entry("PASS", "node-distribution-check"))],
  },
});

test("where a known provisioner keeps the data is told", () => {
  const found = (provisioner: string) => {
    const facts = cluster(provisioner);
    return judge(redundant, (probe) => ({
      ok: true,
      fact: probe === storageClasses ? facts.storageClasses : probe.id === "clock" ? facts.clock : facts.attestations,
    })).findings;
  };
  expect(found("rbd.csi.ceph.com")).toMatchObject([
    { level: "note", actual: "rbd.csi.ceph.com" },
    { level: "inconclusive" },
  ]);
  expect(found("example.com/disks")).toMatchObject([{ level: "inconclusive" }]);
});
