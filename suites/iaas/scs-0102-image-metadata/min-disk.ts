import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { eachImage } from "./each-image.ts";

const bytesPerGiB = 2 ** 30;

export const minDisk = testcase({
  id: "scs-0102-prop-min_disk",
  requirement:
    "Every public image tells in min_disk how large a disk it needs, and that is not less than its own size.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  deviations: ["D11", "D14"],
  needs: { images },
  judge: (facts) => eachImage(facts.images, diskOf),
});

function diskOf(image: Image): readonly Finding[] {
  const { min_disk, size, virtual_size } = image;
  const details = { about: thing(image), expected: `at least ${needed(image) ?? 1} GiB`, actual: inGiB(min_disk) };
  const remedy = openstackCommand("image", "set", "--min-disk", String(needed(image) ?? "GIB"), image.id);
  if (min_disk === null || min_disk === 0)
    return [violation("The image does not tell how large a disk it needs.", { ...details, remedy })];
  const bytes = min_disk * bytesPerGiB;
  if (size !== null && bytes < size)
    return [violation("The image is larger than its min_disk.", { ...details, remedy })];
  if (virtual_size !== null && bytes < virtual_size) {
    // The official rule looks at the file as it is stored, which may be compressed.
    const message =
      "The disk inside the image is larger than min_disk. The official testcase accepts that, because the stored file is smaller.";
    return [note(message, { ...details, remedy, deviation: "D14" })];
  }
  if (size !== null) return [];
  const { about, actual } = details;
  return [
    note("Glance does not know the size of the image, so min_disk was not compared with it.", {
      about,
      actual,
      deviation: "D11",
    }),
  ];
}

/** The smallest disk in GiB that holds the image; undefined while its size is unknown. */
function needed({ size, virtual_size }: Image): number | undefined {
  if (size === null && virtual_size === null) return undefined;
  return Math.max(1, Math.ceil(Math.max(size ?? 0, virtual_size ?? 0) / bytesPerGiB));
}

function inGiB(size: number | null): string {
  return size === null ? "not set" : `${size} GiB`;
}
