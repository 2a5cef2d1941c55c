import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { nothingToJudge } from "./each-image.ts";
import { setProperty } from "./property.ts";
import { generalSystem, isMarkedOld } from "./same-line.ts";

export const oldGeneric = testcase({
  id: "scs-0102-old-generic",
  requirement: "A replaced image for general use that can still be seen has the purpose oldgeneric.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v2-image-metadata",
  section: "light",
  lifetime: "week",
  needs: { images },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [nothingToJudge];
    const generic = considered.filter(({ os_purpose, os_hidden }) => os_purpose === "generic" && !os_hidden);
    const newest = new Map(
      generic.filter(({ name }) => !isMarkedOld(name)).map((image) => [generalSystem(image), image]),
    );
    return generic
      .filter(({ name }) => isMarkedOld(name))
      .flatMap((image) => {
        const successor = generalSystem(image) === undefined ? undefined : newest.get(generalSystem(image));
        return successor ? [replaced(image, successor)] : [];
      });
  },
});

function replaced(image: Image, successor: Image) {
  const message = `By its name the image is an old one, ${successor.name ?? successor.id} has taken its place, but its purpose is still generic.`;
  return violation(message, {
    about: thing(image),
    expected: "oldgeneric",
    actual: image.os_purpose,
    remedy: setProperty(image, "os_purpose", "oldgeneric"),
  });
}
