import { sha256OfCanonical } from "../../canonical-json.ts";
import type { CertificationReport } from "../../core/report.ts";
import { causeInWords } from "../in-words.ts";
import { invocationInYaml, invocationOf, type Invocation } from "./invocation.ts";
import { checkedAt, officialStandards } from "./official-results.ts";
import { publicText } from "./public-text.ts";
import { uuidFrom } from "./uuid-from.ts";
import { Plain, yamlDocument, type YamlValue } from "./yaml-writer.ts";

/** The report as the official compliance monitor takes it. */
export interface ScsReport {
  /** By which the monitor knows it again. */
  readonly uuid: string;
  readonly subject: string;
  readonly checkedAt: Date;
  /** How many testcases have a result. */
  readonly results: number;
  /** One YAML document. */
  readonly text: string;
}

export function renderScsYaml(report: CertificationReport): string {
  return scsReport(report).text;
}

/** `subject` is its name at the monitor, where that is another one. */
export function scsReport(report: CertificationReport, subject: string = report.subject.name): ScsReport {
  const at = checkedAt(report);
  const invocations = officialStandards(report).map((standard) => invocationOf(standard, at));
  const results = invocations.flatMap((invocation) => [...invocation.results]);
  // What the results are belongs to it: a record that is judged otherwise by a later version is another report.
  const uuid = uuidFrom("run", report.id, subject, ...results.map(([testcase, result]) => `${testcase} ${result}`));
  const { scope, assessment } = report;
  const document: YamlValue = {
    spec: { uuid: scope.uuid, name: scope.name, url: scope.url },
    checked_at: new Plain(timestamp(at)),
    reference_date: new Plain(scope.referenceDate),
    subject,
    run: {
      uuid,
      argv: argumentsOf(report),
      assignment: {},
      sections: null,
      forced_version: forcedVersion(report),
      forced_tests: forcedTests(report),
      invocations: invocationsInYaml(report, invocations, uuid),
      tool: { name: assessment.tool.name, version: assessment.tool.version, sha256: assessment.tool.sha256 },
      report: { id: report.id, jcs_sha256: sha256OfCanonical(report) },
    },
  };
  return { uuid, subject, checkedAt: at, results: results.length, text: yamlDocument(forEverybody(document)) };
}

function invocationsInYaml(report: CertificationReport, invocations: readonly Invocation[], run: string): YamlValue {
  const remarks = remarksOn(report).map((remark) => publicText(`WARNING: ${remark}`));
  return new Map(
    invocations.map((invocation, index) => {
      const id = uuidFrom("invocation", run, invocation.standard);
      const cmd = [report.assessment.tool.name, ...wanted(report), "-s", `standard:${invocation.standard}`].join(" ");
      const stderr = [...(index === 0 ? remarks : []), ...invocation.stderr];
      return [id, invocationInYaml({ ...invocation, stderr }, { id, cmd })] as const;
    }),
  );
}

/** What a reader has to know of the whole report. */
export function remarksOn({ assessment, preflight, redaction }: CertificationReport): readonly string[] {
  return [
    ...(redaction === undefined ? [] : ["Names and values were taken out of the report."]),
    ...(assessment.mode === "recorded" ? ["The results were judged from recorded evidence."] : []),
    ...(assessment.interrupted ? ["The run was interrupted."] : []),
    ...(preflight.verdict === "PASS"
      ? []
      : [
          `The subject could not be tested at all (${preflight.cause === undefined ? "the login may do too much or too little" : causeInWords(preflight.cause)}).`,
        ]),
  ];
}

/** What was asked for, without what only matters on the machine where it was asked. */
function argumentsOf(report: CertificationReport): string[] {
  const { coverage } = report;
  return [
    ...wanted(report),
    ...(coverage.target === "all" ? [] : ["--target", coverage.target]),
    ...(coverage.readOnly ? ["--read-only"] : []),
    ...coverage.selection.flatMap((word) => ["-s", word]),
  ];
}

function wanted({ scope, versions }: CertificationReport): string[] {
  return [
    "run",
    ...versions.flatMap(({ version }) => ["--scope", `${scope.id}@${version}`]),
    "--date",
    scope.referenceDate,
  ];
}

/** The one version that was asked for although it is not in force. */
function forcedVersion({ versions }: CertificationReport): string | null {
  const [only, ...others] = versions;
  const isForced = only !== undefined && others.length === 0 && !["effective", "warn"].includes(only.validity);
  return isForced ? only.version : null;
}

/** The pattern by which the official suite would select what was selected here; null for everything. */
function forcedTests(report: CertificationReport): string | null {
  const all = officialStandards(report).flatMap(({ results }) => results);
  const selected = all.filter(({ cause }) => cause !== "deselected");
  if (selected.length === all.length) return null;
  return `(${selected.map(({ testcase }) => testcase.replaceAll(/[^\w-]/g, String.raw`\$&`)).join("|")})$`;
}

/** Without a zone, in UTC, to the microsecond. */
function timestamp(date: Date): string {
  return date.toISOString().replace("T", " ").replace("Z", "000");
}

function forEverybody(value: YamlValue): YamlValue {
  if (typeof value === "string") return publicText(value);
  if (typeof value !== "object" || value === null || value instanceof Plain) return value;
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, YamlValue>)];
    return new Map(entries.map(([key, each]) => [publicText(key), forEverybody(each)]));
  }
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(forEverybody);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, forEverybody(each)]));
}
