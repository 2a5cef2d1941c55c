import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { defaultStorageClass } from "../../../src/probes/kubernetes/default-storage-class.ts";
import { storageClasses, type StorageClass } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { noDefaultClass, thing } from "./about-class.ts";
import { csiDrivers, type CsiDriver } from "./csi-drivers.probe.ts";
import { defaultVolume } from "./default-volume.probe.ts";
import type { DefaultVolume } from "./default-volume.ts";
import { common } from "./page.ts";
import { localProvisioners, whereKept } from "./storage-provisioners.ts";

export const notLocal = testcase({
  ...common,
  id: "scs-0211-not-local",
  requirement: "Volumes are not on the local or ephemeral storage of a node.",
  level: "MUST",
  section: "medium",
  deviations: ["D0211-9"],
  needs: { storageClasses, csiDrivers, volume: defaultVolume },
  judge: (facts) => {
    const storageClass = defaultStorageClass(facts.storageClasses);
    if (storageClass === undefined) return [noDefaultClass];
    const driver = facts.csiDrivers.find(({ metadata }) => metadata.name === storageClass.provisioner);
    const faults = [...local(storageClass), ...ephemeral(driver), ...source(facts.volume)];
    return faults.length > 0 ? faults : doubts(storageClass, facts.volume);
  },
});

function local(storageClass: StorageClass): readonly Finding[] {
  const { provisioner } = storageClass;
  if (!localProvisioners.has(provisioner)) return [];
  return [
    violation(`${provisioner} keeps volumes on a disk of a node.`, {
      about: thing(storageClass),
      expected: "storage outside of the nodes",
      actual: provisioner,
      deviation: "D0211-9",
    }),
  ];
}

function ephemeral(driver: CsiDriver | undefined): readonly Finding[] {
  if (driver === undefined || driver.spec.volumeLifecycleModes.includes("Persistent")) return [];
  const { name, uid } = driver.metadata;
  return [
    violation("The storage driver only has volumes that end with their pod.", {
      about: { kind: "CSI driver", name, id: uid },
      expected: "Persistent",
      actual: driver.spec.volumeLifecycleModes,
      deviation: "D0211-9",
    }),
  ];
}

const onNodes: ReadonlySet<string | null> = new Set(["local", "hostPath"]);

function source({ volume }: DefaultVolume): readonly Finding[] {
  if (volume === null || !onNodes.has(volume.source)) return [];
  return [
    violation("The volume is a directory or a disk of a node.", {
      about: { kind: "persistent volume", name: volume.name },
      expected: "storage outside of the nodes",
      actual: volume.source,
      deviation: "D0211-9",
    }),
  ];
}

/** What is behind a driver that nobody knows no API tells. */
function doubts(storageClass: StorageClass, { volume, claim }: DefaultVolume): readonly Finding[] {
  const about = thing(storageClass);
  if (volume === null) {
    const message = "No volume was made, so nobody knows where its data would be.";
    return [inconclusive(message, { about, actual: claim, cause: "dependency" })];
  }
  if (whereKept(storageClass.provisioner) !== undefined) return [];
  const message =
    "This tool does not know the provisioner: that it keeps its volumes outside of the nodes rests on what the API shows.";
  return [note(message, { about, actual: storageClass.provisioner })];
}
