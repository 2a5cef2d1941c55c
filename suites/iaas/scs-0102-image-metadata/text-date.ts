import { officialTime } from "./official-date.ts";

/** A day as the standard writes it, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && officialTime(text) !== undefined;
}

/** A moment as the standard writes it: a day, and perhaps a time to the minute or second. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$/.test(text) && officialTime(text) !== undefined;
}
