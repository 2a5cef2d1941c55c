import { UsageError } from "../errors.ts";

/** What yargs hands over; each command reads the words it declared. */
export type Words = Readonly<Record<string, unknown>>;

export function text(words: Words, name: string): string | undefined {
  const value = words[name];
  if (Array.isArray(value)) throw new UsageError(`--${name} was given ${value.length} times; once is enough.`);
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function texts(words: Words, name: string): readonly string[] {
  const value = words[name];
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
}

export function flag(words: Words, name: string): boolean {
  return words[name] === true;
}

/** YYYY-MM-DD of a day that exists. */
export function day(words: Words, name: string, now: Date): string {
  const word = text(words, name);
  if (word === undefined) return now.toISOString().slice(0, 10);
  const date = new Date(`${word}T00:00:00Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
  if (!exists) throw new UsageError(`--${name} ${word} is not a day: write it as YYYY-MM-DD, such as 2026-11-21.`);
  return word;
}

/** A day, which means its beginning in UTC, or a time in RFC 3339. */
export function instant(words: Words, name: string, now: Date): Date {
  const word = text(words, name);
  if (word === undefined) return now;
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return new Date(`${day(words, name, now)}T00:00:00Z`);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(word);
  const found = new Date(isTime ? word : Number.NaN);
  if (!Number.isNaN(found.getTime())) return found;
  throw new UsageError(`--${name} ${word} is no instant: write 2026-11-22, or 2026-11-22T12:00:00Z.`);
}

const unitsMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** A number with its unit, in milliseconds. */
export function durationMs(words: Words, name: string, fallback = ""): number {
  const word = text(words, name) ?? fallback;
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([smh])$/.exec(word) ?? [];
  const ms = Number(number) * (unitsMs[unit] ?? Number.NaN);
  // setTimeout counts in 31 bits.
  if (!(ms > 0 && ms < 2 ** 31))
    throw new UsageError(`--${name} ${word} is not a duration: write 90s, 10m or 2h, up to 24 days.`);
  return ms;
}

export function positiveInteger(words: Words, name: string, fallback = ""): number {
  const word = text(words, name) ?? fallback;
  if (!/^[1-9]\d{0,3}$/.test(word)) throw new UsageError(`--${name} ${word} is not a number from 1 to 9999.`);
  return Number(word);
}
