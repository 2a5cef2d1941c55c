import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import pLimit from "p-limit";
import { UsageError } from "../../errors.ts";
import { exitCodes } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { Paces } from "../paces.ts";
import { runFolder } from "../run-folder.ts";
import { newRunId } from "../run-id.ts";
import { flag, positiveInteger, text, texts, type Words } from "../words.ts";
import { chooseSubjects, members } from "./choose-subjects.ts";
import { fleetText } from "./fleet-text.ts";
import { memberIo } from "./member-io.ts";
import { Progress } from "./progress.ts";
import { readFleet } from "./read-fleet.ts";
import { summaryOf, type FleetSummary, type SubjectOutcome } from "./summary.ts";
import { testMember } from "./test-member.ts";

const defaultConfig = "scs-conformance.yaml";

/** Tests many subjects at once, each for itself: what one of them does or does not do is nothing to the others. */
export async function runFleet(words: Words, io: Io): Promise<number> {
  refuseOneSubject(words);
  const shown = text(words, "config") ?? defaultConfig;
  const fleet = readFleet(resolve(io.cwd, shown), shown, io.home);
  const chosen = chooseSubjects(fleet, { names: texts(words, "subjects"), preset: text(words, "preset"), words });
  const atOnce = positiveInteger(words, "at-once", "32");
  const id = newRunId(io.now());
  const folder = runFolder(text(words, "output"), id, io.cwd);
  const verbosity = Number(words["verbose"] ?? 0);
  const display = { quiet: verbosity === 0, verbose: verbosity - 1, color: false, ci: false };
  using progress = new Progress(chosen.length, flag(words, "quiet"), io);
  const interrupts = shared(io);
  using _listening = interrupts;
  const paces = new Paces();
  const lane = pLimit(atOnce);
  const outcomes = await Promise.all(
    chosen.map((member) =>
      lane(async (): Promise<SubjectOutcome> => {
        if (interrupts.by !== undefined) return notTried(member.name, interrupts.by, io);
        const place = join(folder.path, member.name);
        progress.begin(member.name);
        const own = memberIo({ ...io, onInterrupt: interrupts.on }, join(place, "run.log"), (line) => {
          if (verbosity > 0) progress.say(`${member.name} | ${line}`);
        });
        const outcome = await testMember(member, { folder: place, io: own, paces, display });
        progress.end(outcome);
        return outcome;
      }),
    ),
  );
  const groups = new Map([...fleet.groups.keys()].map((group) => [group, members(fleet, group)]));
  const summary = summaryOf({ id, createdAt: io.now().toISOString(), subjects: outcomes, groups });
  const file = write(summary, folder.path);
  io.stdout.write(fleetText(summary));
  io.stdout.write(`summary  ${relative(io.cwd, file)}\n`);
  io.stdout.write(`exit ${summary.exitCode}: ${exitCodes[summary.exitCode]}\n`);
  return summary.exitCode;
}

/** What means one subject cannot be said of many. */
function refuseOneSubject(words: Words): void {
  const stray = ["os-cloud", "os-region", "kubeconfig", "context", "run-e2e"].find((name) => words[name] !== undefined);
  if (stray === undefined) return;
  throw new UsageError(
    `--${stray} is for one subject, but those of a config file were asked for. Say it there instead.`,
  );
}

function write(summary: FleetSummary, folder: string): string {
  const file = join(folder, "summary.json");
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(summary, undefined, 2)}\n`);
  renameSync(`${file}.part`, file);
  return file;
}

function notTried(subject: string, by: "SIGINT" | "SIGTERM", { now }: Io): SubjectOutcome {
  return {
    subject,
    verdict: "MISS",
    exitCode: by === "SIGINT" ? 130 : 143,
    startedAt: now().toISOString(),
    durationMs: 0,
    problem: "It was not tried: the run was interrupted.",
  };
}

/** One ear at the process for any number of subjects. */
function shared(io: Io) {
  type Signal = "SIGINT" | "SIGTERM";
  const callbacks = new Set<(signal: Signal) => void>();
  let by: Signal | undefined;
  const listening = io.onInterrupt((signal) => {
    by ??= signal;
    for (const callback of callbacks) callback(signal);
  });
  return {
    get by() {
      return by;
    },
    on: (callback: (signal: Signal) => void): Disposable => {
      callbacks.add(callback);
      return { [Symbol.dispose]: () => void callbacks.delete(callback) };
    },
    [Symbol.dispose]: () => listening[Symbol.dispose](),
  };
}
