import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

export interface Survivor {
  readonly file: string;
  /** The line it is on, without indentation. */
  readonly line: string;
  readonly change: string;
  readonly covered: boolean;
}

export interface Score {
  readonly detected: number;
  readonly survivors: readonly Survivor[];
}

/** Of Stryker's report, as far as it is looked at. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Of a hundred mutants in what judges, so many are detected at least. */
export const leastPercent = 85;

export function percentOf({ detected, survivors }: Score): number {
  return (100 * detected) / Math.max(1, detected + survivors.length);
}

const path = resolve(import.meta.dirname, "scores.json");

export function scores(): Readonly<Record<string, Score>> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, Score>; // Written below.
}

export function remember(folder: string, reportPath: string): Score {
  const { files } = JSON.parse(readFileSync(reportPath, "utf8")) as Report; // Stryker's schema has more.
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, source, mutant })),
  );
  const detected = all.filter(({ mutant }) => ["Killed", "Timeout"].includes(mutant.status)).length;
  const survivors = all
    .filter(({ mutant }) => ["Survived", "NoCoverage"].includes(mutant.status))
    .map(({ file, source, mutant }) => survivor(file, source, mutant))
    .sort(byPlace);
  const known = Object.entries({ ...scores(), [folder]: { detected, survivors } }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`);
  return { detected, survivors };
}

function survivor(file: string, source: string, { location, replacement, mutatorName, status }: Mutant): Survivor {
  const { start, end } = location;
  const first = source.split("\n")[start.line - 1] ?? "";
  const isOneLine = start.line === end.line;
  const was = isOneLine ? first.slice(start.column - 1, end.column - 1) : `${first.slice(start.column - 1)} …`;
  const becomes = (replacement ?? "").replaceAll(/\s+/g, " ");
  return { file, line: first.trim(), change: `${mutatorName}: ${was} → ${becomes}`, covered: status === "Survived" };
}

function byPlace(a: Survivor, b: Survivor): number {
  const [one, other] = [`${a.file} ${a.line} ${a.change}`, `${b.file} ${b.line} ${b.change}`];
  return one < other ? -1 : Number(one > other);
}
