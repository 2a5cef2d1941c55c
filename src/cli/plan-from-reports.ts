import type { CertificationReport } from "../core/report.ts";
import { isJudged } from "../core/result.ts";
import { UsageError } from "../errors.ts";
import { planOf, type Plan, type Planned } from "../run/plan.ts";
import type { Io } from "./io.ts";
import { planFrom } from "./wish.ts";
import { text, texts, type Words } from "./words.ts";

export type Narrowed =
  | { readonly plan: Plan; /** Whose results were looked at. */ readonly subject?: string }
  /** Why there is nothing to run. */
  | { readonly nothing: string };

/** The plan of a run; with `--failed-from` or `--expiring-within` only what an earlier report leaves to do. What reads reports is loaded for that. */
export async function planFromReports(words: Words, io: Io): Promise<Narrowed> {
  const failed = text(words, "failed-from");
  const within = text(words, "expiring-within");
  const from = text(words, "from");
  if (failed !== undefined && within !== undefined) {
    throw new UsageError("--failed-from and --expiring-within are two different selections: give one of them.");
  }
  if ((within === undefined) !== (from === undefined)) {
    throw new UsageError("--expiring-within says until when, and --from in which reports to look: give both.");
  }
  if (failed !== undefined) {
    const { storedReport } = await import("./stored-report.ts");
    const { report } = storedReport(failed, io);
    const plan = await narrowed(words, report, io, (id) => didNotPass(report, id));
    return plan === undefined ? { nothing: `Everything that was asked for passed in ${failed}.` } : { plan };
  }
  if (within === undefined || from === undefined) return { plan: await planFrom(words, io.now()) };
  const until = new Date(io.now().getTime() + spanMs(within)).toISOString();
  const [newest, ...older] = await reportsOn(words, from, io);
  if (newest === undefined) throw new UsageError(`--from ${from} has no report on what is to be run.`);
  const isValid = (id: string) => lastsUntil([newest, ...older], id, until);
  const plan = await narrowed(words, newest, io, (id) => !isValid(id));
  return plan === undefined
    ? { nothing: `Every testcase has a result that is valid beyond ${until}.` }
    : { plan, subject: newest.subject.name };
}

/** The plan of the words, by default on the report's versions, with only those testcases that are left to do. */
async function narrowed(
  words: Words,
  { scope, versions }: CertificationReport,
  io: Io,
  isLeft: (id: string) => boolean,
): Promise<Plan | undefined> {
  const asked = texts(words, "scope");
  const same = versions.map(({ version }) => `${scope.id}@${version}`);
  const wide = await planFrom({ ...words, scope: asked.length > 0 ? asked : same }, io.now());
  if (wide.scope.id !== scope.id) {
    throw new UsageError(`The report is one on ${scope.id}; it says nothing of ${wide.scope.id}.`);
  }
  const ids = wide.testcases
    .filter(isTried)
    .filter(({ entry }) => isLeft(entry.id))
    .map(({ entry }) => `id:${entry.id}`);
  return ids.length === 0 ? undefined : planOf({ ...wide, selection: [ids.join(",")] });
}

function isTried({ miss }: Planned): boolean {
  return miss === undefined;
}

/** What was deselected there did not fail; what did not exist there did not pass. */
function didNotPass({ results }: CertificationReport, id: string): boolean {
  const result = results.find(({ testcase }) => testcase === id);
  return result === undefined || (result.verdict !== "PASS" && result.cause !== "deselected");
}

/** The newest report that asked decides: a newer DNF is no reason to rest on an older PASS. */
function lastsUntil(newestFirst: readonly CertificationReport[], id: string, until: string): boolean {
  const results = newestFirst.flatMap(({ results }) => results.find(({ testcase }) => testcase === id) ?? []);
  const last = results.find(({ cause }) => cause !== "deselected");
  return last !== undefined && isJudged(last) && last.validUntil !== undefined && last.validUntil > until;
}

/** Of one scope and subject, newest first. */
async function reportsOn(words: Words, from: string, io: Io): Promise<readonly CertificationReport[]> {
  const { findReports } = await import("./find-reports.ts");
  const [scope] = texts(words, "scope").map((word) => word.split("@")[0]);
  const named = text(words, "os-cloud") ?? text(words, "context") ?? io.env["OS_CLOUD"];
  const reports = findReports([from], io)
    .map(({ report }) => report)
    .filter((report) => scope === undefined || report.scope.id === scope)
    .filter((report) => named === undefined || report.subject.name === named)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const kinds = new Set(reports.map((report) => `${report.scope.id} of ${report.subject.name}`));
  if (kinds.size <= 1) return reports;
  throw new UsageError(
    `--from ${from} has reports on ${[...kinds].sort().join(", ")}: say which with --scope and --os-cloud or --context.`,
  );
}

function spanMs(word: string): number {
  const [, number, unit] = /^(\d{1,3})([dh])$/.exec(word) ?? [];
  if (number === undefined) throw new UsageError(`--expiring-within ${word} is not a span: write 3d or 12h.`);
  return Number(number) * (unit === "d" ? 86_400_000 : 3_600_000);
}
