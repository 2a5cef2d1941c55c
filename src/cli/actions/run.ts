import { join } from "node:path";
import { ciOf } from "../ci/ci.ts";
import { refuseContradictions } from "../contradictions.ts";
import { exitCodeOf } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { WantedTests } from "../kubernetes-tests/wanted-tests.ts";
import { Paces } from "../paces.ts";
import { planFromReports } from "../plan-from-reports.ts";
import { orderFrom, type RunOrder } from "../run-order.ts";
import { signingFrom, type SignRun } from "../run-signing.ts";
import { showOutcome } from "../show-outcome.ts";
import { subjectFrom } from "../subject-from.ts";
import { warnOfWaivers } from "../warn-of-waivers.ts";
import { watchedRun, type WatchedRun } from "../watched-run.ts";
import { durationMs, positiveInteger, text, type Words } from "../words.ts";

/** Checks a live cloud or cluster. Everything that a person may have mistyped is found before the first request. */
export async function runSubject(words: Words, io: Io, paces = new Paces()): Promise<number> {
  const narrowed = await planFromReports(words, io);
  if ("nothing" in narrowed) {
    refuseContradictions(words);
    io.stdout.write(`${narrowed.nothing} There is nothing to run.\n`);
    return 0;
  }
  refuseContradictions(words, narrowed.plan);
  const limits = {
    concurrency: positiveInteger(words, "concurrency", "8"),
    timeoutMs: durationMs(words, "timeout", "30m"),
  };
  const sign = await signingFrom(words, io);
  await using subject = await subjectFrom(words, narrowed.plan.scope.layer, io, paces);
  const order = await orderFrom(narrowed, subject, words, io);
  const tests = await testsOfKubernetes(order, words, io);
  if (tests.interruptedBy !== undefined) return tests.interruptedBy === "SIGINT" ? 130 : 143;
  using ci = ciOf(words, io);
  const run = await watchedRun(order, { ...limits, ...withTests(order, tests) }, ci, words, io);
  if (run.crash !== undefined) throw run.crash;
  warnOfWaivers(run.report, io);
  if (tests.left !== undefined) io.stderr.write(`${tests.left}\n`);
  const exitCode = await signedAndShown(run, order, sign, words, io);
  await ci.end(run.report, join(order.folder.shown, "report.json"));
  return exitCode;
}

/** Loaded only for who wants it. */
async function testsOfKubernetes({ plan, subject, folder }: RunOrder, words: Words, io: Io): Promise<WantedTests> {
  if (text(words, "run-e2e") === undefined) return { files: {}, settings: {} };
  const { wantedTests } = await import("../kubernetes-tests/wanted-tests.ts");
  return wantedTests(plan, subject, folder.path, words, io);
}

function withTests({ files, settings }: RunOrder, tests: WantedTests) {
  return {
    files: { ...files, ...tests.files },
    settings: { ...settings, ...tests.settings },
    ...(tests.left === undefined ? {} : { left: { ...leftovers, reason: tests.left } }),
  };
}

const leftovers = { kind: "leftovers", name: "of the tests of Kubernetes" } as const;

/** A report that was to be signed and is not has something to be mended, whatever its gate says. */
async function signedAndShown(
  { report, interruptedBy, written }: WatchedRun,
  { folder, events }: RunOrder,
  sign: SignRun,
  words: Words,
  io: Io,
): Promise<number> {
  const signed = await sign(report, folder);
  const judged = exitCodeOf(report, interruptedBy);
  const exitCode = judged === 0 && !signed.isDone ? 2 : judged;
  // Whoever reads events reads nothing else there.
  const shownTo = events === "-" ? { ...io, stdout: io.stderr } : io;
  showOutcome({ report, written: [...written, ...signed.written], exitCode }, words, shownTo);
  return exitCode;
}
