import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { consideredImages, thing, type Image } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { dueByText, type Due } from "./calendar.ts";
import { nothingToJudge } from "./each-image.ts";
import { builtAt, freshness } from "./freshness.ts";
import { describeImage, history, moment, withoutAge } from "./recency-findings.ts";
import { sameLine, stem } from "./same-line.ts";

export const recencyByCalendar = testcase({
  id: "scs-0102-recency-by-calendar",
  requirement:
    "Public images are replaced as they promise: a period by the calendar after their build, and three days later at most.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0102-v1-image-metadata",
  section: "light",
  lifetime: "week",
  deviations: ["D11", "D12", "D13"],
  needs: { images, clock },
  judge: (facts) => {
    const considered = consideredImages(facts.images);
    if (considered.length === 0) return [nothingToJudge];
    const now = Date.parse(facts.clock.now) / 1000;
    const dated = considered.flatMap((image) => {
      const built = builtAt(image);
      return built === undefined ? [] : [{ image, built, due: dueByText(image, built, now) }];
    });
    const ageless = considered.filter((image) => builtAt(image) === undefined);
    const current = dated.filter((one) => !isLate(one, now));
    return [...dated.flatMap((one) => promise(one, current, now)), ...ageless.map(withoutAge)];
  },
});

interface Dated {
  readonly image: Image;
  readonly built: number;
  readonly due: Due | undefined;
}

function isLate({ due }: Dated, now: number): boolean {
  return due !== undefined && now > due.latest;
}

function promise(dated: Dated, current: readonly Dated[], now: number): readonly Finding[] {
  const { image, built, due } = dated;
  const official = freshness(image, built, now).state;
  if (due === undefined) return [];
  const about = thing(image);
  const dates = `The replacement was due on ${moment(due.at)}, and ${moment(due.latest)} is the latest.`;
  if (now <= due.latest) {
    if (official === "current") return [];
    const message = `${history(dated, now)} ${dates} The official testcase did not wait as long.`;
    return [note(message, { about, deviation: "D13" })];
  }
  const successor = current.find((other) => other.built > built && sameLine(other.image, image));
  if (successor) {
    const message = `${history(dated, now)} ${describeImage(successor.image)} has replaced it.`;
    return [note(message, { about })];
  }
  const aside = official === "current" ? " The official testcase accepts that." : "";
  return [
    violation(`${history(dated, now)} ${dates} No newer image has replaced it.${aside}`, {
      about,
      expected: `replaced by ${moment(due.latest)}`,
      actual: `still the newest on ${moment(now)}`,
      ...(official === "current" ? { deviation: "D12" as const } : {}),
      remedy: `Upload a newer build under the name ${JSON.stringify(stem(image.name) ?? "NAME")}, then hide this one or put its build date behind its name.`,
    }),
  ];
}
