import { causes } from "../core/causes.ts";
import type { VersionOutcome } from "../core/aggregate.ts";
import type { Finding, Thing } from "../core/finding.ts";
import type { Gate } from "../core/gate.ts";
import { profiles, type Baseline, type Policy } from "../core/policy.ts";
import type { Redaction } from "../core/report.ts";
import type { Cause } from "../core/verdict.ts";
import { capped } from "./capped.ts";
import { printable, shorten } from "./printable.ts";

/** What a finding expected or met, short enough to be read: lists and plain tables without the brackets of JSON. */
export function valueInWords(value: unknown): string {
  return shorten(printable(words(value)), longestValue);
}

const longestValue = 1000;
const longestList = 20;

function words(value: unknown): string {
  if (typeof value === "string") return value === "" ? '""' : value;
  if (Array.isArray(value) && value.length > 0 && value.every(isScalar)) {
    const shown = value.slice(0, longestList).map(words).join(", ");
    return value.length > longestList ? `${shown} and ${value.length - longestList} more` : shown;
  }
  if (isTable(value)) {
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${words(each)}`)
      .join(", ");
  }
  return JSON.stringify(value) ?? "";
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isTable(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const values = Object.values(value);
  return values.length > 0 && values.every(isScalar);
}

/** `flavor SCS-4V-16 (0b7c…)` */
export function thingInWords({ kind, name, id }: Thing): string {
  if (name === null) return printable(id === undefined ? kind : `${kind} ${id}`);
  return printable(id === undefined || id === name ? `${kind} ${name}` : `${kind} ${name} (${id})`);
}

/** What a finding knows beyond its message, in the order a reader asks for it. The remedy is kept apart: it is copied. */
export function detailsInWords({ expected, actual, deviation }: Finding): readonly (readonly [string, string])[] {
  return [
    ...(expected === undefined ? [] : [["expected", valueInWords(expected)] as const]),
    ...(actual === undefined ? [] : [["actual", valueInWords(actual)] as const]),
    ...(deviation === undefined
      ? []
      : [["deviation", `${deviation}: the official rule and the standard's text disagree here`] as const]),
  ];
}

/** Whether a remedy is for a shell, perhaps with a comment first; a sentence begins with a capital. */
export function isCommand(remedy: string): boolean {
  return /^[a-z#]/.test(remedy) && !remedy.endsWith(".");
}

/** The cause of a DNF or MISS as the end of a sentence. */
export function causeInWords(cause: Cause | undefined): string {
  return cause === undefined ? "no cause is known" : causes[cause].means;
}

/** `1 testcase`, `2 testcases` */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `850 ms`, `31.2 s`, `4 min 5 s`, `2 h 13 min` */
export function durationInWords(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 60_000) return `${(Math.round(durationMs / 100) / 10).toString()} s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** `2026-09-14 08:01 UTC`, from a time in RFC 3339 and UTC. */
export function timeInWords(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

/** What was done to a report before it was published. */
export function redactionInWords({ fullReportSha256 }: Redaction): string {
  return `A redacted report for the public: names and values were taken out. The file of the full one has the SHA-256 ${fullReportSha256}.`;
}

/** Why a certificate could not rest on a version's result, each as a half sentence; empty where it could. */
export function obstaclesInWords({ verdict, blockers }: Pick<VersionOutcome, "verdict" | "blockers">): string[] {
  const unassessed = blockers
    .filter((blocker) => blocker.startsWith(notAssessed))
    .map((each) => each.slice(notAssessed.length));
  const others = blockers.filter((blocker) => !blocker.startsWith(notAssessed));
  return [
    ...(verdict === "PASS" ? [] : [`the verdict is ${verdict}`]),
    ...others.map(blockerInWords),
    ...(unassessed.length === 0
      ? []
      : [`${unassessed.join(", ")} ${unassessed.length === 1 ? "has" : "have"} no main testcase`]),
  ];
}

const notAssessed = "not-assessed:";

export function blockerInWords(blocker: string): string {
  return blockersInWords[blocker] ?? blocker;
}

const blockersInWords: Readonly<Record<string, string>> = {
  "partial-selection": "not all testcases were selected",
  "recorded-evidence": "it was judged from recorded evidence",
  "leaked-resources": "something that the run created is still there",
  "waiver-on-main": "a main testcase that failed is waived",
  "stale-result": "a result has expired",
  "draft-version": "the version is a draft",
  "deprecated-version": "the version is deprecated",
};

/** `passed`, or what keeps it shut. */
export function gateInWords({ result, reasons }: Gate): string {
  if (result === "passed") return "passed";
  const about = reasons.map(reasonInWords);
  const testcases = new Set(about.flatMap(({ testcase }) => testcase ?? [])).size;
  const { shown, more } = capped(
    about.flatMap(({ words }) => words ?? []),
    5,
  );
  const others = more === 0 ? shown : [...shown, `and ${more} more`];
  const kept = `${counted(testcases, "testcase")} ${testcases === 1 ? "keeps" : "keep"} it shut`;
  return `${result}: ${[...(testcases === 0 ? [] : [kept]), ...others].join("; ")}`;
}

function reasonInWords(reason: string): { readonly testcase?: string; readonly words?: string } {
  const colon = reason.indexOf(":");
  if (colon === -1) return { words: withoutAbout[reason] ?? reason };
  const [condition, about] = [reason.slice(0, colon), reason.slice(colon + 1)];
  if (condition === "leak") return { words: printable(`${about} is still there`) };
  if (condition !== "blocker") return { testcase: about };
  const [blocker = "", version = ""] = about.split("@");
  return { words: `${blockerInWords(blocker)} (${version})` };
}

const withoutAbout: Readonly<Record<string, string>> = {
  preflight: "the preflight did not pass",
  interrupted: "the run was interrupted",
};

/** By what the gate was decided, where that is not the usual. */
export function policyInWords({ profile, failOn, waivers, baseline }: Policy): string | undefined {
  const isOwn = failOn.join() !== profiles[profile].join();
  const parts = [
    ...(profile === "ci" ? [] : [`profile ${profile}`]),
    ...(isOwn ? [`shut by ${failOn.join(", ")}`] : []),
    ...(waivers === undefined ? [] : [`waivers of ${printable(waivers.path)}`]),
    ...(baseline === undefined
      ? []
      : [`against the report of ${timeInWords(baseline.createdAt)}${changedInWords(baseline)}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function changedInWords({ changed }: Baseline): string {
  return changed.length === 0 ? "" : ` (changed since: ${changed.join(", ")})`;
}
