import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { exampleData } from "../../suites/kaas/scs-0210-version-policy/example-facts.ts";
import { parseReport } from "../reports/json/parse.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";
import { releaseDataPath } from "./release-data-file.ts";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Upstream has released 1.36.7 so many days ago. */
const upstream = (days: number) =>
  JSON.stringify(
    exampleData({
      releases: { "1.36.0": daysAgo(200), "1.36.6": daysAgo(80), "1.36.7": daysAgo(days) },
      ends: { "1.36": daysAgo(-200).slice(0, 10), "1.35": daysAgo(-80).slice(0, 10) },
    }),
  );

/** A cluster with 1.36.6, and files beside it. */
async function scene(files: Readonly<Record<string, string>>, now = () => new Date()) {
  const place = folder();
  const cluster = await simulateCluster({ ...compliant, version: "v1.36.6" });
  for (const [name, content] of Object.entries({ ...files, kubeconfig: cluster.kubeconfig })) {
    const path = join(place.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const surroundings = { cwd: place.path, home: place.path, now };
  const words = [
    "run",
    "--kubeconfig",
    "kubeconfig",
    "-s",
    "version-policy-check",
    "-s",
    "scs-0210",
    "-o",
    "out",
    "-q",
  ];
  return {
    io: (...more: string[]) => testIo([...words, ...more], surroundings),
    judge: () => testIo(["judge", "out"], surroundings),
    verdicts: () => {
      const path = join(place.path, "out", "report.json");
      return Object.fromEntries(
        parseReport(readFileSync(path, "utf8"), path).results.map(({ testcase, verdict }) => [testcase, verdict]),
      );
    },
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

const fetched = releaseDataPath({ env: {}, home: "." });

describe("release data", () => {
  test.each([
    ["handed in", "PASS", { "data.json": upstream(20) }, ["--release-data", "data.json"]],
    ["handed in", "FAIL", { "data.json": upstream(40) }, ["--release-data", "data.json"]],
    ["fetched before", "PASS", { [fetched]: upstream(20) }, []],
    ["fetched before", "FAIL", { [fetched]: upstream(40) }, []],
    [
      "handed in, whatever was fetched before,",
      "PASS",
      { [fetched]: "{", "data.json": upstream(20) },
      ["--release-data", "data.json"],
    ],
  ])("that is %s decides: %s, live and from the record", async (_, verdict, files, words) => {
    await using here = await scene(files);
    await cli(here.io(...words));
    expect(here.verdicts()).toMatchObject({
      "version-policy-check": verdict,
      "scs-0210-patch-1-month": verdict,
      "scs-0210-minor-4-months": "MISS",
      "scs-0210-eol-offered-branches": "MISS",
      "scs-0210-tested-before-rollout": "MISS",
    });
    const judging = here.judge();
    await cli(judging);
    expect(judging.out()).toContain("Every verdict is that of the run.");
  });

  test("that comes with the tool is too old to pass a version of later", async () => {
    // When that version has ended at last, it is known all the same.
    await using here = await scene({}, () => new Date("2026-11-22T12:00:00Z"));
    await cli(here.io());
    expect(here.verdicts()["version-policy-check"]).toBe("DNF");
  });
});

test("an offer decides what one cluster does not show", async () => {
  await using here = await scene({ "data.json": upstream(40), "offer.yaml": "versions: [1.36.7, 1.36.6]\n" });
  await cli(here.io("--release-data", "data.json", "--offer", "offer.yaml"));
  expect(here.verdicts()).toMatchObject({
    "version-policy-check": "FAIL",
    "scs-0210-patch-1-month": "PASS",
    "scs-0210-minor-4-months": "PASS",
    "scs-0210-eol-offered-branches": "PASS",
  });
});

describe("what is wrong in a file is said before the first request", () => {
  test.each([
    ["--offer", "versions: [1.36]\n", 'file:1: a version must be written in full, such as 1.36.3, not "1.36".'],
    ["--release-data", "{}", "file is not a file of release data, at format."],
    ["--offer", undefined, "--offer file: there is no such file."],
  ])("%s with %j", async (flag, content, sentence) => {
    await using here = await scene(content === undefined ? {} : { file: content });
    const io = here.io(flag, "file");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
  });

  test("also in what was fetched, with a way out", async () => {
    await using here = await scene({ [fetched]: "{" });
    const io = here.io();
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain("is not a file of release data. `scs-conformance data update` writes one");
  });
});
