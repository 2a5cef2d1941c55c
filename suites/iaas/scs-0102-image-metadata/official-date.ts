/**
 * Dates as the official suite reads them. It uses Python's `strptime`, so numbers may be unpadded, any white space counts
 * as a blank, letters may be small and some digits may come from any script.
 */
const year = String.raw`(\p{Nd}{4})`;
const month = "(1[0-2]|0[1-9]|[1-9])";
const day = String.raw`(3[01]|[12]\p{Nd}|0[1-9]|[1-9]| [1-9])`;
const hour = String.raw`(2[0-3]|[01]\p{Nd}|\p{Nd})`;
const minute = String.raw`([0-5]\p{Nd}|\p{Nd})`;
const second = String.raw`(6[01]|[0-5]\p{Nd}|\p{Nd})`;
// Python's white space is not JavaScript's.
const blanks = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+`;
const date = `${year}-${month}-${day}`;

const timestamps = [
  `${date}T${hour}:${minute}:${second}Z`,
  `${date}${blanks}${hour}:${minute}:${second}`,
  `${date}${blanks}${hour}:${minute}`,
  date,
].map(pattern);
const suffixes = [date, `${year}${month}${day}`].map(pattern);

/** Seconds since 1970 in UTC; undefined where the official suite cannot read the text. */
export function officialTime(text: string): number | undefined {
  // The official suite takes the first second of 1970 for "no date".
  return timeIn(text, timestamps) || undefined;
}

/** A word at the end of a name that marks an old image: `2026-01-31` or `20260131`. */
export function isDateSuffix(word: string): boolean {
  return timeIn(word, suffixes) !== undefined;
}

function pattern(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, "iu");
}

function timeIn(text: string, formats: readonly RegExp[]): number | undefined {
  const groups = formats.map((format) => format.exec(text)).find((match) => match !== null);
  if (!groups) return undefined;
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = groups.slice(1).map(numberFrom);
  const midnight = new Date(0);
  // Not Date.UTC, which moves the years 0 to 99 into the twentieth century.
  midnight.setUTCFullYear(years, months - 1, days);
  if (years === 0 || midnight.getUTCDate() !== days) return undefined;
  return midnight.getTime() / 1000 + hours * 3600 + minutes * 60 + seconds;
}

/** Python's `int()` of decimal digits of any script. */
function numberFrom(digits: string): number {
  return Number(Array.from(digits.trim(), digitValue).join(""));
}

/** Each script's digits are ten neighbours, zero first. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}
