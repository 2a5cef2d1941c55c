import { note, type Finding } from "../../../src/core/finding.ts";
import { consideredImages, type Image } from "../../../src/probes/openstack/image.ts";

/** Judges every image for itself, so that an odd one never hides the others. */
export function eachImage(images: readonly Image[], judge: (image: Image) => readonly Finding[]): readonly Finding[] {
  const considered = consideredImages(images);
  return considered.length === 0 ? [nothingToJudge] : considered.flatMap(judge);
}

export const nothingToJudge = note(
  "No public or community image is visible. The official testcase accepts that, but nothing was judged.",
  { deviation: "D46" },
);
