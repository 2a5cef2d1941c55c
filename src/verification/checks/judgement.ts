import type { CertificationReport } from "../../core/report.ts";
import { canonicalJson } from "../../canonical-json.ts";
import { IntegrityError, UsageError } from "../../errors.ts";
import { differences, type Difference } from "../differences.ts";
import { recordedItems } from "../recorded-items.ts";
import type { Refusal } from "../refusal.ts";
import { isByThisTool, type Case } from "../case.ts";

export interface Judged {
  readonly refusals: readonly Refusal[];
  /** What this tool makes of the evidence, where that is the same report, whatever the order of its members. */
  readonly same?: CertificationReport;
}

/** Judges the evidence again, and compares every verdict, finding, count, time and sentence with those of the report. */
export async function judgementHolds(one: Case): Promise<Judged> {
  const { report, files, tool } = one;
  const named = new Set(report.evidence.map(({ path }) => path));
  const recorded = recordedItems(files).filter(({ path }) => named.has(path));
  const items = recorded
    .flatMap((each) => ("item" in each ? [each.item] : []))
    .sort((a, b) => (a.probe < b.probe ? -1 : 1));
  if (items.length < named.size) {
    return { refusals: [unable("evidence that it names is missing or cannot be read")] };
  }
  try {
    const again = await tool.judgeAgain({ ...report, evidence: items }, (path) => contents(one, path));
    const expected = { ...again, assessment: { ...again.assessment, requests: sum(items) } };
    return compared(one, expected, "its evidence comes to");
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof IntegrityError)) throw error;
    return { refusals: [unable(`this tool cannot repeat its run: ${error.message.replace(/\.$/, "")}`)] };
  }
}

/** The same for a report that comes without its evidence: whether what is added up from its verdicts holds. */
export async function sumsHold(one: Case): Promise<Judged> {
  try {
    return compared(one, await one.tool.addUpAgain(one.report), "its verdicts add up to");
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { refusals: [unable(`this tool cannot add it up: ${error.message.replace(/\.$/, "")}`)] };
  }
}

function compared(one: Case, again: CertificationReport, ground: string): Judged {
  const { report } = one;
  if (canonicalJson(report) === canonicalJson(again)) return { refusals: [], same: again };
  const found = differences(report, again, ground).filter(
    ({ path }) => !isSaidElsewhere(path, report) && (isByThisTool(one) || decides(path)),
  );
  return { refusals: found.map(refusal) };
}

/** With the evidence, the tool and the scope; and what a redacted report does not tell. */
function isSaidElsewhere(path: string, { redaction }: CertificationReport): boolean {
  if (redaction !== undefined && /^waivers\[\d+\]\.message$/.test(path)) return true;
  return /^evidence\[\d+\]\.(?:sha256|bytes|path)$|^assessment\.tool\b|^scope\.sha256$/.test(path);
}

/** Another version of the tool may say the same in other words. */
function decides(path: string): boolean {
  return !/\.(?:findings|requirement|url|title|text)\b/.test(path);
}

function refusal({ path, testcase, how }: Difference): Refusal {
  const where = testcase === undefined ? `The report's ${path}` : `The report's ${path}, of ${testcase},`;
  return {
    reason: "judgement",
    message: `${where} ${how}.`,
    remedy: "Do not rely on this report: ask for the one that the run wrote, or for a new run.",
    path,
    ...(testcase === undefined ? {} : { testcase }),
  };
}

function unable(why: string): Refusal {
  return {
    reason: "judgement",
    message: `The report cannot be judged again: ${why}.`,
    remedy: "Do not rely on its verdicts until the whole record is there and this is a tool that knows its scope.",
  };
}

function contents({ files }: Case, path: string): Buffer {
  const found = files.read(path);
  if (found === undefined) throw new IntegrityError(`${path}, which the report names as evidence, is missing.`);
  return found;
}

function sum(items: readonly { readonly requests: number }[]): number {
  return items.reduce((total, { requests }) => total + requests, 0);
}
