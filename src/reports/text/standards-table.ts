import type { Block, StandardOutcome, VersionOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { Verdict } from "../../core/verdict.ts";
import { counted } from "../in-words.ts";
import { byCause, sizeOf } from "../outline.ts";
import { oneLine, shorten } from "../printable.ts";
import type { Ink } from "./ink.ts";
import { columns } from "./layout.ts";

/** The standards of one version, a line each; those whose verdict nobody asked for are only counted. */
export function standardsTable(
  report: CertificationReport,
  version: VersionOutcome,
  options: { readonly show: readonly Verdict[]; readonly width: number; readonly ink: Ink },
): string[] {
  const { show, width, ink } = options;
  const results = new Map(report.results.map((result) => [result.testcase, result]));
  const shown = version.standards.filter((standard) => advises(standard) || isAsked(standard, show));
  const hidden = version.standards.filter((standard) => !shown.includes(standard));
  const full = columns(
    withoutIdleColumns([
      ["standard", "", "main", "", "recommended", "extended", "note"],
      ...shown.map((standard) => cells(standard, results)),
    ]),
  );
  // Where there is little room, the id has to do.
  const isWide = full.some((row) => lineOf(row).length > width);
  const [header = "", ...rows] = (isWide ? full.map((row) => row.toSpliced(1, 1)) : full).map(lineOf);
  return [
    ...(shown.length === 0 ? [] : [ink.faint(header)]),
    ...rows.map((row, index) => {
      const verdict = shown[index]?.main.verdict ?? "MISS";
      return row.replace(`  ${verdict}  `, (text) => ink.verdict(verdict, text));
    }),
    ...[...Map.groupBy(hidden, ({ main, alongside }) => (alongside ? besideVersion : main.verdict))].map(
      ([what, standards]) => `  ${shown.length === 0 ? "" : "... "}${counted(standards.length, "standard")} ${what}`,
    ),
  ];
}

const besideVersion = "not of this version";

function isAsked({ main, alongside }: StandardOutcome, show: readonly Verdict[]): boolean {
  return !alongside && show.includes(main.verdict);
}

function lineOf(row: readonly string[]): string {
  return `  ${row.join("  ")}`.trimEnd();
}

/** A column that says nothing costs the note its room; what stands over it goes to the next one, if that has nothing. */
function withoutIdleColumns([header, ...body]: readonly [readonly string[], ...(readonly string[])[]]): string[][] {
  const isIdle = (column: number): boolean => body.every((cells) => cells[column] === "-");
  const moved = header.map((word, column) => (word === "" && isIdle(column - 1) ? (header[column - 1] ?? "") : word));
  return [moved, ...body].map((row) => row.filter((_, column) => !isIdle(column)));
}

/** A standard that passes is worth a line where something beside its main testcases failed. */
function advises({ recommended, extended }: StandardOutcome): boolean {
  return recommended.counts.FAIL + extended.counts.FAIL > 0;
}

function cells(
  { id, title, main, recommended, extended, alongside }: StandardOutcome,
  results: ReadonlyMap<string, Result>,
): string[] {
  const fraction = sizeOf(main) === 0 ? "" : `${main.counts.PASS}/${sizeOf(main)}`;
  return [
    oneLine(id),
    shorten(oneLine(title), 34),
    alongside ? "-" : main.verdict,
    fraction.padStart(5),
    sideBlock(recommended),
    sideBlock(extended),
    alongside ? besideVersion : note(main, results),
  ];
}

function sideBlock(block: Block): string {
  return sizeOf(block) === 0 ? "-" : `${block.counts.PASS}/${sizeOf(block)}`;
}

/** `1 FAIL, 2 DNF: quota` */
function note(main: Block, results: ReadonlyMap<string, Result>): string {
  if (main.cause === "not-assessed") return "no main testcase";
  const members = main.testcases.flatMap((id) => results.get(id) ?? []);
  const parts = (["FAIL", "DNF", "MISS"] as const).flatMap((verdict) => {
    const found = members.filter((each) => each.verdict === verdict);
    const causes = byCause(found).flatMap(([cause]) => cause ?? []);
    if (found.length === 0) return [];
    const waived = found.filter(({ waiver }) => waiver !== undefined).length;
    const excuse = waived === 0 ? "" : ` (${waived} waived)`;
    return [`${found.length} ${verdict}${excuse}${causes.length === 0 ? "" : `: ${causes.join(", ")}`}`];
  });
  return parts.join("; ");
}
