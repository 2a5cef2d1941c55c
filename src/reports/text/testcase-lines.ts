import type { Finding } from "../../core/finding.ts";
import { gates } from "../../core/gate.ts";
import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { counted, detailsInWords, thingInWords } from "../in-words.ts";
import { tellingFindings, weightOf, type Reason } from "../outline.ts";
import { oneLine, printable, shorten } from "../printable.ts";
import type { Ink } from "./ink.ts";
import { hanging, wrap } from "./layout.ts";

const marks = { PASS: "+", FAIL: "x", DNF: "?", MISS: "-" } as const;
const mostFindings = 5;
const mostNames = 12;

/** A testcase that needs somebody: what it asks, about what, expected, actual, and the fix as it is to be pasted. */
function testcaseLines(result: Result, width: number, ink: Ink): string[] {
  const { verdict, cause, findings } = result;
  const weight = gates(result) ? weightOf(result) : `${weightOf(result)}, does not decide`;
  const waived = result.waiver === undefined ? "" : `, waiver ${oneLine(result.waiver)}`;
  const known = verdict !== "PASS" && result.baseline === verdict ? ", as in the baseline" : "";
  const mark = ink.verdict(verdict, `${marks[verdict]} `);
  const state = verdict === "FAIL" || verdict === "PASS" ? weight : `${verdict}: ${cause ?? "unknown"} (${weight})`;
  const telling = findings.filter(({ level }) => level !== "note" || verdict === "PASS");
  const { shown, more } = capped(telling, mostFindings);
  return [
    `${mark}${ink.bold(oneLine(result.testcase))}  ${state}${waived}${known}`,
    ...hanging("    ", wrap(oneLine(result.requirement), width - 4)).map(ink.faint),
    ...shown.flatMap((finding) => findingLines(finding, width, ink)),
    ...(more > 0 ? [`    and ${more} more in report.json`] : []),
  ];
}

/** Testcases that are open for one and the same reason. */
export function reasonLines({ cause, finding, results }: Reason, width: number, ink: Ink): string[] {
  const [first] = results;
  if (first === undefined) return [];
  if (results.length === 1) return testcaseLines(first, width, ink);
  const { shown, more } = capped(results, mostNames);
  const names = [...shown.map(({ testcase }) => oneLine(testcase)), ...(more > 0 ? [`and ${more} more`] : [])];
  return [
    `${ink.verdict(first.verdict, `${marks[first.verdict]} `)}${ink.bold(counted(results.length, "testcase"))}  ${first.verdict}: ${cause ?? "unknown"}`,
    ...hanging("    ", wrap(names.join(", "), width - 4)).map(ink.faint),
    ...(finding === undefined ? [] : findingLines(finding, width, ink)),
  ];
}

function findingLines(finding: Finding, width: number, ink: Ink): string[] {
  const { about, message, remedy } = finding;
  const subject = about === undefined ? "" : `${shorten(oneLine(thingInWords(about)), 120)}: `;
  return [
    ...hanging("    ", wrap(`${subject}${shorten(oneLine(message), 1000)}`, width - 4)),
    ...detailsInWords(finding).flatMap(([name, value]) => hanging(label(name), wrap(oneLine(value), width - 16))),
    // Never wrapped: a command is copied whole.
    ...(remedy === undefined ? [] : hanging(label("fix"), printable(remedy).split("\n")).map(ink.bold)),
  ];
}

function label(name: string): string {
  return `      ${name.padEnd(10)}`;
}

/** One line for each of the testcases that failed without consequence. */
export function adviceLine(result: Result, ink: Ink): string {
  const telling = tellingFindings(result);
  const first = telling.find(({ level }) => level === "violation");
  const about = first?.about === undefined ? "" : `${shorten(oneLine(thingInWords(first.about)), 60)}: `;
  const more = telling.length > 1 ? ` (and ${telling.length - 1} more)` : "";
  const message = shorten(oneLine(first?.message ?? ""), 200);
  return `${ink.verdict("DNF", "! ")}${oneLine(result.testcase)}  ${weightOf(result)}: ${about}${message}${more}`;
}
