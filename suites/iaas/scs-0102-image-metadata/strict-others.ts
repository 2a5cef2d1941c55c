import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { openstackCommand } from "../openstack-command.ts";
import type { StrictRule } from "./strict.ts";

const bytesPerGiB = 2 ** 30;

export const virtualSize: StrictRule = {
  requirement: "The disk that a public image needs by its min_disk holds the disk inside the image.",
  level: "MUST",
  deviations: ["D11", "D14"],
  judge: (image) => {
    const { min_disk, size, virtual_size } = image;
    const about = thing(image);
    if (size === null && virtual_size === null) {
      const message = "Glance does not know the size of the image, so min_disk was not compared with it.";
      return [note(message, { about, deviation: "D11" })];
    }
    const needed = Math.max(1, Math.ceil(Math.max(size ?? 0, virtual_size ?? 0) / bytesPerGiB));
    if ((min_disk ?? 0) >= needed) return [];
    const officially = (min_disk ?? 0) > 0 && (min_disk ?? 0) * bytesPerGiB >= (size ?? 0);
    return [
      violation("The disk inside the image is larger than min_disk.", {
        about,
        expected: `at least ${needed} GiB`,
        actual: min_disk === null ? "not set" : `${min_disk} GiB`,
        remedy: openstackCommand("image", "set", "--min-disk", String(needed), image.id),
        ...(officially ? { deviation: "D14" as const } : {}),
      }),
    ];
  },
};

/** How many hexadecimal digits a hash of this kind has. */
const digits = new Map([
  ["sha256", 64],
  ["sha512", 128],
]);

export const hash: StrictRule = {
  requirement: "Every public image has a SHA-256 or SHA-512 hash, as long as such a hash is.",
  level: "SHOULD",
  deviations: ["D15"],
  judge: ({ os_hash_algo, os_hash_value, ...image }) => {
    const about = thing({ os_hash_algo, os_hash_value, ...image });
    if (image.status === "queued") return [note("The image has no file yet, and so no hash.", { about })];
    const length = digits.get(os_hash_algo ?? "");
    if (length !== undefined && os_hash_value?.length === length && /^[\da-f]*$/i.test(os_hash_value)) return [];
    return [
      violation("The image has no hash that the standard recommends.", {
        about,
        expected: "sha256 and 64 hexadecimal digits, or sha512 and 128",
        actual: os_hash_algo === null ? "not set" : `${os_hash_algo} and ${os_hash_value?.length ?? 0} characters`,
        deviation: "D15",
        // Glance computes the hash while it stores an image; nobody can set it afterwards.
        remedy: "Set hashing_algorithm = sha512 in glance-api.conf, then upload the image again.",
      }),
    ];
  },
};

export const tags: StrictRule = {
  requirement: "Every public image has the tags managed_by_VENDOR and os:OPERATINGSYSTEM.",
  level: "SHOULD",
  deviations: ["D15"],
  judge: (image) => [
    ...tagged(image, /^managed_by_./, "managed_by_VENDOR"),
    ...tagged(image, /^os:./, `os:${image.os_distro ?? "OPERATINGSYSTEM"}`),
  ],
};

function tagged(image: Image, pattern: RegExp, example: string): readonly Finding[] {
  if (image.tags.some((tag) => pattern.test(tag))) return [];
  return [
    violation(`The image has no tag like ${example}.`, {
      about: thing(image),
      expected: example,
      actual: image.tags,
      deviation: "D15",
      remedy: openstackCommand("image", "set", "--tag", example, image.id),
    }),
  ];
}
