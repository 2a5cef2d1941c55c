import type { Ci } from "./ci/ci.ts";
import { chooseDisplay } from "./display/choose-display.ts";
import { EventLog } from "./event-log/event-log.ts";
import { execute, type Executed, type Execution } from "./execute.ts";
import type { Io } from "./io.ts";
import { writeOutputs, type Written } from "./outputs.ts";
import { policyWords } from "./policy-from.ts";
import type { RunOrder } from "./run-order.ts";
import type { Words } from "./words.ts";

export interface WatchedRun extends Executed {
  readonly written: readonly Written[];
}

/** What the tests of Kubernetes add, and how long and how widely is asked. */
export type Circumstances = Pick<Execution, "concurrency" | "timeoutMs" | "left" | "files" | "settings">;

/** Runs what was ordered, while log, display and CI system look on, and writes its files; until then the log stands for them. */
export async function watchedRun(
  order: RunOrder,
  circumstances: Circumstances,
  ci: Ci,
  words: Words,
  io: Io,
): Promise<WatchedRun> {
  const { id, plan, subject, folder, given, outputs, events } = order;
  using log = new EventLog({ id, plan, subject, words: io.words, given, folder: folder.path, asked: events }, io);
  ci.begin();
  const display = chooseDisplay(plan, words, io);
  let executed;
  try {
    const watch: Execution["watch"] = (event) => {
      log.write(event);
      display.watch(event);
    };
    const said = { words: io.words, policyWords: policyWords(words) };
    executed = await execute({ id, plan, subject, folder, given, ...circumstances, ...said, watch }, io);
  } finally {
    display[Symbol.dispose]();
    ci.progressed();
  }
  const { report } = executed;
  log.end(report.headline, report.assessment.interrupted);
  const written = await writeOutputs(report, outputs, io);
  log.forget();
  return { ...executed, written };
}
