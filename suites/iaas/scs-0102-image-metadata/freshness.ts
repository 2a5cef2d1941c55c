import type { Image } from "../../../src/probes/openstack/image.ts";
import { isDateSuffix, officialTime } from "./official-date.ts";

/** How the official suite sees the age of an image. Times are seconds since 1970. */
export type Freshness =
  | { readonly state: "current" }
  /** `marked`: hidden, or old by its name. Both kinds need a replacement. */
  | { readonly state: "outdated"; readonly marked: boolean }
  /** Older than promised, without a `provided_until` that would tell whether the promise still holds. */
  | { readonly state: "unclear"; readonly provided: "not set" | "unreadable" };

const day = 86_400;
const secondsBetween: ReadonlyMap<string, number> = new Map([
  ["yearly", 365 * day],
  ["quarterly", 92 * day],
  ["monthly", 31 * day],
  // Days of 25 hours leave some room for clocks and jobs.
  ["weekly", 7 * 90_000],
  ["daily", 90_000],
]);

/** When the image was built, or registered where it does not tell; undefined when neither can be read. */
export function builtAt({ image_build_date = "", created_at }: Image): number | undefined {
  return officialTime(image_build_date) ?? officialTime(created_at);
}

/** When the official suite calls the image outdated; undefined when it never does. */
export function officialLimit({ replace_frequency = "never" }: Image, built: number): number | undefined {
  const seconds = secondsBetween.get(replace_frequency);
  return seconds === undefined ? undefined : built + 1.1 * seconds;
}

export function freshness(image: Image, built: number, now: number): Freshness {
  const limit = officialLimit(image, built);
  if (limit === undefined || now <= limit) return { state: "current" };
  const { provided_until, os_hidden, name } = image;
  if (provided_until === undefined) return { state: "unclear", provided: "not set" };
  if (provided_until === "none" || provided_until === "notice") return { state: "current" };
  const until = officialTime(provided_until);
  if (until === undefined) return { state: "unclear", provided: "unreadable" };
  if (now > until) return { state: "current" };
  return { state: "outdated", marked: os_hidden || isOld(lastWord(name ?? "")) };
}

/** What an outdated image must be replaced by: its name without the last word. A single word leaves nothing. */
export function replacementName(name: string | null): string | undefined {
  const end = name?.lastIndexOf(" ") ?? -1;
  return end < 0 ? undefined : name?.slice(0, end).trimEnd();
}

/** After the last blank, so nothing behind a blank at the end. */
function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function isOld(word: string): boolean {
  return word === "old" || word === "prev" || isDateSuffix(word);
}
