import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import neglected from "../../../fixtures/clouds/neglected.ts";
import { expectedVerdicts, isAboutManagers } from "../../../fixtures/clouds/expected.ts";
import { cloudConfigOf, managerConfigsOf } from "../../../fixtures/clouds/cloud-config.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { chooseDisplay } from "../display/choose-display.ts";
import { execute } from "../execute.ts";
import { exitCodeOf } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { openStackSubject } from "../openstack-subject.ts";
import { chooseOutputs, writeOutputs } from "../outputs.ts";
import { runFolder } from "../run-folder.ts";
import { newRunId } from "../run-id.ts";
import { showOutcome } from "../show-outcome.ts";
import { table } from "../table.ts";
import { text, type Words } from "../words.ts";
import { planFrom } from "../wish.ts";

const patienceMs = 120_000;

/** The main job against two embedded clouds; ends with 0 when both came to the verdicts that they must come to. */
export async function demo(words: Words, io: Io): Promise<number> {
  const wrong: string[][] = [];
  for (const world of [compliant, neglected]) wrong.push(...(await show(world, words, io)));
  if (wrong.length === 0) {
    io.stdout.write("\nThat was the demo: both embedded clouds came to the verdicts they must come to.\n");
    io.stdout.write("Check your own with: scs-conformance run --os-cloud NAME\n");
    return 0;
  }
  io.stdout.write("\nThe embedded clouds did not come to the verdicts they must come to:\n");
  io.stdout.write(table(wrong));
  return 70;
}

async function show(world: World, words: Words, io: Io): Promise<string[][]> {
  io.stdout.write(`\n${world.name}: ${world.sentence}\n\n`);
  await using cloud = await simulate(world, { now: io.now });
  const managers = isAboutManagers(world) ? managerConfigsOf(world, cloud.authUrl) : [];
  const logins = { config: cloudConfigOf(world, cloud.authUrl), companions: { "domain-manager": managers } };
  await using subject = openStackSubject(logins, io.env);
  const plan = planFrom({}, io.now());
  // Always the same folders, so that the reports of the last demo are easy to find; what an earlier demo left there goes.
  const place = join(text(words, "output") ?? join("reports", "demo"), world.name);
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
      files: {},
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
  const expected = expectedVerdicts(world);
  return report.results.flatMap(({ testcase, verdict }) => {
    const must = expected[testcase];
    return must === undefined || must === verdict ? [] : [[world.name, testcase, `${verdict}, must be ${must}`]];
  });
}
