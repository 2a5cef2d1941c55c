import { note, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { defaultStorageClass } from "../../../src/probes/kubernetes/default-storage-class.ts";
import { storageClasses } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { attestationOf, onAttestations } from "../../attested.ts";
import { noDefaultClass, thing } from "./about-class.ts";
import { common } from "./page.ts";
import { localProvisioners, whereKept } from "./storage-provisioners.ts";

const id = "scs-0211-redundant";

export const redundant = testcase({
  ...common,
  id,
  requirement: "What is in a volume of the default storage class survives the loss of a disk or of a machine.",
  level: "MUST",
  section: "light",
  deviations: ["D0211-9"],
  needs: { storageClasses, ...onAttestations },
  judge: (facts) => {
    const found = defaultStorageClass(facts.storageClasses);
    if (found === undefined) return [noDefaultClass];
    const { provisioner } = found;
    const details = { about: thing(found), actual: provisioner };
    if (localProvisioners.has(provisioner)) {
      const message = `${provisioner} keeps volumes on a single node: they are lost with it.`;
      return [violation(message, { ...details, expected: "storage outside of the nodes", deviation: "D0211-9" })];
    }
    const kept = whereKept(provisioner);
    const known = kept === undefined ? [] : [note(`Volumes by ${provisioner} are each ${kept}.`, details)];
    return [...known, ...attestationOf(id, facts)];
  },
});
