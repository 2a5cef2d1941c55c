import { cloudConfig } from "../../config/openstack/cloud-config.ts";
import { exitCodeOf } from "../exit-code.ts";
import { execute } from "../execute.ts";
import { chooseDisplay } from "../display/choose-display.ts";
import { filesFrom } from "../handed-in.ts";
import type { Io } from "../io.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { runFolder } from "../run-folder.ts";
import { newRunId } from "../run-id.ts";
import { showOutcome } from "../show-outcome.ts";
import { durationMs, positiveInteger, text, texts, type Words } from "../words.ts";
import { planFrom } from "../wish.ts";

/** Checks a live cloud. Everything that a person may have mistyped is found before the first request. */
export async function runCloud(words: Words, io: Io): Promise<number> {
  const plan = planFrom(words, io.now());
  const limits = { concurrency: positiveInteger(words, "concurrency"), timeoutMs: durationMs(words, "timeout") };
  const login = { region: text(words, "os-region"), env: io.env, cwd: io.cwd, home: io.home };
  const config = await cloudConfig(given({ name: text(words, "os-cloud"), ...login }));
  const managers = texts(words, "domain-manager").map((name) => cloudConfig(given({ name, ...login })));
  const companions = { "domain-manager": await Promise.all(managers) };
  const files = filesFrom(words, io);
  const id = newRunId(io.now());
  const folder = runFolder(text(words, "output"), id, io.cwd);
  const outputs = chooseOutputs(words, "reporter", folder, io);
  const display = chooseDisplay(plan, words, io);
  let executed;
  try {
    executed = await execute(
      {
        id,
        plan,
        config,
        companions,
        files,
        subject: config.name,
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
  const exitCode = exitCodeOf(report, interruptedBy);
  showOutcome({ report, written, exitCode }, words, io);
  return exitCode;
}

/** Without what was not given: an absent setting is not an empty one. */
function given<T extends object>(settings: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as never; // as the type says
}
