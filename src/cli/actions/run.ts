import { exitCodeOf } from "../exit-code.ts";
import { execute } from "../execute.ts";
import { chooseDisplay } from "../display/choose-display.ts";
import { filesFrom, settingsFrom } from "../handed-in.ts";
import type { Io } from "../io.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { Paces } from "../paces.ts";
import { withReleaseData } from "../release-data-file.ts";
import { runFolder } from "../run-folder.ts";
import type { WantedTests } from "../kubernetes-tests/wanted-tests.ts";
import { newRunId } from "../run-id.ts";
import { showOutcome } from "../show-outcome.ts";
import { subjectFrom } from "../subject-from.ts";
import { durationMs, positiveInteger, text, type Words } from "../words.ts";
import type { Plan } from "../../run/plan.ts";
import type { Subject } from "../subject.ts";
import { planFrom } from "../wish.ts";

/** Checks a live cloud or cluster. Everything that a person may have mistyped is found before the first request. */
export async function runSubject(words: Words, io: Io, paces = new Paces()): Promise<number> {
  const plan = planFrom(words, io.now());
  const limits = {
    concurrency: positiveInteger(words, "concurrency", "8"),
    timeoutMs: durationMs(words, "timeout", "30m"),
  };
  await using subject = await subjectFrom(words, plan.scope.layer, io, paces);
  const files = withReleaseData(await filesFrom(words, io), plan, io);
  const settings = settingsFrom(words);
  const id = newRunId(io.now());
  const folder = runFolder(text(words, "output"), id, io.cwd);
  const outputs = chooseOutputs(words, "reporter", folder, io);
  const tests = await testsOfKubernetes(plan, subject, folder.path, words, io);
  if (tests.interruptedBy !== undefined) return tests.interruptedBy === "SIGINT" ? 130 : 143;
  const display = chooseDisplay(plan, words, io);
  let executed;
  try {
    executed = await execute(
      {
        id,
        plan,
        subject,
        files: { ...files, ...tests.files },
        settings: { ...settings, ...tests.settings },
        folder,
        ...limits,
        words: io.words,
        watch: display.watch,
      },
      io,
    );
  } finally {
    display[Symbol.dispose]();
  }
  const { report, interruptedBy, crash } = executed;
  const written = await writeOutputs(report, outputs, io);
  if (crash !== undefined) throw crash;
  const judged = exitCodeOf(report, interruptedBy);
  if (tests.left !== undefined) io.stderr.write(`${tests.left}\n`);
  const exitCode = judged === 0 && tests.left !== undefined ? 6 : judged;
  showOutcome({ report, written, exitCode }, words, io);
  return exitCode;
}

/** Loaded only for who wants it. */
async function testsOfKubernetes(
  plan: Plan,
  subject: Subject,
  folder: string,
  words: Words,
  io: Io,
): Promise<WantedTests> {
  if (text(words, "run-e2e") === undefined) return { files: {}, settings: {} };
  const { wantedTests } = await import("../kubernetes-tests/wanted-tests.ts");
  return wantedTests(plan, subject, folder, words, io);
}
