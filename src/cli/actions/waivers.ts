import { resolve } from "node:path";
import type { Waiver } from "../../core/waiver.ts";
import { UsageError } from "../../errors.ts";
import { counted } from "../../reports/in-words.ts";
import type { Io } from "../io.ts";
import { table } from "../table.ts";
import { knownTestcases } from "../waivers/known-testcases.ts";
import { readWaivers, type WaiverFile } from "../waivers/read-waivers.ts";
import { contents } from "../waivers/waivers-from.ts";
import { flag, text, type Words } from "../words.ts";

const dayMs = 86_400_000;
const soonDays = 30;

/** Looks at a file of waivers without a cloud: ends with 0 where a run would take it and nothing in it has expired. */
export function waivers(words: Words, io: Io): number {
  const shown = text(words, "file") ?? "";
  const file = readWaivers(contents(resolve(io.cwd, shown), shown), shown, knownTestcases());
  const today = io.now().toISOString().slice(0, 10);
  const isJson = flag(words, "json");
  if (text(words, "what") === "check") return check(file, today, isJson, io);
  const [problem] = file.problems;
  if (problem !== undefined) throw new UsageError(problem);
  const rows = file.waivers.map((waiver) => row(waiver, today));
  io.stdout.write(isJson ? `${JSON.stringify(rows, null, 2)}\n` : table(rows.map((each) => Object.values(each))));
  return 0;
}

function check(file: WaiverFile, today: string, isJson: boolean, { stdout }: Io): number {
  const expired = file.waivers.filter(({ expiresAt }) => expiresAt < today);
  const problems = [...file.problems, ...expired.map(({ id, expiresAt }) => `${id} expired on ${expiresAt}.`)];
  const warnings = file.waivers
    .filter(({ expiresAt }) => expiresAt >= today && daysUntil(expiresAt, today) <= soonDays)
    .map(({ id, expiresAt }) => `${id} expires on ${expiresAt}: ${counted(daysUntil(expiresAt, today), "day")} left.`);
  const code = problems.length === 0 ? 0 : 2;
  if (isJson) {
    stdout.write(
      `${JSON.stringify({ sha256: file.sha256, waivers: file.waivers.length, problems, warnings }, null, 2)}\n`,
    );
    return code;
  }
  for (const problem of problems) stdout.write(`${problem}\n`);
  for (const warning of warnings) stdout.write(`Warning: ${warning}\n`);
  if (code === 0) stdout.write(`${counted(file.waivers.length, "waiver")}, and nothing is wrong.\n`);
  return code;
}

function row(waiver: Waiver, today: string): Readonly<Record<string, string>> {
  const { id, testcase, subjects, authority, approvedAt, expiresAt, justification } = waiver;
  const state = today > expiresAt ? "expired" : today < approvedAt ? "not-yet" : "holds";
  return { id, testcase, state, expiresAt, authority, subjects: subjects?.join(", ") ?? "all", justification };
}

function daysUntil(day: string, today: string): number {
  return (Date.parse(day) - Date.parse(today)) / dayMs;
}
