import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { defaultStorageClass } from "../../../src/probes/kubernetes/default-storage-class.ts";
import { storageClasses, type StorageClass } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { noDefaultClass, thing } from "./about-class.ts";
import { defaultVolume } from "./default-volume.probe.ts";
import type { DefaultVolume } from "./default-volume.ts";
import { common } from "./page.ts";
import { lastSaid, unstarted } from "./pod-findings.ts";

const mode = "ReadWriteOnce";

export const rwo = testcase({
  ...common,
  id: "scs-0211-rwo",
  requirement: "A claim that names no storage class gets a volume that one node can read and write.",
  level: "MUST",
  section: "medium",
  deviations: ["D0211-5", "D0211-7"],
  needs: { storageClasses, volume: defaultVolume },
  judge: (facts) => {
    const storageClass = defaultStorageClass(facts.storageClasses);
    if (storageClass === undefined) return [noDefaultClass];
    const { volume } = facts.volume;
    if (volume === null) return [unprovisioned(facts.volume, storageClass)];
    return [
      ...applied(facts.volume, storageClass),
      ...modes(volume, storageClass),
      ...written(facts.volume, storageClass),
    ];
  },
});

function unprovisioned({ claim, writer }: DefaultVolume, storageClass: StorageClass): Finding {
  const about = thing(storageClass);
  const actual = claim.phase;
  const complaint = lastSaid(claim.warnings);
  if (complaint !== undefined) {
    return violation(`The provisioner makes no volume: ${complaint}`, { about, expected: "a bound claim", actual });
  }
  const unplaced = writer.state === "unschedulable" ? lastSaid(writer.warnings) : undefined;
  if (unplaced !== undefined && !/unbound|provision/.test(unplaced)) {
    const message = `The pod that was to use the volume found no node, so none was made: ${unplaced}`;
    return inconclusive(message, { about, actual, cause: "dependency" });
  }
  const message = "The claim got no volume in five minutes, and nobody says why.";
  const remedy = `Look at the pods of the provisioner ${storageClass.provisioner}.`;
  return inconclusive(message, { about, expected: "a bound claim", actual, remedy, cause: "timeout" });
}

function applied({ claim }: DefaultVolume, storageClass: StorageClass): readonly Finding[] {
  if (claim.storageClassName === storageClass.metadata.name) return [];
  return [
    violation("The claim that names no storage class was not given the default one.", {
      about: thing(storageClass),
      expected: storageClass.metadata.name,
      actual: claim.storageClassName,
      deviation: "D0211-7",
    }),
  ];
}

function modes(volume: NonNullable<DefaultVolume["volume"]>, storageClass: StorageClass): readonly Finding[] {
  const details = { about: thing(storageClass), deviation: "D0211-5" } as const;
  if (!volume.accessModes.includes(mode)) {
    const message = `The volume does not offer ${mode}.`;
    return [violation(message, { ...details, expected: mode, actual: volume.accessModes })];
  }
  if (volume.phase === "Bound") return [];
  const message = "The volume was made, but not bound to its claim.";
  return [inconclusive(message, { ...details, expected: "Bound", actual: volume.phase, cause: "timeout" })];
}

function written({ writer, image }: DefaultVolume, storageClass: StorageClass): readonly Finding[] {
  const about = thing(storageClass);
  if (writer.exitCode === 0) return [];
  if (writer.state === "ended") {
    const message = "A pod could have the volume, but could not write to it as a user who is not root.";
    const remedy = "Look at the fsGroupPolicy of the driver and at the options that it mounts with.";
    return [inconclusive(message, { about, actual: writer, remedy, cause: "unexpected-response" })];
  }
  return [unstarted(writer, { about, image, use: "have the volume" })];
}
