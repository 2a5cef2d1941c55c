import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { CertificationReport } from "../../core/report.ts";
import { IntegrityError, UsageError } from "../../errors.ts";
import { parseReport } from "../../reports/json/parse.ts";
import { runSubject } from "../actions/run.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { Paces } from "../paces.ts";
import type { Words } from "../words.ts";
import type { Member } from "./choose-subjects.ts";
import type { SubjectOutcome } from "./summary.ts";

export interface Surroundings {
  /** The folder of the subject's run. */
  readonly folder: string;
  /** The subject's own. */
  readonly io: Io;
  readonly paces: Paces;
  /** How much it says; the same for everybody. */
  readonly display: Words;
}

/** Tests one subject as `run` does, whatever happens to it: nothing is thrown, and nothing but one line of it is kept. */
export async function testMember({ name, words }: Member, here: Surroundings): Promise<SubjectOutcome> {
  const { folder, io, paces, display } = here;
  const startedAt = io.now();
  const ended = (outcome: Omit<SubjectOutcome, "subject" | "startedAt" | "durationMs">): SubjectOutcome => ({
    subject: name,
    ...outcome,
    startedAt: startedAt.toISOString(),
    durationMs: io.now().getTime() - startedAt.getTime(),
  });
  try {
    const exitCode = (await runSubject({ ...words, ...display, output: folder }, io, paces)) as ExitCode; // its own table
    const report = stored(folder);
    if (report === undefined) return ended({ verdict: "MISS", exitCode, problem: "There is no report." });
    return ended({ verdict: report.headline.verdict, exitCode, report: lineOf(report, relative(io.cwd, folder)) });
  } catch (error) {
    io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const problem = error instanceof Error ? error.message : String(error);
    return ended({ verdict: "MISS", exitCode: exitCodeOf(error), problem });
  }
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return 2;
  return error instanceof IntegrityError ? 5 : 70;
}

function stored(folder: string): CertificationReport | undefined {
  const file = join(folder, "report.json");
  try {
    return parseReport(readFileSync(file, "utf8"), file);
  } catch {
    return undefined;
  }
}

function lineOf({ id, scope, headline }: CertificationReport, folder: string): NonNullable<SubjectOutcome["report"]> {
  const { gate, certifiable, text, validUntil } = headline;
  return {
    id,
    path: join(folder, "report.json"),
    scope: scope.id,
    gate: gate.result,
    certifiable,
    text,
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
