import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import type { ClusterWorld } from "../../fixtures/clusters/world.ts";
import { canary, conformanceRun, ending, networkPolicyRun } from "../../fixtures/e2e/e2e-run.ts";
import { junitOf } from "../../fixtures/e2e/junit.ts";
import { logOf } from "../../fixtures/e2e/log.ts";
import { sonobuoyOf } from "../../fixtures/e2e/sonobuoy.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { parseReport } from "../reports/json/parse.ts";
import { fakeProgram } from "../testing/fake-program.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const both = ["-s", "standard:scs-0201-v1", "-s", "kaas-networking-check"];
const official = ["-s", "cncf-k8s-conformance", "-s", "kaas-networking-check"];
const complete = JSON.stringify({
  plugins: [{ plugin: "e2e", node: "global", status: "complete", progress: { completed: 446, total: 446 } }],
  status: "complete",
});

/** Behaves as the program does; `changes` come before and may end the call. */
const sonobuoy = (changes = "") => `${changes}
  if (args[0] === "status") { say(${JSON.stringify(complete)}); end(0); }
  if (args[0] === "retrieve") {
    const kind = calls.findLast(([first]) => first === "run")?.includes("NetworkPolicy") ? "policies" : "conformance";
    const file = args[1] + "/202609011144_sonobuoy_" + kind + ".tar.gz";
    fs.copyFileSync(require("node:path").join(__dirname, kind + ".tar.gz"), file);
    say(file);
  }
  end(0);`;

const namespace = (name: string): ClusterWorld => ({
  ...compliant,
  objects: { ...compliant.objects, namespaces: [...(compliant.objects?.["namespaces"] ?? []), { metadata: { name } }] },
});

/** The results are of September 2026, and good for a year. */
const now = () => new Date("2026-11-22T12:00:00Z");

async function scene(lines: string, { world = compliant, program = "sonobuoy" } = {}) {
  const place = folder();
  const cluster = await simulateCluster(world);
  const fake = fakeProgram(place.path, program, lines);
  writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
  writeFileSync(join(place.path, "conformance.tar.gz"), sonobuoyOf(conformanceRun()));
  writeFileSync(join(place.path, "policies.tar.gz"), sonobuoyOf(networkPolicyRun()));
  const words = ["run", "--kubeconfig", "kubeconfig", "-o", "out", "--run-e2e", program];
  const io = (...more: string[]) =>
    testIo([...words, ...more], { cwd: place.path, home: place.path, env: fake.env, now });
  return {
    cluster,
    fake,
    io,
    place: place.path,
    results: () => {
      const path = join(place.path, "out", "report.json");
      return new Map(parseReport(readFileSync(path, "utf8"), path).results.map((each) => [each.testcase, each]));
    },
    evidence: () =>
      readdirSync(join(place.path, "out", "evidence")).map((file) =>
        readFileSync(join(place.path, "out", "evidence", file), "utf8"),
      ),
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

const callsOf = ({ fake }: Awaited<ReturnType<typeof scene>>) => fake.calls().map((call) => call.split(" /")[0]);

test("both kinds of tests are run one after the other, judged, and deleted", async () => {
  await using here = await scene(sonobuoy());
  const io = here.io(...both);
  await cli(io);
  expect(callsOf(here)).toEqual([
    "run --mode=certified-conformance --plugin-env e2e.E2E_EXTRA_ARGS=--progress-report-url=http://localhost:8099/progress --ginkgo.flake-attempts=2",
    "status --json",
    "retrieve",
    "delete --all --wait",
    "run --e2e-focus NetworkPolicy --plugin-env e2e.E2E_EXTRA_ARGS=--progress-report-url=http://localhost:8099/progress --ginkgo.flake-attempts=2",
    "status --json",
    "retrieve",
    "delete --all --wait",
  ]);
  expect(io.err()).toContain("446 of 446 tests have ended, 0 failed.");
  for (const id of ["cncf-k8s-conformance", "kaas-networking-check", "scs-0201-executed-complete"]) {
    expect(here.results().get(id)?.verdict).toBe("PASS");
  }
});

test("only what is selected is run", async () => {
  await using here = await scene(sonobuoy());
  await cli(here.io("-s", "kaas-networking-check", "-q"));
  expect(here.fake.calls().filter((call) => call.startsWith("run"))).toHaveLength(1);
  expect(here.results().get("kaas-networking-check")?.verdict).toBe("PASS");
});

test("a run that is in the cluster already is taken over, and left as it is", async () => {
  await using here = await scene(sonobuoy(), { world: namespace("sonobuoy") });
  const io = here.io(...both);
  await cli(io);
  expect(callsOf(here)).toEqual(["status --json", "retrieve"]);
  expect(io.err()).toContain("A run of sonobuoy is in the cluster already: its result is taken, and nothing is begun.");
  expect(here.results().get("cncf-k8s-conformance")?.verdict).toBe("PASS");
  expect(here.results().get("kaas-networking-check")?.verdict).toBe("MISS");
});

test("namespaces of others that are called like those of tests are not deleted", async () => {
  await using here = await scene(sonobuoy(), { world: namespace("e2e-shop") });
  await cli(here.io("-s", "cncf-k8s-conformance", "-q"));
  expect(callsOf(here).at(-1)).toBe("delete --wait");
});

describe("tests that could not be run leave everything open, and what the program said is for the person only:", () => {
  test.each([
    [
      `if (args[0] === "run") { complain("forbidden ${canary}"); end(1); }`,
      "sonobuoy could not begin: it ended with 1.",
    ],
    [
      `if (args[0] === "status") { say("garbage ${canary}"); complain("${canary}"); end(0); }`,
      "sonobuoy did not say how far the tests are.",
    ],
  ])("%s", async (lines, message) => {
    await using here = await scene(sonobuoy(lines));
    const io = here.io(...official);
    expect(await cli(io)).toBe(3);
    for (const id of ["cncf-k8s-conformance", "kaas-networking-check"]) {
      expect(here.results().get(id)).toMatchObject({ verdict: "DNF", cause: "dependency" });
      expect(here.results().get(id)?.findings[0]?.message).toContain(message);
    }
    expect(here.evidence().filter((text) => text.includes(canary))).toEqual([]);
    expect(io.err()).toContain(canary);
    expect(callsOf(here).at(-1)).toBe("delete --all --wait");
  });
});

test("what could not be deleted is said, and the run ends with 6", async () => {
  await using here = await scene(sonobuoy(`if (args[0] === "delete") end(1);`));
  const io = here.io("-s", "cncf-k8s-conformance", "-q");
  expect(await cli(io)).toBe(6);
  expect(io.err()).toContain("`sonobuoy delete --all --wait` tries it again.");
});

test("a person who interrupts finds the tests again, since they go on in the cluster", async () => {
  await using here = await scene(
    sonobuoy(`if (args[0] === "status") { say("x".repeat(0)); setInterval(() => {}, 1000); return; }`),
  );
  const io = here.io("-s", "cncf-k8s-conformance", "-q");
  const running = cli(io);
  while (!here.fake.calls().includes("status --json")) await new Promise(setImmediate);
  io.interrupt("SIGINT");
  expect(await running).toBe(130);
  expect(callsOf(here).filter((call) => call?.startsWith("delete"))).toEqual([]);
  expect(io.err()).toContain("The tests go on in the cluster. The same command waits for them;");
});

test("Hydrophone is run in the same way", async () => {
  const lines = `
    if (args[0] === "--cleanup") end(0);
    const folder = args[args.indexOf("--output-dir") + 1];
    for (const name of ["junit_01.xml", "e2e.log"]) fs.copyFileSync(require("node:path").join(__dirname, name), folder + "/" + name);
    end(1);`;
  await using here = await scene(lines, { program: "hydrophone" });
  const run = ending(conformanceRun(), "Secrets should be consumable via the environment", { status: "failed" });
  writeFileSync(join(here.place, "junit_01.xml"), junitOf(run));
  writeFileSync(join(here.place, "e2e.log"), logOf(run));
  expect(await cli(here.io("-s", "cncf-k8s-conformance", "-q"))).toBe(1);
  expect(callsOf(here)).toEqual(["--conformance --output-dir", "--cleanup"]);
  expect(here.results().get("cncf-k8s-conformance")?.verdict).toBe("FAIL");
});

describe("words that do not fit end with 2 before anything is begun:", () => {
  test.each<[string, readonly string[], string]>([
    ["sonobuoy", ["--read-only"], "--run-e2e creates a lot in the cluster, and --read-only wants nothing created."],
    ["sonobuoy", ["-s", "scs-0214"], "--run-e2e is for scs-0201 and scs-0219, and neither is selected."],
    ["hydrophone", ["--context", "auditor"], "hydrophone always takes the current context of the kubeconfig"],
  ])("%s %j", async (program, words, sentence) => {
    await using here = await scene("end(0);", { program });
    const io = here.io(...words);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(here.fake.calls()).toEqual([]);
  });

  test("a program that is not installed", async () => {
    await using here = await scene("end(0);", { program: "hydrophone" });
    const io = testIo(["run", "--kubeconfig", "kubeconfig", "-o", "out", "--run-e2e", "sonobuoy", ...official], {
      cwd: here.place,
      home: here.place,
      env: { PATH: here.place },
    });
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain("There is no program sonobuoy in the PATH.");
  });
});
