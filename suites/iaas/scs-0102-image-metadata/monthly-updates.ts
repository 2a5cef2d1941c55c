import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { eachImage } from "./each-image.ts";
import { officialTime } from "./official-date.ts";
import { setProperty } from "./property.ts";

const oftenEnough: readonly string[] = ["monthly", "weekly", "daily"];
const tooSeldom = new Set(["yearly", "quarterly", "critical_bug", "never"]);

export const monthlyUpdates = testcase({
  id: "scs-0102-monthly-updates",
  requirement: "Public images that are still provided are replaced at least monthly.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  needs: { images, clock },
  judge: (facts) => eachImage(facts.images, (image) => often(image, Date.parse(facts.clock.now) / 1000)),
});

function often(image: Image, now: number): readonly Finding[] {
  const { replace_frequency = "" } = image;
  // Anything else is no frequency at all, which the testcase of the property says.
  if (!tooSeldom.has(replace_frequency) || !isProvided(image, now)) return [];
  return [
    violation(`The image is still provided, but its replace_frequency is ${replace_frequency}.`, {
      about: thing(image),
      expected: oftenEnough,
      actual: replace_frequency,
      remedy: setProperty(image, "replace_frequency", "monthly"),
    }),
  ];
}

/** An image that promises nothing, or nothing any more, need not be replaced. */
function isProvided({ provided_until = "" }: Image, now: number): boolean {
  const until = officialTime(provided_until);
  return provided_until !== "none" && (until === undefined || now <= until);
}
