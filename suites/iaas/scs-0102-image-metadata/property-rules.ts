import type { Image } from "../../../src/probes/openstack/image.ts";
import { openstackCommand } from "../openstack-command.ts";
import { hotfixHours } from "./hotfix-hours.ts";
import { imageSource } from "./image-source.ts";
import {
  knownDistribution,
  likelyArchitecture,
  likelyDate,
  likelyDistribution,
  likelyVersion,
  meant,
} from "./likely.ts";
import { setProperty, type PropertyName, type PropertyRule, type Remark } from "./property.ts";
import { isDay } from "./text-date.ts";
import { uuidValidity } from "./uuid-validity.ts";
import * as words from "./vocabulary.ts";

const among = (allowed: readonly string[]) => (value: string | undefined) =>
  value !== undefined && allowed.includes(value);
const absentOr = (allowed: readonly string[]) => (value: string | undefined) =>
  value === undefined || allowed.includes(value);
const filled = (value: string | undefined) => value !== undefined && value !== "";

/** The testcases about one property each, by its name. */
export const propertyRules = {
  architecture: {
    requirement: "Every public image names in architecture the CPU that it needs.",
    level: "MUST",
    deviations: ["D10"],
    accepts: among(words.officialArchitectures),
    expected: words.officialArchitectures,
    allowedByText: among(words.architectures),
    likely: (image) =>
      meant(image.architecture ?? "", words.officialArchitectures, words.otherArchitectures) ??
      likelyArchitecture(image),
    placeholder: "ARCHITECTURE",
    remark: (value = "") =>
      words.architectures.includes(value)
        ? undefined
        : {
            message: `The list of the text does not have the architecture ${value}. The official testcase accepts it.`,
            deviation: "D10",
          },
  },
  os_version: {
    requirement: "Every public image names in os_version the version of its operating system.",
    level: "MUST",
    accepts: filled,
    expected: "the version of the operating system",
    likely: likelyVersion,
    placeholder: "VERSION",
  },
  os_distro: {
    requirement: "Every public image names in os_distro its operating system, in the words of OpenStack.",
    level: "MUST",
    deviations: ["D10"],
    accepts: filled,
    expected: words.distributions,
    likely: likelyDistribution,
    placeholder: "DISTRIBUTION",
    remark: distributionRemark,
  },
  os_purpose: {
    requirement: "Every public image names in os_purpose what it is made for.",
    level: "MUST",
    url: "https://docs.scs.community/standards/scs-0102-v2-image-metadata",
    accepts: among(words.purposes),
    expected: words.purposes,
    likely: likelyPurpose,
    placeholder: "PURPOSE",
  },
  hw_disk_bus: {
    requirement: "Every public image names in hw_disk_bus the bus that its disks are attached to.",
    level: "MUST",
    deviations: ["D09", "D10"],
    accepts: absentOr(words.officialBuses),
    expected: words.officialBuses,
    allowedByText: among(words.buses),
    remedyBesideText: (image) => setProperty(image, "hw_disk_bus", "scsi"),
    likely: ({ hw_disk_bus = "" }) => meant(hw_disk_bus, words.officialBuses),
    placeholder: "scsi",
    remark: (value) =>
      value === undefined
        ? {
            message:
              "The property hw_disk_bus is not set. The official testcase accepts that, though the text demands it.",
            deviation: "D09",
            value: "scsi",
          }
        : undefined,
  },
  hypervisor_type: {
    requirement: "A public image that needs a certain hypervisor names it in hypervisor_type.",
    level: "SHOULD",
    deviations: ["D10"],
    accepts: absentOr(words.officialHypervisors),
    expected: words.officialHypervisors,
    allowedByText: among(words.hypervisors),
    likely: ({ hypervisor_type = "" }) => meant(hypervisor_type, words.officialHypervisors),
    placeholder: "HYPERVISOR",
    // Without it the scheduler is free; a wrong value would keep the image from its hosts.
    remedyBesideText: ({ id }) => openstackCommand("image", "unset", "--property", "hypervisor_type", id),
    remark: hypervisorRemark,
  },
  hw_rng_model: {
    requirement: "A public image asks in hw_rng_model for a random number generator where the hosts offer one.",
    level: "SHOULD",
    accepts: absentOr(["virtio"]),
    expected: ["virtio"],
    placeholder: "virtio",
  },
  image_original_user: {
    requirement: "Every public image names in image_original_user the user to log in as.",
    level: "MUST",
    accepts: filled,
    expected: "the name of the user, or `none`",
    placeholder: "USER",
  },
  image_source: imageSource,
  image_description: {
    requirement: "Every public image describes itself in image_description.",
    level: "MUST",
    accepts: filled,
    expected: "an address or a text",
    placeholder: "DESCRIPTION",
  },
  replace_frequency: {
    requirement: "Every public image tells in replace_frequency how often it is replaced by a newer one.",
    level: "MUST",
    accepts: among(words.replaceFrequencies),
    expected: words.replaceFrequencies,
    likely: ({ replace_frequency = "" }) => meant(replace_frequency, words.replaceFrequencies),
    placeholder: "FREQUENCY",
  },
  provided_until: {
    requirement: "Every public image tells in provided_until how long it is kept up to date.",
    level: "MUST",
    deviations: ["D09"],
    accepts: filled,
    expected: "a day YYYY-MM-DD, `none` or `notice`",
    placeholder: "YYYY-MM-DD",
    remark: providedUntilRemark,
  },
  uuid_validity: uuidValidity,
  hotfix_hours: hotfixHours,
} satisfies Partial<Record<PropertyName, PropertyRule>>;

function distributionRemark(value = ""): Remark | undefined {
  if (words.distributions.includes(value)) return undefined;
  const word = knownDistribution(value);
  return {
    message: word
      ? "The text of the standard has another word for this os_distro. The official testcase accepts any."
      : "The list of the text does not have this os_distro. The official testcase accepts any.",
    deviation: "D10",
    value: word,
  };
}

function hypervisorRemark(value = "qemu"): Remark | undefined {
  if (words.hypervisors.includes(value)) return undefined;
  const message = `The list of the text does not have the hypervisor ${value}. The official testcase accepts it.`;
  // For the others there is no word that both accept.
  return { message, deviation: "D10", value: value === "kvm" ? "qemu" : undefined };
}

function likelyPurpose({ os_purpose = "", name }: Image): string | undefined {
  if (name?.startsWith("ubuntu-capi-image")) return "k8snode";
  return meant(os_purpose, words.purposes) ?? (/^\p{L}+ \d+(?:\.\d+)?$/u.test(name ?? "") ? "generic" : undefined);
}

function providedUntilRemark(value = ""): Remark | undefined {
  if (value === "none" || value === "notice" || isDay(value)) return undefined;
  const message =
    "The text of the standard does not know this form of provided_until. The official testcase accepts any.";
  return { message, deviation: "D09", value: meant(value, ["none", "notice"]) ?? likelyDate(value) ?? "YYYY-MM-DD" };
}
