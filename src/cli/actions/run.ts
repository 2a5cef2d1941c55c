import { join } from "node:path";
import { exitCodeOf } from "../exit-code.ts";
import { ciOf } from "../ci/ci.ts";
import { execute } from "../execute.ts";
import { chooseDisplay } from "../display/choose-display.ts";
import { EventLog } from "../event-log/event-log.ts";
import { filesFrom, settingsFrom } from "../handed-in.ts";
import type { Io } from "../io.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { Paces } from "../paces.ts";
import { withReleaseData } from "../release-data-file.ts";
import { runFolder } from "../run-folder.ts";
import { UsageError } from "../../errors.ts";
import type { WantedTests } from "../kubernetes-tests/wanted-tests.ts";
import { newRunId } from "../run-id.ts";
import { refuseContradictions } from "../contradictions.ts";
import { planFromReports } from "../plan-from-reports.ts";
import { policyFrom, policyWords } from "../policy-from.ts";
import { warnOfWaivers } from "../warn-of-waivers.ts";
import { signingFrom } from "../run-signing.ts";
import { showOutcome } from "../show-outcome.ts";
import { subjectFrom } from "../subject-from.ts";
import { durationMs, positiveInteger, text, type Words } from "../words.ts";
import type { Plan } from "../../run/plan.ts";
import type { Subject } from "../subject.ts";

/** Checks a live cloud or cluster. Everything that a person may have mistyped is found before the first request. */
export async function runSubject(words: Words, io: Io, paces = new Paces()): Promise<number> {
  const narrowed = planFromReports(words, io);
  if ("nothing" in narrowed) {
    refuseContradictions(words);
    io.stdout.write(`${narrowed.nothing} There is nothing to run.\n`);
    return 0;
  }
  const { plan } = narrowed;
  refuseContradictions(words, plan);
  const limits = {
    concurrency: positiveInteger(words, "concurrency", "8"),
    timeoutMs: durationMs(words, "timeout", "30m"),
  };
  const sign = await signingFrom(words, io);
  await using subject = await subjectFrom(words, plan.scope.layer, io, paces);
  const files = withReleaseData(await filesFrom(words, io), plan, io);
  const settings = settingsFrom(words);
  if (narrowed.subject !== undefined && narrowed.subject !== subject.name) {
    throw new UsageError(`The reports are on ${narrowed.subject}, and the run would be on ${subject.name}.`);
  }
  const given = policyFrom(words, { plan, subject: subject.name }, io);
  const id = newRunId(io.now());
  const folder = runFolder(text(words, "output"), id, io.cwd);
  const outputs = chooseOutputs(words, "reporter", folder, io);
  const events = text(words, "events");
  if (events === "-" && outputs.some(({ path }) => path === "-")) {
    throw new UsageError("The events and a report cannot both go to the terminal: give one of them a path.");
  }
  const tests = await testsOfKubernetes(plan, subject, folder.path, words, io);
  if (tests.interruptedBy !== undefined) return tests.interruptedBy === "SIGINT" ? 130 : 143;
  const begun = { id, plan, subject, words: io.words, given, folder: folder.path, asked: events };
  using log = new EventLog(begun, io);
  using ci = ciOf(words, io);
  ci.begin();
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
        ...(tests.left === undefined ? {} : { left: { ...leftovers, reason: tests.left } }),
        ...limits,
        given,
        words: io.words,
        policyWords: policyWords(words),
        watch(event) {
          log.write(event);
          display.watch(event);
        },
      },
      io,
    );
  } finally {
    display[Symbol.dispose]();
    ci.progressed();
  }
  const { report, interruptedBy, crash } = executed;
  log.end(report.headline, report.assessment.interrupted);
  const written = await writeOutputs(report, outputs, io);
  log.forget();
  if (crash !== undefined) throw crash;
  warnOfWaivers(report, io);
  if (tests.left !== undefined) io.stderr.write(`${tests.left}\n`);
  const signed = await sign(report, folder);
  const judged = exitCodeOf(report, interruptedBy);
  const exitCode = judged === 0 && !signed.isDone ? 2 : judged;
  showOutcome(
    { report, written: [...written, ...signed.written], exitCode },
    words,
    events === "-" ? { ...io, stdout: io.stderr } : io,
  );
  await ci.end(report, join(folder.shown, "report.json"));
  return exitCode;
}

const leftovers = { kind: "leftovers", name: "of the tests of Kubernetes" } as const;

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
