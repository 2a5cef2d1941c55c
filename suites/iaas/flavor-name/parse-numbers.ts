import type { Delimiters } from "./delimiters.ts";
import { tolerated, type Remark } from "./remark.ts";
import type { Scanner } from "./scanner.ts";

/** What the parts of a name share while it is read. */
export interface Sheet {
  readonly scanner: Scanner;
  readonly remarks: Remark[];
  readonly delimiters: Delimiters;
}

/** A number from 1 on; undefined when there is no digit. */
export function count({ scanner, remarks }: Sheet, expected: string): number | undefined {
  const start = scanner.at;
  const written = scanner.take(/\d+/y, expected)?.[0];
  if (written === undefined) return undefined;
  if (Number(written) === 0) scanner.refuse(start, `${expected}, from 1 on`);
  if (written.startsWith("0")) remarks.push(tolerated(`"${written}" begins with a zero`));
  return Number(written);
}

/** The same where a number must come. */
export function neededCount(sheet: Sheet, expected: string): number {
  return count(sheet, expected) ?? sheet.scanner.stuck();
}

/** The number of `h`, none to `most`. */
export function hs({ scanner }: Sheet, most: number, expected: string): number {
  return scanner.take(sticky(`h{1,${most}}`), expected)?.[0].length ?? 0;
}

const plain = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 1 });

/** In digits, however large. */
export function decimal(number: number): string {
  return plain.format(number);
}

export function sticky(source: string): RegExp {
  return new RegExp(source, "y");
}
