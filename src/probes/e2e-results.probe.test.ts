import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canary, conformanceRun, ending } from "../../fixtures/e2e/e2e-run.ts";
import { junitOf } from "../../fixtures/e2e/junit.ts";
import { logOf } from "../../fixtures/e2e/log.ts";
import { archiveFiles, sonobuoyOf } from "../../fixtures/e2e/sonobuoy.ts";
import { tarball } from "../../fixtures/e2e/tarball.ts";
import { UsageError } from "../errors.ts";
import { folder } from "../testing/folder.ts";
import { probeContext } from "../testing/probe-context.ts";
import { e2eResults } from "./e2e-results.probe.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** What is recorded of these files; `given` says which of them are handed in as what. */
async function facts(files: Files, given: Readonly<Record<string, string>>) {
  using place = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place.path, name)), { recursive: true });
    writeFileSync(join(place.path, name), content);
  }
  const paths = Object.fromEntries(Object.entries(given).map(([name, path]) => [name, join(place.path, path)]));
  const context = probeContext(undefined, { inputs: { files: paths, companions: {} } });
  const observed = e2eResults.schema.parse(await e2eResults.observe({}, context));
  expect(e2eResults.schema.parse(JSON.parse(JSON.stringify(observed)))).toEqual(observed);
  expect(JSON.stringify(observed)).not.toContain(canary);
  return observed;
}

const archive = async (content: Buffer) => (await facts({ "a.tar.gz": content }, { sonobuoy: "a.tar.gz" }))[0];

const run = conformanceRun({ flakeAttempts: 2 });
const complete = {
  sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  damage: null,
  madeAt: "2026-09-01T11:44:09.140Z",
  server: "v1.36.3",
  suite: "v1.36.3",
  focus: "\\[Conformance\\]",
  skip: "",
  dryRun: false,
  parallel: false,
  attempts: 2,
  cutOff: null,
  plugin: null,
  setUp: "passed",
  others: { known: 3, ran: 0 },
  flaky: [],
};
const tests = run.tests
  .filter(({ name }) => name.includes("[Conformance]") || name.includes("Netpol"))
  .map(({ name, status }) => ({ name, ending: status }));

test("nothing handed in is nothing", async () => {
  expect(await facts({}, {})).toEqual([]);
});

test("an archive of Sonobuoy is read with its tests and settings, and without what the cluster said", async () => {
  expect(tests).toHaveLength(446 + 50);
  expect(await archive(sonobuoyOf(run))).toEqual({ ...complete, source: "sonobuoy", tests });
});

test("so is one of the folder to which it was unpacked", async () => {
  const files = Object.entries(archiveFiles(run)).map(([name, content]) => [`./results/e2e/${name}`, content]);
  const found = await archive(tarball(Object.fromEntries(files) as Files, { packed: false }));
  expect(found).toEqual({ ...complete, source: "sonobuoy", tests });
});

test("a JUnit file is read with the log beside it", async () => {
  const files = { "r/junit_01.xml": junitOf(run), "r/e2e.log": logOf(run) };
  expect(await facts(files, { "e2e-junit": "r/junit_01.xml" })).toEqual([{ ...complete, source: "junit", tests }]);
});

test("without its log nobody knows the versions, and what was tried again", async () => {
  const found = await facts({ "junit_01.xml": junitOf(run) }, { "e2e-junit": "junit_01.xml" });
  expect(found).toEqual([{ ...complete, source: "junit", tests, server: null, suite: null, flaky: null }]);
});

test("each of several is a result of its own", async () => {
  const files = { "a.tar.gz": sonobuoyOf(run), "b.tar.gz": sonobuoyOf(run), "junit_01.xml": junitOf(run) };
  const given = { sonobuoy: "a.tar.gz", "sonobuoy-2": "b.tar.gz", "e2e-junit": "junit_01.xml", tempest: "nowhere" };
  expect((await facts(files, given)).map(({ source }) => source)).toEqual(["sonobuoy", "sonobuoy", "junit"]);
});

test("what passed at a later attempt is known by its name", async () => {
  const flaky = ending(run, "Job should run a job to completion when tasks sometimes fail", { attempts: 2 });
  expect((await archive(sonobuoyOf(flaky)))?.flaky).toEqual([
    {
      name: "[sig-apps] Job should run a job to completion when tasks sometimes fail and are locally restarted [Conformance]",
      attempts: 2,
    },
  ]);
});

describe("what the definition of the plugin says counts as well as what the tests say", () => {
  const said = (change: Parameters<typeof conformanceRun>[0], file: Files = {}) =>
    archive(sonobuoyOf(conformanceRun(change), { files: file as Readonly<Record<string, string>> }));
  const silent = { "plugins/e2e/results/global/junit_01.xml": "", "plugins/e2e/results/global/e2e.log": "" };

  test.each([
    ["a dry run", { dryRun: true }, { dryRun: true }],
    ["parallel processes", { processes: 25 }, { parallel: true }],
    ["further attempts", { flakeAttempts: 3 }, { attempts: 3 }],
    ["another image", { image: "v1.35.4" }, { suite: "v1.35.4" }],
    ["what is left out", { skip: "\\[Serial\\]" }, { skip: "\\[Serial\\]" }],
  ])("%s", async (_, change, expected) => {
    expect(await said(change)).toMatchObject(expected);
    expect(await said(change, silent)).toMatchObject(expected);
  });

  test("the tests are then taken from Sonobuoy's own account", async () => {
    const failing = ending(run, "Secrets should be consumable via the environment", { status: "failed" });
    const found = await archive(sonobuoyOf(failing, { files: silent }));
    expect(found?.tests.filter(({ ending }) => ending === "failed")).toHaveLength(1);
    expect(found?.tests).toHaveLength(496);
    expect(found).toMatchObject({ flaky: null, madeAt: "2026-09-01T11:44:09.000Z" });
  });
});

describe("what went wrong around the tests is known by its kind only", () => {
  test.each([
    ["timeout waiting for results", "timeout"],
    [`Container e2e is terminated state (exit code 1) due to reason: Error: ${canary}`, "error"],
  ])("%s", async (error, plugin) => {
    expect(await archive(sonobuoyOf(run, { error }))).toMatchObject({ plugin, tests: [] });
  });
});

test("an archive that ends too early says so", async () => {
  const whole = sonobuoyOf(run);
  expect(await archive(whole.subarray(0, whole.length - 400))).toMatchObject({ damage: "its end is missing" });
});

test("whatever bytes are changed or missing, it is read or refused, and nothing breaks", async () => {
  const few = { ...run, tests: run.tests.slice(0, 3) };
  const bytes = sonobuoyOf(few, { packed: false });
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.nat(bytes.length), async (changes, missing) => {
      const changed = Buffer.from(bytes);
      for (const [at, byte] of changes) changed[at] = byte;
      const found = await archive(changed.subarray(0, bytes.length - missing)).catch((error: unknown) => error);
      expect(found instanceof Error && !(found instanceof UsageError) ? found : undefined).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

test.each<[string, string | Buffer, string]>([
  ["sonobuoy", tarball({ "some/file": "x" }), "file has no result of Sonobuoy's plugin e2e in it."],
  ["sonobuoy", "not an archive", "file cannot be read as an archive of Sonobuoy: its end is missing."],
  ["sonobuoy", Buffer.from([0x1f, 0x8b, 0, 0]), "file cannot be read as an archive of Sonobuoy:"],
  ["sonobuoy", "", "file has no result of Sonobuoy's plugin e2e in it."],
  [
    "sonobuoy",
    tarball({ "a/plugins/e2e/definition.json": "{}", "b/plugins/e2e/definition.json": "{}" }),
    "file has more than one result of Sonobuoy in it.",
  ],
  ["e2e-junit", "<html></html>", "file has no result of the tests of Kubernetes in it."],
  ["e2e-junit", "", "file has no result of the tests of Kubernetes in it."],
  ["e2e-junit", "<testsuites/>", "file has no result of the tests of Kubernetes in it."],
])("as --%s %j is refused", async (kind, content, sentence) => {
  await expect(facts({ file: content }, { [kind]: "file" })).rejects.toThrow(UsageError);
  await expect(facts({ file: content }, { [kind]: "file" })).rejects.toThrow(sentence);
});
