import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { eachImage } from "./each-image.ts";

/** Less than this is hardly enough to boot anything. */
const plausibleMiB = 64;

export const minRam = testcase({
  id: "scs-0102-prop-min_ram",
  requirement: "Every public image tells in min_ram how much memory it needs to boot.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  needs: { images },
  judge: (facts) => eachImage(facts.images, memoryOf),
});

function memoryOf(image: Image): readonly Finding[] {
  const { min_ram } = image;
  const about = thing(image);
  const expected = "the memory that the image needs to boot, in MiB";
  const actual = min_ram === null ? "not set" : `${min_ram} MiB`;
  const remedy = openstackCommand("image", "set", "--min-ram", "MIB", image.id);
  if (min_ram === null || min_ram === 0) {
    return [violation("The image does not tell how much memory it needs.", { about, expected, actual, remedy })];
  }
  if (min_ram >= plausibleMiB) return [];
  return [note(`With less than ${plausibleMiB} MiB hardly any system boots.`, { about, expected, actual, remedy })];
}
