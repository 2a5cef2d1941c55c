import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { storageClasses } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { csiDrivers, type CsiDriver } from "./csi-drivers.probe.ts";
import { annotated, storageClass } from "./example-classes.ts";
import { unbound, volumeFacts } from "./example-volume.ts";
import { notLocal } from "./not-local.ts";
import { localProvisioners } from "./storage-provisioners.ts";

const cinder = "cinder.csi.openstack.org";
const cluster = (provisioner: string, volume = volumeFacts(), ...drivers: CsiDriver[]) => ({
  storageClasses: [storageClass("ssd", { provisioner })],
  csiDrivers: drivers,
  volume,
});
const driver = (...volumeLifecycleModes: string[]): CsiDriver => ({
  metadata: { name: cinder, uid: "uid-cinder" },
  spec: { volumeLifecycleModes },
});

testTestcase(notLocal, {
  accepts: {
    "a volume of a known driver": cluster(cinder),
    "a volume of a driver that nobody knows": cluster("example.com/disks"),
    "a volume of which nobody knows where it is": cluster(cinder, volumeFacts({ volume: { source: null } })),
    "a driver that also has volumes for one pod": cluster(cinder, volumeFacts(), driver("Persistent", "Ephemeral")),
    "another driver that only has volumes for one pod": cluster("rbd.csi.ceph.com", volumeFacts(), driver("Ephemeral")),
  },
  rejects: {
    "a local provisioner": [
      cluster("rancher.io/local-path"),
      {
        about: { kind: "storage class", name: "ssd", id: "uid-ssd" },
        actual: "rancher.io/local-path",
        deviation: "D0211-9",
      },
    ],
    "a local provisioner that made no volume": [cluster("kubernetes.io/no-provisioner", unbound([]))],
    "a volume that is a directory of a node": [
      cluster("example.com/disks", volumeFacts({ volume: { source: "hostPath" } })),
      { about: { kind: "persistent volume", name: "pvc-1" }, actual: "hostPath" },
    ],
    "a volume that is a disk of a node": [cluster(cinder, volumeFacts({ volume: { source: "local" } }))],
    "a driver whose volumes end with their pod": [
      cluster(cinder, volumeFacts(), driver("Ephemeral")),
      { about: { kind: "CSI driver", name: cinder, id: "uid-cinder" }, actual: ["Ephemeral"] },
    ],
  },
  leavesOpen: {
    "no default class": [{ ...cluster(cinder), storageClasses: [annotated("hdd", {})] }, { cause: "dependency" }],
    "no volume": [cluster(cinder, unbound([])), { cause: "dependency" }],
  },
});

test("every local provisioner is rejected, by a name that one can have", () => {
  expect([...localProvisioners].filter((name) => !/^[\w-]+(\.[\w-]+)+(\/[\w-]+)?$/.test(name))).toEqual([]);
  for (const provisioner of localProvisioners) {
    expect(judged(cluster(provisioner)).verdict).toBe("FAIL");
  }
});

test("that nobody knows the driver is told", () => {
  expect(judged(cluster(cinder)).findings).toEqual([]);
  expect(judged(cluster("example.com/disks")).findings).toMatchObject([{ level: "note", actual: "example.com/disks" }]);
});

function judged(facts: ReturnType<typeof cluster>) {
  return judge(notLocal, (probe) => ({
    ok: true,
    fact: probe === storageClasses ? facts.storageClasses : probe === csiDrivers ? facts.csiDrivers : facts.volume,
  }));
}
