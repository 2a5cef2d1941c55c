import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import { canary, conformanceRun, networkPolicyRun } from "../../fixtures/e2e/e2e-run.ts";
import { samples } from "../../fixtures/e2e/samples.ts";
import { sonobuoyOf } from "../../fixtures/e2e/sonobuoy.ts";
import { tarball } from "../../fixtures/e2e/tarball.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { parseReport } from "../reports/json/parse.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const standards = ["standard:scs-0201-v1", "kaas-networking-check", "scs-0219-netpol-e2e"].flatMap((id) => ["-s", id]);

/** The results that are handed in are of September 2026, and good for a year. */
const now = () => new Date("2026-11-22T12:00:00Z");

async function scene(files: Readonly<Record<string, string | Buffer>>) {
  const place = folder();
  const cluster = await simulateCluster(compliant);
  writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place.path, name), content);
  const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path, now });
  return {
    cluster,
    io,
    run: (...words: string[]) => io("run", "--kubeconfig", "kubeconfig", ...standards, "-o", "out", "-q", ...words),
    results: () => {
      const path = join(place.path, "out", "report.json");
      return new Map(parseReport(readFileSync(path, "utf8"), path).results.map((each) => [each.testcase, each]));
    },
    written: () =>
      readdirSync(join(place.path, "out"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

test.each(Object.entries(samples))(
  "%s is judged as it says, live and from the record, and nothing of what the cluster said is kept",
  async (_, { archive, verdicts, says }) => {
    await using here = await scene({ "a.tar.gz": archive() });
    const io = here.run("--sonobuoy", "a.tar.gz");
    await cli(io);
    const results = here.results();
    const ids = Object.keys(verdicts);
    expect(Object.fromEntries(ids.map((id) => [id, results.get(id)?.verdict]))).toEqual(verdicts);
    if (says !== undefined) {
      // The cluster is newer than the samples, and says so.
      expect(results.get(ids[0] ?? "")?.findings[0]?.message).toBe(says.replace("has v1.36.3", "has v1.36.6"));
    }
    const judging = here.io("judge", "out", "-o", "judged");
    await cli(judging);
    expect(judging.out()).toContain("Every verdict is that of the run.");
    const texts = [...here.written(), io.out(), io.err(), judging.out()];
    expect(texts.filter((text) => text.includes(canary))).toEqual([]);
  },
);

test("several results are each taken for what they are about, and a result expires with its year", async () => {
  await using here = await scene({
    "conformance.tar.gz": sonobuoyOf(conformanceRun()),
    "policies.tar.gz": sonobuoyOf(networkPolicyRun()),
  });
  await cli(here.run("--sonobuoy", "conformance.tar.gz", "--sonobuoy", "policies.tar.gz"));
  const results = here.results();
  for (const id of ["cncf-k8s-conformance", "kaas-networking-check"]) {
    expect(results.get(id)).toMatchObject({ verdict: "PASS", evidence: expect.arrayContaining(["e2e-results"]) as [] });
    expect(results.get(id)?.validUntil).toBe("2027-11-01T00:00:00.000Z");
  }
});

test("without a result both standards are missed, and how to make one is said", async () => {
  await using here = await scene({});
  await cli(here.run());
  expect(here.results().get("cncf-k8s-conformance")).toMatchObject({
    verdict: "MISS",
    cause: "needs-attestation",
    findings: [
      {
        message: "No result of the conformance tests was handed in.",
        remedy: expect.stringContaining("sonobuoy run --wait --mode=certified-conformance") as string,
      },
    ],
  });
  expect(here.results().get("kaas-networking-check")?.findings[0]?.message).toBe(
    "No result of the tests of network policies was handed in.",
  );
});

describe("what is no result is refused before the first request:", () => {
  test.each<[string, string | Buffer, string]>([
    ["--sonobuoy", tarball({ "some/file": "x" }), "result has no result of Sonobuoy's plugin e2e in it."],
    ["--sonobuoy", "PASSED", "result cannot be read as an archive of Sonobuoy: its end is missing."],
    ["--e2e-junit", "<testsuites/>", "result has no result of the tests of Kubernetes in it."],
    ["--e2e-junit", "", "result has no result of the tests of Kubernetes in it."],
  ])("%s %j", async (option, content, sentence) => {
    await using here = await scene({ result: content });
    const io = here.run(option, "result");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(here.cluster.log).toEqual([]);
  });

  test("a second file that is not there", async () => {
    await using here = await scene({ "a.tar.gz": sonobuoyOf(conformanceRun()) });
    const io = here.run("--sonobuoy", "a.tar.gz", "--sonobuoy", "b.tar.gz");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain("--sonobuoy b.tar.gz: there is no such file.");
  });
});
