import type { Image } from "../../../src/probes/openstack/image.ts";
import type { StandardImage } from "./standard-images.ts";

/** The images that are meant, in the order of the image service. An image without a name is never meant. */
export function matching({ name, scheme }: StandardImage, images: readonly Image[]): readonly Image[] {
  return images.filter((image) => (scheme ? scheme.test(image.name ?? "") : image.name === name));
}

/** By the text: the whole name counts, not only its beginning. */
export function exactly(standard: StandardImage, images: readonly Image[]): readonly Image[] {
  const { scheme } = standard;
  return matching(standard, images).filter(({ name }) => !scheme || scheme.exec(name ?? "")?.[0] === name);
}

/** Those that the official suite looks at: of several images with one name the last. */
export function lastOfEachName(images: readonly Image[]): readonly Image[] {
  return [...new Map(images.map((image) => [image.name, image])).values()];
}
