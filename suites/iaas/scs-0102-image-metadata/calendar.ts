import type { Image } from "../../../src/probes/openstack/image.ts";
import { officialTime } from "./official-date.ts";

/** Periods by the calendar, which is what the text promises: a month is until the same day of the next one. */
const periods: ReadonlyMap<string, { readonly months?: number; readonly days?: number }> = new Map([
  ["yearly", { months: 12 }],
  ["quarterly", { months: 3 }],
  ["monthly", { months: 1 }],
  ["weekly", { days: 7 }],
  ["daily", { days: 1 }],
]);

const graceSeconds = 3 * 86_400;

/** By the text of the standard: when the replacement is due, and until when it may be late. Seconds since 1970. */
export interface Due {
  readonly at: number;
  readonly latest: number;
}

/** Undefined where the image promises no replacement, or no longer does. */
export function dueByText(
  { replace_frequency = "never", provided_until }: Image,
  built: number,
  now: number,
): Due | undefined {
  const period = periods.get(replace_frequency);
  if (!period || provided_until === "none") return undefined;
  const until = officialTime(provided_until ?? "");
  if (until !== undefined && now > until) return undefined;
  const at = plus(built, period.months ?? 0, period.days ?? 0);
  return { at, latest: at + graceSeconds };
}

/** The last day of a shorter month stands for the days that it does not have. */
function plus(seconds: number, months: number, days: number): number {
  const date = new Date(seconds * 1000);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== wanted) date.setUTCDate(0);
  date.setUTCDate(date.getUTCDate() + days);
  return date.getTime() / 1000;
}
