import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { exactly } from "./matching.ts";
import { noImages } from "./nothing-judged.ts";
import { originDetails } from "./source.ts";
import * as list from "./standard-images.ts";

/** The list that the scope names since v5: what its official testcases add to it is not asked for here. */
const listed = [
  list.ubuntu2404,
  list.ubuntu2204,
  list.ubuntu2004,
  list.debian12,
  list.debian11,
  list.debian10,
  list.capi2,
];
const unlisted = [list.debian13, list.capi1];

export const strictSources = testcase({
  id: "scs-0104-strict-sources",
  requirement: "Every image with a name of the list of 2025, also of several with one name, comes from its makers.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0104-v1-standard-images",
  section: "light",
  lifetime: "week",
  deviations: ["D21", "D22", "D23"],
  needs: { images },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [noImages];
    return [
      ...listed.flatMap((standard) => foreign(standard, considered).map((image) => fromElsewhere(standard, image))),
      ...unlisted.flatMap((standard) => foreign(standard, considered).map((image) => notAsked(standard, image))),
    ];
  },
});

function foreign(standard: list.StandardImage, considered: readonly Image[]): readonly Image[] {
  return exactly(standard, considered).filter(
    ({ image_source = "" }) => !standard.sources.some((prefix) => image_source.startsWith(prefix)),
  );
}

function fromElsewhere(standard: list.StandardImage, image: Image): Finding {
  return violation("The image does not come from where its makers publish it.", {
    ...originDetails(standard, image),
    ...(standard === list.debian10 ? { deviation: "D22" as const } : {}),
  });
}

function notAsked(standard: list.StandardImage, image: Image): Finding {
  const message = `The image does not come from where its makers publish it. The list of the scope does not have ${standard.name}, so only the official testcase objects.`;
  return note(message, {
    about: thing(image),
    expected: standard.sources,
    actual: image.image_source ?? "not set",
    deviation: "D21",
  });
}
