import { knownDistribution, likelyArchitecture, likelyDistribution, likelyVersion, meant } from "./likely.ts";
import { propertyRules } from "./property-rules.ts";
import { valueRule, type StrictRule } from "./strict.ts";
import * as words from "./vocabulary.ts";

/** Properties whose values come from the vocabularies of OpenStack. */
export const strictVocabulary = {
  architecture: valueRule("architecture", {
    requirement: "Every public image names its architecture in the words of OpenStack.",
    level: "MUST",
    deviations: ["D10"],
    mandatory: true,
    allows: (value) => words.architectures.includes(value),
    expected: words.architectures,
    official: propertyRules.architecture.accepts,
    deviation: "D10",
    likely: (image) =>
      meant(image.architecture ?? "", words.architectures, textArchitectures) ?? likelyArchitecture(image),
    placeholder: "ARCHITECTURE",
  }),
  os_distro: valueRule("os_distro", {
    requirement: "Every public image names its distribution by the word that OpenStack has for it, if it has one.",
    level: "MUST",
    deviations: ["D10"],
    mandatory: true,
    allows: (value) => words.distributions.includes(value),
    expected: words.distributions,
    official: propertyRules.os_distro.accepts,
    deviation: "D10",
    likely: (image) => knownDistribution(image.os_distro ?? "") ?? likelyDistribution(image),
    placeholder: "DISTRIBUTION",
    // Widespread distributions are not in the list (almalinux, flatcar), so their images could never be right.
    unknown: (value) => /^[a-z]+$/.test(value) && knownDistribution(value) === undefined,
  }),
  os_version: valueRule("os_version", {
    requirement: "Every public image names its version by a number, unless its distribution has none.",
    level: "SHOULD",
    mandatory: true,
    // Letters and digits between the marks, in one way only: otherwise a long version would take forever to refuse.
    allows: (value) => /^\d[\da-z]*(?:[._-][\da-z]+)*$/i.test(value),
    expected: "a version number such as 24.04",
    official: propertyRules.os_version.accepts,
    likely: likelyVersion,
    placeholder: "VERSION",
    unknown: (value) => value === "rolling",
  }),
  hw_disk_bus: valueRule("hw_disk_bus", {
    requirement: "Every public image names in hw_disk_bus a bus that OpenStack knows.",
    level: "MUST",
    deviations: ["D09", "D10"],
    mandatory: true,
    allows: (value) => words.buses.includes(value),
    expected: words.buses,
    official: propertyRules.hw_disk_bus.accepts,
    deviation: "D10",
    absentDeviation: "D09",
    likely: ({ hw_disk_bus = "scsi" }) => meant(hw_disk_bus, words.buses),
    placeholder: "scsi",
  }),
  hypervisor_type: valueRule("hypervisor_type", {
    requirement: "A public image that needs a certain hypervisor names it in the words of OpenStack.",
    level: "SHOULD",
    deviations: ["D10"],
    mandatory: false,
    allows: (value) => words.hypervisors.includes(value),
    expected: words.hypervisors,
    official: propertyRules.hypervisor_type.accepts,
    deviation: "D10",
    likely: ({ hypervisor_type = "" }) => meant(hypervisor_type, words.hypervisors, otherHypervisors),
    placeholder: "HYPERVISOR",
  }),
} satisfies Record<string, StrictRule>;

const textArchitectures = new Map([...words.otherArchitectures].filter(([, word]) => word !== "risc-v"));

const otherHypervisors = new Map([
  ["kvm", "qemu"],
  ["esxi", "vmware"],
]);
