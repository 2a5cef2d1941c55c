import { violation, type Finding } from "../../../src/core/finding.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { openstackCommand } from "../openstack-command.ts";
import { setProperty, type PropertyName } from "./property.ts";
import type { StrictRule } from "./strict.ts";

/** Nothing of this does the official suite look at. */
const deviation = "D15";
const booleans: readonly string[] = ["true", "false"];

export const licenses: StrictRule = {
  requirement: "An image never both includes a licence and requires one, and says so with true and false.",
  level: "MUST",
  deviations: [deviation],
  judge: (image) => [
    ...oneOf(image, "license_included", booleans),
    ...oneOf(image, "license_required", booleans),
    ...bothLicenses(image),
  ],
};

export const subscriptions: StrictRule = {
  requirement: "Where an image tells of subscriptions, it does so with true and false.",
  level: "MAY",
  deviations: [deviation],
  judge: (image) => [
    ...oneOf(image, "subscription_included", booleans),
    ...oneOf(image, "subscription_required", booleans),
  ],
};

const hardwareWords: Readonly<Partial<Record<PropertyName, readonly string[]>>> = {
  hw_firmware_type: ["bios", "uefi"],
  hw_mem_encryption: booleans,
  hw_pmu: booleans,
  hw_vif_multiqueue_enabled: booleans,
  hw_watchdog_action: ["disabled", "reset", "poweroff", "pause", "none"],
  os_secure_boot: ["required", "disabled", "optional"],
};

export const hardware: StrictRule = {
  requirement: "The properties by which an image asks for hardware have values that OpenStack knows.",
  level: "SHOULD",
  deviations: [deviation],
  judge: (image) => [
    ...Object.entries(hardwareWords).flatMap(([name, words]) =>
      // The keys of the table are names of properties.
      oneOf(image, name as PropertyName, words),
    ),
    ...videoRam(image),
  ],
};

function oneOf(image: Image, name: PropertyName, words: readonly string[]): readonly Finding[] {
  const value = image[name];
  const plain = value?.trim().toLowerCase();
  // Nova reads booleans in any case.
  if (value === undefined || words.includes(words === booleans ? value.toLowerCase() : value)) return [];
  const likely = words.find((word) => word === plain) ?? otherBooleans(words, plain);
  const details = { about: thing(image), expected: words, actual: value, deviation } as const;
  const remedy = setProperty(image, name, likely ?? words.join("|"));
  return [violation(`The property ${name} has a value that OpenStack does not know.`, { ...details, remedy })];
}

function otherBooleans(words: readonly string[], plain: string | undefined): string | undefined {
  if (words !== booleans) return undefined;
  if (plain === "yes" || plain === "1") return "true";
  return plain === "no" || plain === "0" ? "false" : undefined;
}

function bothLicenses(image: Image): readonly Finding[] {
  const { license_included = "", license_required = "" } = image;
  if ([license_included, license_required].some((value) => value.toLowerCase() !== "true")) return [];
  return [
    violation("The image includes a licence and requires one.", {
      about: thing(image),
      expected: "license_included and license_required are not both true",
      actual: { license_included, license_required },
      deviation,
      remedy: openstackCommand("image", "unset", "--property", "license_required", image.id),
    }),
  ];
}

function videoRam(image: Image): readonly Finding[] {
  const { hw_video_ram } = image;
  if (hw_video_ram === undefined || /^\d+$/.test(hw_video_ram)) return [];
  const details = { about: thing(image), expected: "a whole number of MB", actual: hw_video_ram, deviation } as const;
  const remedy = setProperty(image, "hw_video_ram", "MB");
  return [violation("The property hw_video_ram is not a whole number.", { ...details, remedy })];
}
