import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { thing, type Image } from "../../../src/probes/openstack/image.ts";
import { openstackCommand } from "../openstack-command.ts";
import { dueByText } from "./calendar.ts";
import { officialLimit, replacementName } from "./freshness.ts";
import { likelyDate } from "./likely.ts";
import { officialTime } from "./official-date.ts";
import { setProperty } from "./property.ts";
import type { Aged, Candidate } from "./successors.ts";
import { replaceFrequencies } from "./vocabulary.ts";

/** No current image stands in for an outdated one. */
export function notReplaced(aged: Aged, candidates: readonly Candidate[], now: number): Finding {
  const { image, built } = aged;
  const limit = officialLimit(image, built) ?? built;
  const due = dueByText(image, built, now);
  const early = due !== undefined && now <= due.latest;
  const until =
    due && `due on ${moment(due.at)}, and ${moment(due.latest)} is the latest that the text of the standard allows`;
  const message =
    `${history(aged, now)} No current image replaces it. The replacement was ${until ?? "due"}; ` +
    `the official testcase waited until ${moment(limit)}.`;
  return violation(message, {
    about: thing(image),
    expected: `at most ${inDays(limit - built)} old, or replaced by a current image named ${JSON.stringify(replacementName(image.name) ?? "like this one without its last word")}`,
    actual: candidates.length === 0 ? `${inDays(now - built)} old` : candidates.map(describe),
    remedy: mending(aged, candidates),
    ...(early ? { deviation: "D13" as const } : {}),
  });
}

/** Officially current, but late by the calendar of the text. */
export function overdueByText(aged: Aged, now: number): readonly Finding[] {
  const { image, built } = aged;
  const due = dueByText(image, built, now);
  if (!due || now <= due.latest) return [];
  const reason =
    image.provided_until === "notice"
      ? "does not look at images that are provided until notice"
      : "counts its period longer";
  const message =
    `${history(aged, now)} By the text of the standard the replacement was due on ${moment(due.at)}, ` +
    `or ${moment(due.latest)} at the latest. The official testcase ${reason}.`;
  return [note(message, { about: thing(image), remedy: upload(aged), deviation: "D12" })];
}

/** Replaced, but users cannot see that. */
export function unmarked(aged: Aged, successor: Image): Finding {
  const { image } = aged;
  return note(
    `The image is outdated and replaced by ${describeImage(successor)}, but neither hidden nor marked by a date in its name.`,
    {
      about: thing(image),
      expected: "hidden, or a name that ends in a blank and the build date YYYYMMDD",
      actual: image.name,
      remedy: rename(aged, successor.name ?? "NAME"),
    },
  );
}

/** Outdated, unless the promise has ended; but when it ends cannot be read. */
export function unclear(aged: Aged, provided: "not set" | "unreadable", now: number): Finding {
  const { image } = aged;
  return violation(`${history(aged, now)} Until when that promise holds is ${provided}.`, {
    about: thing(image),
    expected: "provided_until is a day YYYY-MM-DD, `none` or `notice`",
    actual: image.provided_until ?? "not set",
    remedy: setProperty(image, "provided_until", likelyDate(image.provided_until ?? "") ?? "YYYY-MM-DD"),
  });
}

export function unknownFrequency(image: Image): readonly Finding[] {
  const { replace_frequency } = image;
  if (replace_frequency !== undefined && replaceFrequencies.includes(replace_frequency)) return [];
  const about = thing(image);
  const actual = replace_frequency ?? "not set";
  return [
    note("The image promises no known replace_frequency, so its age was not judged.", {
      about,
      expected: replaceFrequencies,
      actual,
    }),
  ];
}

export function withoutAge(image: Image): Finding {
  return inconclusive("The image tells neither when it was built nor when it was registered.", {
    cause: "unexpected-response",
    about: thing(image),
    expected: "created_at is a time",
    actual: image.created_at,
  });
}

export function history({ image, built }: Pick<Aged, "image" | "built">, now: number): string {
  const isKnown = officialTime(image.image_build_date ?? "") !== undefined;
  const verb = isKnown ? "built" : "registered (its build date is unknown)";
  return `The image was ${verb} on ${moment(built)}, ${inDays(now - built)} ago, and promises to be replaced ${image.replace_frequency ?? "never"}.`;
}

function inDays(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? "1 day" : `${days} days`;
}

function mending(aged: Aged, candidates: readonly Candidate[]): string {
  const successor = candidates.find(({ canReplace }) => canReplace)?.image;
  if (successor) return rename(aged, successor.name ?? "NAME");
  const shadowed = candidates.find(({ isCurrent, image }) => isCurrent && image.name !== null)?.image;
  return shadowed
    ? `Give all images called ${JSON.stringify(shadowed.name)} but the newest another name.`
    : upload(aged);
}

function rename({ image, built }: Aged, successor: string): string {
  return openstackCommand(
    "image",
    "set",
    "--name",
    `${successor} ${moment(built).slice(0, 10).replaceAll("-", "")}`,
    image.id,
  );
}

function upload(aged: Aged): string {
  const { image } = aged;
  const marked = isMarkedByName(aged);
  const name = (marked ? replacementName(image.name) : image.name) ?? "NAME";
  const create = `Upload a newer build under the name ${JSON.stringify(name)}`;
  return marked ? `${create}.` : `${create}, and rename this one: ${rename(aged, name)}`;
}

function isMarkedByName({ image, freshness }: Aged): boolean {
  return freshness.state === "outdated" && freshness.marked && !image.os_hidden;
}

function describe({ image, rejected }: Candidate): string {
  return `${describeImage(image)}: ${rejected}`;
}

export function describeImage({ name, id }: Image): string {
  return `${name ?? "without a name"} (${id})`;
}

export function moment(seconds: number): string {
  return new Date(seconds * 1000)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, "")
    .replace("T", " ");
}
