import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { eachImage } from "./each-image.ts";
import { likelyDate } from "./likely.ts";
import { officialTime } from "./official-date.ts";
import { setProperty } from "./property.ts";
import { isMoment } from "./text-date.ts";

export const buildDate = testcase({
  id: "scs-0102-prop-image_build_date",
  requirement: "Every public image tells in image_build_date when it was built, which was before its registration.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  deviations: ["D09"],
  needs: { images, clock },
  judge: (facts) => eachImage(facts.images, (image) => dateOf(image, facts.clock.now)),
});

function dateOf(image: Image, now: string): readonly Finding[] {
  const { image_build_date: text, created_at } = image;
  const built = officialTime(text ?? "");
  const registered = officialTime(created_at);
  const about = thing(image);
  const expected = "YYYY-MM-DD, YYYY-MM-DD hh:mm or YYYY-MM-DD hh:mm:ss, in UTC";
  const actual = text ?? "not set";
  const remedy = setProperty(image, "image_build_date", "YYYY-MM-DD");
  if (built === undefined) {
    const likely = setProperty(image, "image_build_date", likelyDate(text ?? lastWord(image)) ?? "YYYY-MM-DD");
    return [violation(unreadable(text), { about, expected, actual, remedy: likely })];
  }
  const faults = [
    registered !== undefined && built > registered
      ? violation("The image was registered before the build date it tells.", {
          about,
          expected: `not after ${created_at}`,
          actual,
          remedy,
        })
      : undefined,
    built > Date.parse(now) / 1000
      ? violation("The build date of the image is in the future.", {
          about,
          expected: `not after ${now}`,
          actual,
          remedy,
        })
      : undefined,
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0 || isMoment(actual)) return faults;
  const likely = setProperty(image, "image_build_date", likelyDate(actual) ?? "YYYY-MM-DD");
  const message = "The text of the standard does not know this form of a date. The official testcase accepts it.";
  return [note(message, { about, expected, actual, remedy: likely, deviation: "D09" })];
}

function unreadable(text: string | undefined): string {
  if (text === undefined) return "The property image_build_date is not set.";
  return text === ""
    ? "The property image_build_date is empty."
    : "The property image_build_date is not a date that can be read.";
}

/** Old images often carry their build date at the end of their name. */
function lastWord({ name }: Image): string {
  return /\S*$/.exec(name ?? "")?.[0] ?? "";
}
