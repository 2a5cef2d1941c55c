import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { chooseDisplay } from "../display/choose-display.ts";
import { demoScenes, type Scene } from "../demo-scenes.ts";
import { execute } from "../execute.ts";
import { exitCodeOf } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { runFolder } from "../run-folder.ts";
import { newRunId } from "../run-id.ts";
import { showOutcome } from "../show-outcome.ts";
import { table } from "../table.ts";
import { text, type Words } from "../words.ts";
import { planFrom } from "../wish.ts";

const patienceMs = 120_000;

/** The main job against embedded clouds and clusters; ends with 0 when all came to the verdicts that they must come to. */
export async function demo(words: Words, io: Io): Promise<number> {
  const wrong: string[][] = [];
  for (const scene of demoScenes) wrong.push(...(await show(scene, words, io)));
  if (wrong.length === 0) {
    io.stdout.write("\nThat was the demo: every embedded cloud and cluster came to the verdicts it must come to.\n");
    io.stdout.write("Check your own with: scs-conformance run --os-cloud NAME, or --context NAME for a cluster\n");
    return 0;
  }
  io.stdout.write("\nThese are not the verdicts that the embedded clouds and clusters must come to:\n");
  io.stdout.write(table(wrong));
  return 70;
}

async function show(scene: Scene, words: Words, io: Io): Promise<string[][]> {
  io.stdout.write(`\n${scene.name}: ${scene.sentence}\n\n`);
  await using subject = await scene.enter(io);
  const plan = await planFrom({ scope: scene.scope }, io.now());
  // Always the same folders, so that the reports of the last demo are easy to find; what an earlier demo left there goes.
  const place = join(text(words, "output") ?? join("reports", "demo"), scene.name);
  rmSync(resolve(io.cwd, place), { recursive: true, force: true });
  const id = newRunId(io.now());
  const folder = runFolder(place, id, io.cwd);
  const outputs = chooseOutputs(words, "reporter", folder, io);
  using display = chooseDisplay(plan, words, io);
  const { report, interruptedBy } = await execute(
    {
      id,
      plan,
      subject,
      files: scene.handIn(join(folder.path, "handed-in"), io.now()),
      folder,
      concurrency: 8,
      timeoutMs: patienceMs,
      words: ["demo"],
      watch: display.watch,
    },
    io,
  );
  display[Symbol.dispose]();
  const written = await writeOutputs(report, outputs, io);
  showOutcome({ report, written, exitCode: exitCodeOf(report, interruptedBy) }, words, io);
  return report.results.flatMap(({ testcase, verdict }) => {
    const must = scene.expected[testcase];
    return must === undefined || must === verdict ? [] : [[scene.name, testcase, `${verdict}, must be ${must}`]];
  });
}
