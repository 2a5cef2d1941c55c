import { UsageError } from "../errors.ts";
import type { Plan } from "../run/plan.ts";
import type { Execution } from "./execute.ts";
import { filesFrom, settingsFrom } from "./handed-in.ts";
import type { Io } from "./io.ts";
import { chooseOutputs, type Chosen } from "./outputs.ts";
import type { Narrowed } from "./plan-from-reports.ts";
import { policyFrom, type GivenPolicy } from "./policy-from.ts";
import { runFolder } from "./run-folder.ts";
import { newRunId } from "./run-id.ts";
import type { Subject } from "./subject.ts";
import { text, type Words } from "./words.ts";

/** Everything that the words of `run` ask for, once nothing is wrong with them. */
export interface RunOrder extends Pick<Execution, "id" | "plan" | "subject" | "folder" | "files"> {
  readonly settings: Readonly<Record<string, string>>;
  readonly given: GivenPolicy;
  readonly outputs: readonly Chosen[];
  /** Where the events go; `-` is the terminal. */
  readonly events: string | undefined;
}

/** Whatever a person may have mistyped is found here, before the first request. */
export async function orderFrom(
  { plan, subject: expected }: Extract<Narrowed, { plan: Plan }>,
  subject: Subject,
  words: Words,
  io: Io,
): Promise<RunOrder> {
  const files = await withReleaseData(await filesFrom(words, io), plan, io);
  const settings = settingsFrom(words);
  if (expected !== undefined && expected !== subject.name) {
    throw new UsageError(`The reports are on ${expected}, and the run would be on ${subject.name}.`);
  }
  const given = await policyFrom(words, { plan, subject: subject.name }, io);
  const id = newRunId(io.now());
  const folder = runFolder(text(words, "output"), id, io.cwd);
  const outputs = chooseOutputs(words, "reporter", folder, io);
  const events = text(words, "events");
  if (events === "-" && outputs.some(({ path }) => path === "-")) {
    throw new UsageError("The events and a report cannot both go to the terminal: give one of them a path.");
  }
  return { id, plan, subject, folder, files, settings, given, outputs, events };
}

type Files = Readonly<Record<string, string>>;

/** Only a cluster is judged by what is known of releases. */
async function withReleaseData(files: Files, plan: Plan, io: Io): Promise<Files> {
  if (plan.scope.layer !== "kaas") return files;
  return (await import("./release-data-file.ts")).withReleaseData(files, plan, io);
}
