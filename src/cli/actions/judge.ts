import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { assemble } from "../../core/assemble.ts";
import type { CertificationReport } from "../../core/report.ts";
import { UsageError } from "../../errors.ts";
import { RecordedEvidence } from "../../run/recorded-evidence.ts";
import { exitCodeOf } from "../exit-code.ts";
import { logIn } from "../event-log/event-log.ts";
import type { Io } from "../io.ts";
import { refuseToCertifyRecords } from "../contradictions.ts";
import { judgedAgain, planAgain } from "../judge-again.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { policyAgain } from "../policy-from.ts";
import { runFolder } from "../run-folder.ts";
import { showOutcome } from "../show-outcome.ts";
import { storedReport } from "../stored-report.ts";
import { table } from "../table.ts";
import { thisTool } from "../tool-digest.ts";
import { warnOfWaivers } from "../warn-of-waivers.ts";
import { text, texts, type Words } from "../words.ts";

/** Judges a recorded run again. The same tool on the same record comes to the same verdicts. */
export async function judgeRun(words: Words, io: Io): Promise<number> {
  const killed = await judgeKilledRun(words, io);
  if (killed !== undefined) return killed;
  const { report: before, folder } = storedReport(text(words, "run") ?? "", io);
  refuseToCertifyRecords(words);
  const plan = await planAgain(before, texts(words, "scope"));
  const given = await policyAgain(words, before, { plan, subject: before.subject.name }, io);
  const startedAt = io.now();
  const judged = await judgedAgain(before, plan, new RecordedEvidence(folder, before.evidence));
  const after = assemble({
    ...judged,
    ...given,
    assessment: {
      ...judged.assessment,
      tool: thisTool(),
      mode: "recorded",
      startedAt: startedAt.toISOString(),
      finishedAt: io.now().toISOString(),
    },
  });
  const output = text(words, "output");
  const written =
    output === undefined
      ? []
      : await writeOutputs(after, chooseOutputs({}, "reporter", runFolder(output, before.id, io.cwd), io), io);
  const exitCode = exitCodeOf(after, undefined);
  warnOfWaivers(after, io);
  showOutcome({ report: after, written, exitCode }, words, io);
  showChanges(before, after, io);
  return exitCode;
}

/** A run that was killed gets the report that it never came to write, in its folder. */
async function judgeKilledRun(words: Words, io: Io): Promise<number | undefined> {
  const folder = resolve(io.cwd, text(words, "run") ?? "");
  if (existsSync(join(folder, "report.json")) || !existsSync(logIn(folder))) return undefined;
  const { reportOfKilledRun } = await import("../killed-run.ts");
  const report = await reportOfKilledRun(folder, io);
  if (report === undefined) return undefined;
  const stray = ["scope", "profile", "fail-on", "waivers", "baseline"].find((name) => texts(words, name).length > 0);
  if (stray !== undefined)
    throw new UsageError(`This run was killed and has no report yet: judge it without --${stray} first.`);
  const output = text(words, "output");
  const place = output === undefined ? { path: folder, shown: folder } : runFolder(output, report.id, io.cwd);
  const written = await writeOutputs(report, chooseOutputs({}, "reporter", place, io), io);
  const exitCode = exitCodeOf(report, undefined);
  showOutcome({ report, written, exitCode }, words, io);
  io.stdout.write("The run was killed: this is what its record comes to; everything else is MISS.\n");
  return exitCode;
}

function showChanges(before: CertificationReport, after: CertificationReport, io: Io): void {
  const verdicts = new Map(before.results.map((result) => [result.testcase, result.verdict]));
  const changes = after.results.filter(({ testcase, verdict }) => (verdicts.get(testcase) ?? verdict) !== verdict);
  if (changes.length === 0) io.stdout.write("Every verdict is that of the run.\n");
  else {
    io.stdout.write(
      `${changes.length} verdicts differ from those of the run, which version ${before.assessment.tool.version} judged:\n`,
    );
    io.stdout.write(
      table(changes.map(({ testcase, verdict }) => [testcase, `${verdicts.get(testcase)} -> ${verdict}`])),
    );
  }
}
