import { assemble } from "../../core/assemble.ts";
import type { CertificationReport } from "../../core/report.ts";
import { UsageError } from "../../errors.ts";
import { planOf, type Plan } from "../../run/plan.ts";
import { RecordedEvidence } from "../../run/recorded-evidence.ts";
import { run } from "../../run/run.ts";
import { scopes } from "../../../suites/scopes/scopes.ts";
import { chooseScope } from "../choose-scope.ts";
import { exitCodeOf } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { preflights } from "../preflights.ts";
import { runFolder } from "../run-folder.ts";
import { showOutcome } from "../show-outcome.ts";
import { storedReport } from "../stored-report.ts";
import { table } from "../table.ts";
import { tool } from "../tool.ts";
import { text, texts, type Words } from "../words.ts";

/** Judges a recorded run again. The same tool on the same record comes to the same verdicts. */
export async function judgeRun(words: Words, io: Io): Promise<number> {
  const { report: before, folder } = storedReport(text(words, "run") ?? "", io);
  const plan = planAgain(before, texts(words, "scope"));
  const startedAt = io.now();
  const { preflight, subject, results } = await run(
    plan,
    new RecordedEvidence(folder, before.evidence),
    () => undefined,
  );
  const after = assemble({
    ...plan,
    id: before.id,
    subject: { ...before.subject, ...subject },
    assessment: {
      ...before.assessment,
      tool: { name: tool.name, version: tool.version, runtime: `node ${process.versions.node}` },
      mode: "recorded",
      startedAt: startedAt.toISOString(),
      finishedAt: io.now().toISOString(),
    },
    preflight,
    results,
    evidence: before.evidence,
    resources: before.resources,
    reproduce: before.reproduce,
  });
  const output = text(words, "output");
  const written =
    output === undefined
      ? []
      : await writeOutputs(after, chooseOutputs({}, "reporter", runFolder(output, before.id, io.cwd), io), io);
  const exitCode = exitCodeOf(after, undefined);
  showOutcome({ report: after, written, exitCode }, words, io);
  showChanges(before, after, io);
  return exitCode;
}

function planAgain(before: CertificationReport, asked: readonly string[]): Plan {
  const words = asked.length > 0 ? asked : before.versions.map(({ version }) => `${before.scope.id}@${version}`);
  const choice = chooseScope(scopes, words, before.scope.referenceDate);
  if (choice.scope.id !== before.scope.id) {
    throw new UsageError(`The run was one of ${before.scope.id}; its record cannot answer for ${choice.scope.id}.`);
  }
  const { selection, target, readOnly } = before.coverage;
  const preflight = preflights[choice.scope.layer];
  return planOf({ ...choice, date: before.scope.referenceDate, preflight, selection, target, readOnly });
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
