import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { nothingToJudge } from "./each-image.ts";
import { builtAt } from "./freshness.ts";

export const newestByName = testcase({
  id: "scs-0102-newest-by-name",
  requirement: "A name leads to one public image, the newest: older ones are hidden or called by their build date.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  needs: { images },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [nothingToJudge];
    const named = considered.filter(({ name, os_hidden }) => name !== null && !os_hidden);
    return [...Map.groupBy(named, ({ name }) => name).values()].flatMap(olderOnes);
  },
});

function olderOnes(same: readonly Image[]) {
  const [newest, ...older] = same.toSorted((one, other) => (builtAt(other) ?? 0) - (builtAt(one) ?? 0));
  return older.map((image) => {
    const built = builtAt(image);
    const date =
      built === undefined ? "YYYYMMDD" : new Date(built * 1000).toISOString().slice(0, 10).replaceAll("-", "");
    return violation(
      "There is a newer image of the same name, so users who go by the name get one of them by chance.",
      {
        about: thing(image),
        expected: `only ${newest?.id} has this name`,
        actual: same.length,
        remedy: openstackCommand("image", "set", "--name", `${image.name} ${date}`, image.id),
      },
    );
  });
}
