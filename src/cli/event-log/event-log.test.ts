import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import neglected from "../../../fixtures/clouds/neglected.ts";
import { simulate, type SimulatedWorld, type SimulationOptions } from "../../../fixtures/simulator/simulate.ts";
import { parseReport } from "../../reports/json/parse.ts";
import { cloudsYaml } from "../../testing/clouds-yaml.ts";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";
import { eventSchema, type LoggedEvent } from "./event-schema.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

async function scene(world: SimulatedWorld, options: SimulationOptions = {}) {
  const place = folder();
  const cloud = await simulate(world, options);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path });
  return {
    path: place.path,
    io,
    run: (...words: string[]) => io("run", "--os-cloud", "test", "-o", "out", "-q", "--read-only", ...words),
    file: (name: string) => join(place.path, name),
    report: () => parseReport(readFileSync(join(place.path, "out", "report.json"), "utf8")),
    async [Symbol.asyncDispose]() {
      place[Symbol.dispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

function eventsIn(text: string): LoggedEvent[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => eventSchema.parse(JSON.parse(line)));
}

function ofType<T extends LoggedEvent["type"]>(events: readonly LoggedEvent[], type: T) {
  return events.filter((event): event is Extract<LoggedEvent, { type: T }> => event.type === type);
}

test("the log begins with the plan, ends with the headline, and has every answer and every result between", async () => {
  await using here = await scene(neglected);
  await cli(here.run("--events", "log/events.ndjson", "-s", "scs-0100,scs-0103"));
  const events = eventsIn(readFileSync(here.file("log/events.ndjson"), "utf8"));
  const report = here.report();
  expect(events[0]).toMatchObject({
    type: "run.start",
    run: report.id,
    arguments: report.assessment.arguments,
    plan: { scope: "scs-compatible-iaas", selection: ["scs-0100,scs-0103"], readOnly: true },
  });
  expect(ofType(events, "run.start")[0]?.plan.testcases).toHaveLength(report.results.length);
  expect(events.at(-1)).toMatchObject({ type: "run.end", headline: report.headline, interrupted: false });
  const evidence = ofType(events, "probe.end").map((event) => event.evidence);
  expect(evidence.toSorted((a, b) => (a.probe < b.probe ? -1 : 1))).toEqual(report.evidence);
  for (const { path, sha256 } of evidence) {
    expect(
      createHash("sha256")
        .update(readFileSync(here.file(join("out", path))))
        .digest("hex"),
    ).toBe(sha256);
  }
  expect(ofType(events, "exchange")).toHaveLength(report.assessment.requests);
  const verdicts = ofType(events, "testcase.end").map(({ result }) => [result.testcase, result.verdict]);
  expect(Object.fromEntries(verdicts)).toEqual(
    Object.fromEntries(report.results.map(({ testcase, verdict }) => [testcase, verdict])),
  );
});

test("a run that wrote its report needs no log any more", async () => {
  await using here = await scene(compliant);
  await cli(here.run("-s", "scs-0100"));
  expect(readdirSync(here.file("out")).sort()).toEqual([
    "evidence",
    "junit.xml",
    "report.html",
    "report.json",
    "summary.md",
  ]);
});

test("a log that was asked for in the folder of the run stays there", async () => {
  await using here = await scene(compliant);
  await cli(here.run("-s", "scs-0100", "--events", "out/events.ndjson"));
  expect(existsSync(here.file("out/events.ndjson"))).toBe(true);
});

test("on the terminal there is nothing but the events", async () => {
  await using here = await scene(compliant);
  const io = here.run("-s", "scs-0100", "--events", "-");
  expect(await cli(io)).toBe(0);
  expect(eventsIn(io.out()).at(-1)).toMatchObject({ type: "run.end" });
  expect(io.err()).toContain("exit 0");
});

test("the events and a report cannot both go to the terminal", async () => {
  await using here = await scene(compliant);
  const io = here.run("--events", "-", "-r", "json:-");
  expect(await cli(io)).toBe(2);
  expect(io.err()).toContain("give one of them a path");
});

describe("a run that was killed", () => {
  /** Kills a run in a process of its own once it waits for the images, and has judged flavors by then. */
  async function killed() {
    const here = await scene(neglected, { faults: { "GET /image/v2/images": "hang" } });
    const words = ["run", "--os-cloud", "test", "-o", "out", "-q", "--read-only"];
    const child = spawn(process.execPath, [main, ...words], {
      cwd: here.path,
      env: { PATH: process.env["PATH"], HOME: here.path },
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    await vi.waitFor(
      () => expect(readFileSync(here.file("out/events.ndjson"), "utf8")).toContain('"testcase":"scs-0103-flavor-1v-4"'),
      { timeout: 25_000, interval: 50 },
    );
    child.kill("SIGKILL");
    await ended;
    return here;
  }

  test("comes to a report of what was recorded, and the rest is MISS", async () => {
    await using here = await killed();
    const early = here.io("report", "out");
    expect(await cli(early)).toBe(2);
    expect(early.err()).toContain("scs-conformance judge out");
    const logged = ofType(
      eventsIn(readFileSync(here.file("out/events.ndjson"), "utf8").replace(/[^\n]*$/, "")),
      "testcase.end",
    );
    const io = here.io("judge", "out");
    expect(await cli(io)).toBe(1);
    expect(io.out()).toContain("The run was killed");
    const { results, headline, assessment, versions } = here.report();
    const outcomes = new Map(results.map(({ testcase, verdict, cause }) => [testcase, cause ?? verdict]));
    expect(outcomes.get("scs-0103-flavor-4v-16")).toBe("FAIL");
    expect(outcomes.get("scs-0103-flavor-1v-4")).toBe("PASS");
    expect(outcomes.get("scs-0102-prop-architecture")).toBe("interrupted");
    for (const { result } of logged) expect(outcomes.get(result.testcase)).toBe(result.cause ?? result.verdict);
    expect(headline.certifiable).toBe(false);
    expect(assessment).toMatchObject({ mode: "recorded", interrupted: true });
    expect(versions[0]?.blockers).toContain("recorded-evidence");
    const again = here.io("judge", "out");
    expect(await cli(again)).toBe(1);
  });

  test("and whose record was changed has none", async () => {
    await using here = await killed();
    const file = here.file("out/evidence/flavors.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("SCS-1V-4", "SCS-1V-5"));
    const io = here.io("judge", "out");
    expect(await cli(io)).toBe(5);
    expect(existsSync(here.file("out/report.json"))).toBe(false);
  });
});

describe("a log that is not whole", () => {
  async function torn(change: (log: string) => string, ...words: readonly string[]) {
    const here = await scene(compliant);
    await cli(here.run("-s", "scs-0100,scs-0103", "--events", "log.ndjson", ...words));
    const log = readFileSync(here.file("log.ndjson"), "utf8").replace(/"pid":\d+/, `"pid":${process.pid}`);
    writeFileSync(here.file("out/events.ndjson"), change(log));
    const { rmSync } = await import("node:fs");
    rmSync(here.file("out/report.json"));
    return here;
  }

  test("cut off anywhere, nothing is green that was not recorded", async () => {
    for (const share of [0.999, 0.6, 0.3]) {
      await using here = await torn((log) => log.slice(0, Math.floor(log.length * share)));
      expect(await cli(here.io("judge", "out"))).toBe(3);
      const { results, headline } = here.report();
      expect(headline.gate.result).toBe("incomplete");
      const recorded = new Set(here.report().evidence.map(({ probe }) => probe));
      for (const { verdict, evidence } of results) {
        if (verdict === "PASS") expect(evidence.every((probe) => recorded.has(probe))).toBe(true);
      }
    }
  });

  test("the policy is that of the run, and opens no gate", async () => {
    await using here = await torn((log) => log, "--profile", "dev");
    const io = here.io("judge", "out", "--profile", "ci");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain("judge it without --profile first");
    expect(await cli(here.io("judge", "out"))).toBe(3);
    expect(here.report()).toMatchObject({
      policy: { profile: "dev" },
      headline: { gate: { reasons: ["interrupted"] } },
    });
  });

  test("cut off in its first line, there is no run", async () => {
    await using here = await torn((log) => log.slice(0, 100));
    expect(await cli(here.io("judge", "out"))).toBe(2);
  });

  test("broken in the middle, it is not trusted", async () => {
    await using here = await torn((log) => log.replace('"type":"probe.end"', '"type":"probe.emd"'));
    const io = here.io("judge", "out");
    expect(await cli(io)).toBe(5);
    expect(io.err()).toMatch(/events\.ndjson, line \d+/);
  });

  test("of a process that is still there, it is waited for", async () => {
    await using here = await torn((log) => log.replace(/"pid":\d+/, `"pid":${process.ppid}`));
    const io = here.io("judge", "out");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(`still going on, as process ${process.ppid}`);
  });
});
