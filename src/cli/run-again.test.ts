import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import neglected from "../../fixtures/clouds/neglected.ts";
import { simulate, type SimulatedWorld } from "../../fixtures/simulator/simulate.ts";
import type { CertificationReport } from "../core/report.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

async function scene(world: SimulatedWorld) {
  const place = folder();
  const cloud = await simulate(world);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const path = (name: string) => join(place.path, name);
  let now = new Date("2026-11-22T12:00:00Z");
  return {
    cloud,
    wait: (days: number) => void (now = new Date(now.getTime() + days * 86_400_000)),
    report: (run: string) => parseReport(readFileSync(path(`${run}/report.json`), "utf8")),
    store(name: string, report: CertificationReport) {
      mkdirSync(path(name), { recursive: true });
      writeFileSync(path(`${name}/report.json`), JSON.stringify(report));
    },
    async run(...words: string[]) {
      const io = testIo(words, { cwd: place.path, home: place.path, now: () => now });
      return { code: await cli(io), out: io.out(), err: io.err() };
    },
    async [Symbol.asyncDispose]() {
      place[Symbol.dispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

const run = (...words: string[]) => ["run", "--os-cloud", "test", "-q", "-r", "junit", ...words];
const selected = ({ results }: CertificationReport) =>
  results.filter(({ cause }) => cause !== "deselected").map(({ testcase }) => testcase);

test("--failed-from selects exactly what did not pass there, and leaves the report partial", async () => {
  await using here = await scene(neglected);
  await here.run(...run("-o", "first", "-s", "scs-0103"));
  const open = here
    .report("first")
    .results.filter(({ verdict, cause }) => verdict !== "PASS" && cause !== "deselected");
  expect(open.length).toBeGreaterThan(0);
  expect((await here.run(...run("-o", "again", "--failed-from", "first"))).code).toBe(1);
  const again = here.report("again");
  expect(selected(again)).toEqual(open.map(({ testcase }) => testcase));
  expect(again.coverage.selection).toEqual([open.map(({ testcase }) => `id:${testcase}`).join(",")]);
  expect(again.versions[0]?.blockers).toContain("partial-selection");
  expect((await here.run("judge", "again")).out).toContain("Every verdict is that of the run.");

  const fine = here.report("again");
  here.store("fine", {
    ...fine,
    results: fine.results.map((result) => ({ ...result, verdict: "PASS", findings: [] })),
  });
  const nothing = await here.run(...run("-o", "third", "--failed-from", "fine"));
  expect(nothing).toMatchObject({
    code: 0,
    out: "Everything that was asked for passed in fine. There is nothing to run.\n",
  });
});

test("--expiring-within selects what has no result that lasts so long, by the newest report that asked", async () => {
  await using here = await scene(compliant);
  await here.run(...run("-o", "reports/a", "-s", "id:scs-0100-syntax-check,id:scs-0100-semantics-check"));
  const first = here.report("reports/a").results.find(({ testcase }) => testcase === "scs-0100-syntax-check");
  const again = (output: string, within: string) =>
    here.run(
      ...run("-o", output, "-s", "scs-0100", "--target", "main", "--expiring-within", within, "--from", "reports"),
    );
  expect(first?.validUntil).toBe("2026-11-30T00:00:00.000Z");
  expect((await again("none", "7d")).out).toMatch(/^Every testcase has a result that is valid beyond 2026-11-29T12/);
  expect((await again("due", "8d")).code).toBe(0);
  expect(selected(here.report("due"))).toEqual(["scs-0100-semantics-check", "scs-0100-syntax-check"]);

  here.wait(1);
  const newer = here.report("reports/a");
  const results = newer.results.map((result) =>
    result.testcase === "scs-0100-syntax-check" ? ({ ...result, verdict: "DNF", cause: "timeout" } as const) : result,
  );
  here.store("reports/b", { ...newer, createdAt: "2026-11-23T12:00:00.000Z", results });
  await again("open", "1d");
  expect(selected(here.report("open"))).toEqual(["scs-0100-syntax-check"]);
});

test.each([
  [["--failed-from", "a", "--expiring-within", "3d", "--from", "a"], "give one of them"],
  [["--expiring-within", "3d"], "give both"],
  [["--from", "a"], "give both"],
  [["--expiring-within", "soon", "--from", "a"], "is not a span: write 3d or 12h."],
  [["--failed-from", "nowhere"], "nowhere has no report that can be read"],
  [["--failed-from", "a", "--scope", "scs-compatible-kaas"], "it says nothing of scs-compatible-kaas"],
  [["--expiring-within", "9d", "--from", "others"], "--from others has no report on what is to be run."],
])("%j is refused before the first request", async (words, sentence) => {
  await using here = await scene(compliant);
  await here.run(...run("-o", "a", "-s", "id:scs-0100-syntax-check"));
  const report = here.report("a");
  here.store("others", { ...report, subject: { ...report.subject, name: "prod2" } });
  const asked = here.cloud.log.length;
  const io = await here.run(...run(...words, "-o", "out"));
  expect([io.code, io.err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(here.cloud.log).toHaveLength(asked);
});
