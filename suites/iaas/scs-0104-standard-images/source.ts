import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { lastOfEachName, matching } from "./matching.ts";
import { noImages } from "./nothing-judged.ts";
import type { StandardImage } from "./standard-images.ts";

/** `scs-0104-source-<key>`. */
export function source(standard: StandardImage): Testcase<{ images: typeof images }> {
  return testcase({
    id: `scs-0104-source-${standard.key}`,
    requirement: `Images called ${standard.name} come from where their makers publish them.`,
    level: "MUST",
    url: "https://docs.scs.community/standards/scs-0104-v1-standard-images",
    section: "light",
    lifetime: "week",
    deviations: [
      ...(standard.unlisted ? (["D21"] as const) : []),
      ...(standard.key === "debian-10" ? (["D22"] as const) : []),
    ],
    needs: { images },
    judge: (facts) => sourcesOf(standard, consideredImages(facts.images)),
  });
}

function sourcesOf(standard: StandardImage, considered: readonly Image[]): readonly Finding[] {
  if (considered.length === 0) return [noImages];
  const meant = matching(standard, considered);
  const judged = new Set(lastOfEachName(meant));
  return meant.flatMap((image) => {
    if (standard.sources.some((prefix) => image.image_source?.startsWith(prefix))) return overshooting(standard, image);
    return [judged.has(image) ? foreign(standard, image) : foreignButShadowed(standard, image)];
  });
}

function foreign(standard: StandardImage, image: Image): Finding {
  if (!standard.unlisted)
    return violation("The image does not come from where its makers publish it.", originDetails(standard, image));
  const message =
    "The image does not come from where its makers publish it. The list of the scope v5.1 does not have this image, " +
    "so the text does not ask for its source there, but the official testcase does.";
  return violation(message, { ...originDetails(standard, image), deviation: "D21" });
}

function foreignButShadowed(standard: StandardImage, image: Image): Finding {
  const message =
    "The image does not come from where its makers publish it. The official testcase only looks at the last image of a name.";
  return note(message, { ...originDetails(standard, image), deviation: "D23" });
}

/** The official suite compares the beginning of a name only. */
function overshooting({ scheme, name: expected }: StandardImage, image: Image): readonly Finding[] {
  const { name } = image;
  if (!scheme || name === null || scheme.exec(name)?.[0] === name) return [];
  const message =
    "The name goes on behind the version. The official testcase takes the image for a standard image nevertheless.";
  return [note(message, { about: thing(image), expected, actual: name, deviation: "D23" })];
}

export function originDetails(standard: StandardImage, image: Image) {
  const value = corrected(standard, image) ?? `${standard.sources[0]}FILE`;
  return {
    about: thing(image),
    expected: standard.sources,
    actual: image.image_source ?? "not set",
    remedy: openstackCommand("image", "set", "--property", `image_source=${value}`, image.id),
  };
}

/** The same address in the spelling of the list. */
function corrected({ sources }: StandardImage, { image_source = "" }: Image): string | undefined {
  const plain = image_source.trim().replace(/^https?:\/\//i, "https://");
  const prefix = sources.find((known) => plain.toLowerCase().startsWith(known.toLowerCase()));
  return prefix === undefined ? undefined : `${prefix}${plain.slice(prefix.length)}`;
}
