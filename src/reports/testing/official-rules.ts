import { isMap, isScalar, isSeq, parse, parseAllDocuments, type Document } from "yaml";

/**
 * What the official format asks of a report, read from its description and not from our renderer: the broken rules, each in
 * a few words. Types are those that a reader of YAML 1.1 finds.
 */
export function brokenRules(text: string): readonly string[] {
  const broken: string[] = [];
  const must = (holds: boolean, rule: string) => void (holds || broken.push(rule));
  must(text.startsWith("---\n"), "begins with ---");
  must(/[^\n]\n$/.test(text), "ends with one line break");
  must(!/(?!\n)[\p{Cc}\ufeff\ufffe\uffff\u2028\u2029]/u.test(text), "is printable");
  must(text.isWellFormed(), "is UTF-8");
  must(!text.includes("<"), "has no markup");
  const documents = parseAllDocuments(text, { version: "1.1", schema: "yaml-1.1", uniqueKeys: true });
  must(documents.length > 0, "has a document");
  const uuids: unknown[] = [];
  for (const document of documents as Document.Parsed[]) {
    must(document.errors.length === 0 && document.warnings.length === 0, "is YAML 1.1");
    must(isBlockStyle(document.contents), "is in block style");
    const report = document.toJS() as Report;
    checkReport(report, must);
    uuids.push(report.run["uuid"], ...Object.keys(report.run.invocations));
  }
  must(new Set(uuids).size === uuids.length, "has every uuid once");
  must(/^checked_at: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/m.test(text), "has a naive time with microseconds");
  return broken;
}

/** The results of all invocations, by testcase. */
export function resultsIn(text: string): Readonly<Record<string, unknown>> {
  const { run } = parse(text, { version: "1.1", schema: "yaml-1.1" }) as Report; // its rules are checked elsewhere
  return Object.assign({}, ...Object.values(run.invocations).map(({ results }) => results)) as Record<string, unknown>;
}

type Must = (holds: boolean, rule: string) => void;

interface Report {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly checked_at: unknown;
  readonly reference_date: unknown;
  readonly subject: unknown;
  readonly run: Readonly<Record<string, unknown>> & {
    readonly invocations: Readonly<Record<string, OfficialInvocation>>;
  };
}

export interface OfficialInvocation {
  readonly id: string;
  readonly cmd: string;
  readonly results: Readonly<Record<string, unknown>>;
  readonly rc: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

const runKeys = ["uuid", "argv", "assignment", "sections", "forced_version", "forced_tests", "invocations"];
const ours = ["tool", "report"];
const channels = ["info", "warning", "error", "critical"] as const;
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function checkReport({ run, ...report }: Report, must: Must): void {
  must(
    sameKeys({ ...report, run }, ["spec", "checked_at", "reference_date", "subject", "run"]),
    "has exactly its keys",
  );
  must(sameKeys(report.spec, ["uuid", "name", "url"]), "spec has exactly its keys");
  must(Object.values(report.spec).every(isText), "spec holds texts");
  must(report.checked_at instanceof Date, "checked_at is a time");
  must(report.reference_date instanceof Date, "reference_date is a day");
  must(isText(report.subject), "subject is a text");
  must(sameKeys(run, [...runKeys, ...ours]), "run has exactly its keys");
  must(isText(run["uuid"]) && uuid4.test(run["uuid"]), "run.uuid is a UUID of version 4");
  must(isTexts(run["argv"]), "run.argv is a list of texts");
  must(isTable(run["assignment"]), "run.assignment is a map");
  must(run["sections"] === null || isTexts(run["sections"]), "run.sections is a list or null");
  must(isTextOrNull(run["forced_version"]), "run.forced_version is a text or null");
  must(isTextOrNull(run["forced_tests"]), "run.forced_tests is a text or null");
  const tested: string[] = [];
  for (const [key, invocation] of Object.entries(run.invocations)) {
    must(uuid4.test(key) && invocation.id === key, "an invocation's id is its key");
    checkInvocation(invocation, must);
    tested.push(...Object.keys(invocation.results));
  }
  must(new Set(tested).size === tested.length, "has each testcase in one invocation");
}

function checkInvocation(invocation: OfficialInvocation, must: Must): void {
  const { cmd, results, rc, stdout, stderr } = invocation;
  must(
    sameKeys(invocation, ["id", "cmd", "results", "rc", "stdout", "stderr", ...channels]),
    "an invocation has exactly its keys",
  );
  must(isText(cmd), "cmd is a text");
  must(Number.isInteger(rc) && rc >= 0 && rc <= 127, "rc is an exit code");
  must(isTexts(stdout) && isTexts(stderr), "stdout and stderr are lists of texts");
  must(
    [...stdout, ...stderr].every((line) => !line.includes("\n")),
    "a line is one line",
  );
  must(isTable(results), "results is a map");
  const values = Object.values(results);
  must(
    values.every((value) => value === 1 || value === 0 || value === -1),
    "a result is -1, 0 or 1",
  );
  must(rc !== 0 || values.every((value) => value === 1), "rc is 0 only where everything passed");
  for (const channel of channels) {
    const count = [...stdout, ...stderr].filter((line) => line.toLowerCase().startsWith(channel)).length;
    must((invocation as unknown as Record<string, unknown>)[channel] === count, `${channel} counts its lines`); // its keys are checked above
  }
  must(sameVerdicts(verdictsIn(stdout), results), "stdout says each result");
  for (const [testcase, value] of Object.entries(results)) {
    const reasons = publicLines(invocation).filter((line) => line.startsWith(`ERROR: ${testcase}: `));
    must(
      value === 1 ? reasons.length === 0 : reasons.length > 0,
      "each FAIL and ABORT has its reason in public, and no PASS",
    );
  }
}

/** What the monitor's redaction leaves of the output. */
export function publicLines({ stdout, stderr }: OfficialInvocation): readonly string[] {
  return [
    ...stdout.filter((line) => ["PASS", "ABORT", "FAIL"].includes(line.slice(line.lastIndexOf(": ") + 2))),
    ...stderr.filter((line) => line.startsWith("WARNIN") || line.startsWith("ERROR:")),
  ];
}

/** As the official suite reads what a script prints: the last colon splits, and later lines win. */
function verdictsIn(stdout: readonly string[]): ReadonlyMap<string, unknown> {
  const values: Readonly<Record<string, number>> = { PASS: 1, ABORT: 0, FAIL: -1 };
  return new Map(
    stdout.map((line) => {
      const colon = line.lastIndexOf(":");
      return [
        line.slice(0, colon).trim(),
        values[
          line
            .slice(colon + 1)
            .trim()
            .toUpperCase()
        ],
      ];
    }),
  );
}

function sameVerdicts(said: ReadonlyMap<string, unknown>, results: Readonly<Record<string, unknown>>): boolean {
  const entries = Object.entries(results);
  return said.size === entries.length && entries.every(([testcase, value]) => said.get(testcase) === value);
}

function sameKeys(value: unknown, keys: readonly string[]): boolean {
  return isTable(value) && JSON.stringify(Object.keys(value)) === JSON.stringify(keys);
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

/** Empty maps and lists have no block style. */
function isBlockStyle(node: unknown): boolean {
  if (isScalar(node) || node === null || node === undefined) return true;
  if (!isMap(node) && !isSeq(node)) return false;
  if (node.flow === true && node.items.length > 0) return false;
  return isMap(node) ? node.items.every(({ value }) => isBlockStyle(value)) : node.items.every(isBlockStyle);
}
