import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { subunitStream } from "../testing/subunit-stream.ts";
import { requiredTests } from "../../suites/iaas/scs-0128-e2e-tests/required-tests.ts";
import { cli } from "./cli.ts";
import { settingsFrom } from "./handed-in.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [today, future] = [inDays(0), inDays(2)];

async function scene(files: Readonly<Record<string, string | Buffer>>) {
  const place = folder();
  const cloud = await simulate(compliant);
  cloudsYaml(place.path, cloud.authUrl, compliant);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place.path, name), content);
  return {
    cloud,
    path: place.path,
    io: (...words: string[]) =>
      testIo(["run", "--os-cloud", "test", "-o", "out", "-q", ...words], { cwd: place.path, home: place.path }),
    results: () => {
      const path = join(place.path, "out", "report.json");
      return new Map(parseReport(readFileSync(path, "utf8"), path).results.map((each) => [each.testcase, each]));
    },
    async [Symbol.asyncDispose]() {
      await cloud[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

const entry = (testcase: string, verdict: string, at: string) =>
  `- testcase: ${testcase}\n  verdict: ${verdict}\n  statement: It was looked at.\n  by: Jane Doe\n  at: ${at}\n`;

test("whoever reproduces a run is told what was handed in", async () => {
  await using here = await scene({ "my files.yaml": entry("domain-manager-check", "PASS", today) });
  const managers = ["--domain-manager", "domain-manager-a", "--domain-manager", "domain-manager-b"];
  await cli(here.io("--attestations", "my files.yaml", ...managers, "-s", "domain-manager-check"));
  const path = join(here.path, "out", "report.json");
  expect(parseReport(readFileSync(path, "utf8"), path).reproduce.run).toMatch(
    / --domain-manager 'domain-manager-a' --domain-manager 'domain-manager-b' .*--attestations 'my files\.yaml'$/,
  );
});

describe("attestations", () => {
  test("decide what no API shows, and nothing of the version", async () => {
    const file = entry("key-manager-docs-check", "PASS", today) + entry("domain-manager-check", "FAIL", today);
    await using here = await scene({ "a.yaml": file });
    await cli(here.io("--attestations", "a.yaml", "-s", "key-manager-docs-check", "-s", "domain-manager-check"));
    expect(here.results().get("key-manager-docs-check")).toMatchObject({
      verdict: "PASS",
      evidence: ["attestations", "clock"],
      findings: [{ level: "note", message: expect.stringContaining(`Jane Doe attested this on ${today}`) as string }],
    });
    expect(here.results().get("domain-manager-check")).toMatchObject({
      verdict: "FAIL",
      standards: [{ target: "recommended" }],
    });
  });

  test("are missed where there are none", async () => {
    await using here = await scene({});
    await cli(here.io("-s", "domain-manager-check"));
    expect(here.results().get("domain-manager-check")).toMatchObject({ verdict: "MISS", cause: "needs-attestation" });
  });

  test.each([
    [{}, ["--attestations", "a.yaml"], "--attestations a.yaml: there is no such file."],
    [{}, ["--attestations", "."], "--attestations . is not a file."],
    [
      { "a.yaml": entry("availability-zone-check", "PASS", today) },
      ["--attestations", "a.yaml"],
      'a.yaml:1: "availability-zone-check" is not a testcase that persons attest. Did you mean "availability-zones-check"?',
    ],
    [
      { "a.yaml": entry("scs-0100-syntax-check", "PASS", today) },
      ["--attestations", "a.yaml"],
      'a.yaml:1: "scs-0100-syntax-check" is not a testcase that persons attest. These are: availability-zones-check,',
    ],
    [
      { "a.yaml": entry("node-distribution-check", "PASS", future) },
      ["--attestations", "a.yaml"],
      `a.yaml:1: the day ${future} has not come yet.`,
    ],
    [
      { "a.yaml": entry("domain-manager-check", "MAYBE", today) },
      ["--attestations", "a.yaml"],
      'a.yaml:2: "verdict" must be PASS or FAIL, not "MAYBE".',
    ],
  ])("%j with %j are refused before the first request", async (files, words, sentence) => {
    await using here = await scene(files);
    const io = here.io(...words);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(here.cloud.log).toEqual([]);
    expect(existsSync(join(here.path, "out"))).toBe(false);
  });
});

describe("a result of Tempest", () => {
  const stream = (failing: number) =>
    subunitStream(
      requiredTests.map(({ name, uuid }, index) => [`${name}[id-${uuid}]`, index < failing ? "fail" : "success"]),
      new Date(),
    );

  test.each([
    ["PASS", stream(0)],
    ["FAIL", stream(1)],
    ["DNF", stream(0).subarray(0, -1)],
  ])("is judged %s, live and from the record", async (verdict, content) => {
    await using here = await scene({ "tempest.subunit": content });
    await cli(here.io("--tempest", "tempest.subunit", "-s", "scs-0128"));
    expect(here.results().get("scs-0128-tempest")).toMatchObject({ verdict, evidence: ["clock", "tempest-result"] });
    const judging = testIo(["judge", "out", "-o", "judged"], { cwd: here.path, home: here.path });
    await cli(judging);
    expect(judging.out()).toContain("Every verdict is that of the run.");
  });

  test.each([
    ["", "--tempest", "result is empty."],
    ["PASSED", "--tempest", "result has no result of Tempest in it."],
  ])("%j is refused before the first request", async (content, option, sentence) => {
    await using here = await scene({ result: content });
    const io = here.io(option, "result");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(here.cloud.log).toEqual([]);
  });
});

test("the image of the pods is a word, which has to look like an image", () => {
  expect(settingsFrom({})).toEqual({});
  const image = "registry.example:5000/agnhost@sha256:1f";
  expect(settingsFrom({ "probe-image": image })).toEqual({ "probe-image": image });
  for (const word of ["https://x y", ":latest", " a"]) {
    expect(() => settingsFrom({ "probe-image": word })).toThrow(`--probe-image ${JSON.stringify(word)} is not`);
  }
});
