import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { fakeProgram } from "../../testing/fake-program.ts";
import { folder } from "../../testing/folder.ts";
import type { TestProgress } from "./e2e-runner.ts";
import { RunnerError } from "./e2e-runner.ts";
import { Sonobuoy } from "./sonobuoy.ts";

const tests = { sonobuoy: ["--mode=certified-conformance"], hydrophone: [] };
const never = new AbortController().signal;

/** What the program says of how far it is, in its words. */
const status = (state: string, completed = 0, failures: readonly string[] = []) =>
  JSON.stringify({
    plugins: [
      { plugin: "systemd-logs", node: "node-1", status: "complete", "result-status": "", "result-counts": null },
      { plugin: "e2e", node: "global", status: state, progress: { name: "e2e", completed, total: 446, failures } },
    ],
    status: state,
    "tar-info": { name: "", created: "0001-01-01T00:00:00Z", sha256: "", size: 0 },
  });

function scene(lines: string) {
  const place = folder();
  const results = join(place.path, "results");
  mkdirSync(results);
  const program = fakeProgram(place.path, "sonobuoy", lines);
  const runner = new Sonobuoy({ words: ["--context", "c"], env: program.env });
  const [seen, pauses]: [TestProgress[], number[]] = [[], []];
  const watch = {
    onProgress: (progress: TestProgress) => void seen.push(progress),
    pause: async (ms: number) => void pauses.push(ms),
  };
  const run = (signal = never) => runner.run(tests, results, watch, signal);
  return { program, runner, results, seen, pauses, run, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

const usual = (states: readonly string[], retrieve = "") => `
  if (args[0] === "run") end(0);
  if (args[0] === "status") { say(${JSON.stringify(states)}[count - 1]); end(0); }
  if (args[0] === "retrieve") {
    ${retrieve}
    const file = args[1] + "/202609011144_sonobuoy_d7621bef.tar.gz";
    fs.writeFileSync(file, "archive");
    say(file);
    end(0);
  }
  end(0);`;

test("the tests are begun, watched until they have ended, and their archive is retrieved", async () => {
  using here = scene(usual([status("running"), status("running", 120, ["a"]), status("complete", 446, ["a"])]));
  expect(await here.run()).toBe(join(here.results, "202609011144_sonobuoy_d7621bef.tar.gz"));
  expect(here.program.calls()).toEqual([
    "run --mode=certified-conformance",
    "status --json",
    "status --json",
    "status --json",
    `retrieve ${here.results}`,
  ]);
  expect(here.seen.map(({ completed, failed }) => [completed, failed])).toEqual([
    [0, 0],
    [120, 1],
    [446, 1],
  ]);
  expect(here.pauses).toEqual([20_000, 20_000]);
});

test("an archive that is not ready yet is asked for again", async () => {
  const notYet = `if (count < 3) { complain("Results not ready yet. Check sonobuoy status for status."); end(1); }`;
  using here = scene(usual([status("complete", 446)], notYet));
  expect(await here.run()).toMatch(/\.tar\.gz$/);
  expect(here.pauses).toHaveLength(2);
});

test("a run that failed has an archive, too", async () => {
  using here = scene(usual([status("failed")]));
  expect(await here.run()).toMatch(/\.tar\.gz$/);
});

describe("what goes wrong is told without what the program said, which is kept apart:", () => {
  test.each([
    [
      "a run that cannot begin",
      `complain("namespaces is forbidden: secret"); end(1);`,
      "sonobuoy could not begin: it ended with 1.",
    ],
    [
      "no status",
      `if (args[0] === "status") { complain("secret"); end(1); }`,
      "sonobuoy did not say how far the tests are.",
    ],
    [
      "garbage for a status",
      `if (args[0] === "status") { say("<html>"); complain("secret"); }`,
      "sonobuoy did not say how far the tests are.",
    ],
    [
      "an archive that never comes",
      `if (args[0] === "status") say(${JSON.stringify(status("complete"))}); if (args[0] === "retrieve") { complain("secret"); end(2); }`,
      "sonobuoy could not retrieve the result of the tests.",
    ],
    [
      "an archive that it only speaks of",
      `if (args[0] === "status") say(${JSON.stringify(status("complete"))}); if (args[0] === "retrieve") { say("no.tar.gz"); complain("secret"); }`,
      "sonobuoy could not retrieve the result of the tests.",
    ],
    ["a death", `process.kill(process.pid, "SIGKILL");`, "sonobuoy could not begin: it ended with SIGKILL."],
  ])("%s", async (_, lines, message) => {
    using here = scene(lines);
    const error: unknown = await here.run().catch((each: unknown) => each);
    expect(error).toBeInstanceOf(RunnerError);
    expect((error as RunnerError).message).toBe(message);
    expect((error as RunnerError).message).not.toContain("secret");
  });
});

test("one that hangs is killed with the signal", async () => {
  using here = scene(`setInterval(() => {}, 1000);`);
  const ending = new AbortController();
  const running = here.run(ending.signal);
  ending.abort(new Error("enough"));
  await expect(running).rejects.toThrow("enough");
});

test("everything is deleted and waited for, the namespaces of tests only on demand", async () => {
  using here = scene("end(0);");
  await here.runner.cleanUp(true, never);
  await here.runner.cleanUp(false, never);
  expect(here.program.calls()).toEqual(["delete --all --wait", "delete --wait"]);
});

test("a program that is not there is the person's to install", async () => {
  using place = folder();
  const runner = new Sonobuoy({ words: [], env: { PATH: place.path } });
  await expect(runner.cleanUp(true, never)).rejects.toThrow(UsageError);
});
