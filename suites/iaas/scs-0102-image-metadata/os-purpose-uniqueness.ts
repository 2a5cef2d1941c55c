import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { nothingToJudge } from "./each-image.ts";
import { setProperty } from "./property.ts";

export const osPurposeUniqueness = testcase({
  id: "scs-0102-os_purpose-uniqueness",
  requirement: "Of each distribution, version and architecture there is at most one public image for general use.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v2-image-metadata",
  section: "light",
  lifetime: "week",
  needs: { images },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [nothingToJudge];
    const groups = Map.groupBy(considered.filter(general), ({ os_distro, os_version, architecture = "" }) =>
      JSON.stringify([os_distro, os_version, architecture]),
    );
    return [...groups.values()].flatMap(atMostOne);
  },
});

function general({ visibility, os_hidden, os_distro = "", os_version = "", os_purpose }: Image): boolean {
  return visibility === "public" && !os_hidden && os_distro !== "" && os_version !== "" && os_purpose === "generic";
}

/** All but the newest are one too many. */
function atMostOne(same: readonly Image[]): readonly Finding[] {
  const [first, ...others] = same;
  if (!first) return [];
  const newest = others.reduce((best, image) => (image.created_at >= best.created_at ? image : best), first);
  const { os_distro = "", os_version = "", architecture = "any architecture" } = newest;
  const what = `${os_distro} ${os_version} for ${architecture}`;
  return same
    .filter((image) => image !== newest)
    .map((image) =>
      violation(`There is a newer public image of ${what} with the purpose generic.`, {
        about: thing(image),
        expected: `only ${newest.name ?? newest.id} (${newest.id}) is generic`,
        actual: image.os_purpose,
        remedy: setProperty(image, "os_purpose", "oldgeneric"),
      }),
    );
}
