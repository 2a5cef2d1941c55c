import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import neglected from "../../fixtures/clouds/neglected.ts";
import { simulate, type SimulatedWorld, type SimulationOptions } from "../../fixtures/simulator/simulate.ts";
import type { CertificationReport } from "../core/report.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { exampleWaiver } from "../testing/example-waiver.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const now = () => new Date("2026-11-22T12:00:00Z");

async function scene(world: SimulatedWorld, options: SimulationOptions = {}) {
  const place = folder();
  const cloud = await simulate(world, { now, ...options });
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const path = (name: string) => join(place.path, name);
  return {
    cloud,
    write: (name: string, text: string) => writeFileSync(path(name), text),
    read: (name: string) => readFileSync(path(name), "utf8"),
    report: (run: string): CertificationReport => parseReport(readFileSync(path(`${run}/report.json`), "utf8")),
    async run(...words: string[]) {
      const io = testIo(words, { cwd: place.path, home: place.path, now });
      return { code: await cli(io), out: io.out(), err: io.err() };
    },
    async [Symbol.asyncDispose]() {
      place[Symbol.dispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

const failing = "scs-0103-flavor-4v-16";
const usual = ["-q", "-r", "junit", "-s", `scs-0100-syntax-check,id:${failing}`];
const run = (output: string, ...words: string[]) => ["run", "--os-cloud", "test", "-o", output, ...usual, ...words];
const waiver = (rest: Readonly<Record<string, string>> = {}) =>
  JSON.stringify([{ ...exampleWaiver, testcase: failing, ...rest }]);

describe("--waivers", () => {
  test("puts up with a FAIL until it expires, and changes no verdict", async () => {
    await using here = await scene(neglected);
    here.write("w.yaml", waiver());
    expect(await here.run(...run("without"))).toMatchObject({ code: 1 });
    expect(await here.run(...run("with", "--waivers", "w.yaml"))).toMatchObject({ code: 0, err: "" });
    const [without, waived] = [here.report("without"), here.report("with")];
    expect(waived.headline).toMatchObject({
      verdict: "FAIL",
      gate: { result: "passed", reasons: [] },
      certifiable: false,
    });
    expect(waived.headline.text).toContain("1 FAIL (1 waived)");
    expect(waived.versions[0]?.counts).toEqual(without.versions[0]?.counts);
    expect(waived.versions[0]?.blockers).toContain("waiver-on-main");
    expect(waived.results.find(({ testcase }) => testcase === failing)).toMatchObject({
      verdict: "FAIL",
      waiver: "W-1",
    });
    expect(waived.policy.waivers).toMatchObject({ path: "w.yaml", date: "2026-11-22" });
    expect(here.read("with/junit.xml")).toContain('type="scs.waived"');
  });

  test("is repeated by judge as it was, on whatever day, and said anew it is that of the day", async () => {
    await using here = await scene(neglected);
    here.write("w.yaml", waiver({ expiresAt: "2026-11-22" }));
    await here.run(...run("out", "--waivers", "w.yaml"));
    expect(await here.run("judge", "out", "-o", "again")).toMatchObject({ code: 0 });
    expect(here.report("again").headline.gate).toEqual(here.report("out").headline.gate);
    expect(here.report("again").waivers).toEqual(here.report("out").waivers);
    here.write("w.yaml", waiver({ expiresAt: "2026-11-21" }));
    const late = await here.run("judge", "out", "-o", "late", "--waivers", "w.yaml");
    expect(late.code).toBe(1);
    expect(late.err).toContain(`W-1 (${failing}), expired: It held until 2026-11-21`);
    expect(here.read("late/junit.xml")).toContain('type="scs.waiver-expired"');
  });

  test("is warned of in its last 30 days", async () => {
    await using here = await scene(neglected);
    here.write("w.yaml", waiver({ expiresAt: "2026-12-22" }));
    const { code, err } = await here.run(...run("out", "--waivers", "w.yaml"));
    expect([code, err]).toEqual([0, `Warning: W-1 (${failing}) expires on 2026-12-22.\n`]);
    here.write("w.yaml", waiver({ expiresAt: "2026-12-23" }));
    expect((await here.run("judge", "out", "--waivers", "w.yaml")).err).toBe("");
  });

  test("is warned of where it has no effect", async () => {
    await using here = await scene(compliant);
    here.write("w.yaml", waiver());
    const { code, err } = await here.run(...run("out", "--waivers", "w.yaml"));
    expect(code).toBe(0);
    expect(err).toContain("W-1 (scs-0103-flavor-4v-16), unused: The testcase passed");
  });

  test.each([
    ["no file", undefined, "--waivers w.yaml: there is no such file"],
    ["an unknown testcase", waiver({ testcase: "scs-0103-flavour-4v-16" }), `Did you mean "${failing}"?`],
    ["an unknown key", waiver({ reason: "x" }), 'the key "reason" is not known.'],
    ["two mistakes", waiver({ kind: "x", authority: "y" }), "(and 1 more: scs-conformance waivers check w.yaml)"],
  ])("%s ends the run before the first request", async (_, text, sentence) => {
    await using here = await scene(compliant);
    if (text !== undefined) here.write("w.yaml", text);
    const { code, err } = await here.run(...run("out", "--waivers", "w.yaml"));
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(here.cloud.log).toEqual([]);
  });
});

describe("--profile and --fail-on", () => {
  test.each<[readonly string[], number]>([
    [["--profile", "dev"], 1],
    [["--fail-on", "dnf,miss"], 0],
    [["--fail-on", "leak", "--fail-on", "recommended"], 0],
    [["--fail-on", "extended"], 1],
  ])("%j ends with %i", async (words, code) => {
    await using here = await scene(neglected);
    const extended = "id:scs-0103-truthful-extra-specs";
    expect(await here.run(...run("out", "-s", extended, ...words))).toMatchObject({ code });
    expect(await here.run("judge", "out")).toMatchObject({ code });
  });

  test("who minds what is flaky ends with 7, and the row is red", async () => {
    await using here = await scene(compliant, {
      faults: { "GET /compute/v2.1/flavors/detail": [{ status: 503 }, "normal"] },
    });
    expect(await here.run(...run("out", "--fail-on", "fail,flaky"))).toMatchObject({ code: 7 });
    expect(here.report("out").headline.gate.reasons).toContain("flaky:scs-0100-syntax-check");
    expect(here.read("out/junit.xml")).toContain('type="scs.flaky"');
    expect((await here.run("judge", "out")).code).toBe(7);
    expect((await here.run("judge", "out", "--profile", "ci")).code).toBe(0);
  });

  test("what leads to a certificate passes with --profile certify, and judge shows the same gate", async () => {
    await using here = await scene(compliant);
    const words = ["run", "--os-cloud", "test", "-q", "-o", "out", "--target", "main", "--profile", "certify"];
    const { code, out } = await here.run(...words);
    expect(out).toContain("gate: passed");
    expect([code, here.report("out").headline.gate]).toEqual([0, { result: "passed", reasons: [] }]);
    expect((await here.run("judge", "out", "-o", "again")).code).toBe(0);
    expect(here.report("again")).toMatchObject({ headline: { certifiable: false, gate: { result: "passed" } } });
    expect(await here.run("judge", "out", "--profile", "certify")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is about a live run, and this is a record") as string,
    });
  }, 60_000);

  test("an operator's waiver opens no gate to a certificate, and the forum's does", async () => {
    await using here = await scene(neglected);
    await here.run(...run("out"));
    const gate = async (authority: string) => {
      here.write("w.yaml", waiver({ authority }));
      const again = here.report("out");
      const policy = { ...again.policy, profile: "certify", failOn: ["fail"] };
      here.write("out/report.json", JSON.stringify({ ...again, policy }));
      return (await here.run("judge", "out", "--waivers", "w.yaml")).code;
    };
    expect([await gate("operator"), await gate("forum")]).toEqual([1, 0]);
  });

  test.each<[readonly string[], string]>([
    [["--profile", "certify", "-s", "scs-0100", "--read-only"], "it cannot go with -s, --read-only."],
    [["--profile", "strict", "--target", "extended"], "it cannot go with --target extended."],
    [["--profile", "certify", "--fail-on", "fail,dnf"], "--fail-on without miss, leak, waiver-expired, blocker."],
    [["--profile", "certify", "--scope", "scs-compatible-iaas@next"], "the version next, which is draft"],
    [["--profile", "cretify"], "Choices"],
    [["--fail-on", "flakey"], 'Did you mean "flaky"?'],
    [["--fail-on", "regression"], "name it with --baseline"],
    [["--baseline", "nowhere"], "nowhere has no report that can be read"],
  ])("%j is refused in one sentence, before the first request", async (words, sentence) => {
    await using here = await scene(compliant);
    const { code, err } = await here.run("run", "--os-cloud", "test", "-o", "out", ...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(here.cloud.log).toEqual([]);
  });
});

describe("--baseline", () => {
  test("lets pass what failed before, and nothing new; what else has changed is said first", async () => {
    await using here = await scene(neglected);
    await here.run(...run("before"));
    const same = await here.run(...run("same", "--baseline", "before"));
    expect(same.code).toBe(0);
    expect(here.report("same").policy).toMatchObject({
      failOn: ["regression", "dnf", "miss", "leak"],
      baseline: { id: here.report("before").id, changed: [] },
    });
    expect((await here.run(...run("strictly", "--baseline", "before", "--fail-on", "fail"))).code).toBe(1);
    const before = here.read("before/report.json");
    here.write("before/report.json", before.replaceAll(here.report("before").assessment.tool.sha256, "0".repeat(64)));
    const other = await here.run(...run("other", "--baseline", "before"));
    expect(other.out.split("\n")[0]).toBe("The baseline has another tool: what differs may be due to that.");
    const passing = before.replace(/("testcase": "scs-0103-flavor-4v-16",[^]*?"verdict": )"FAIL"/, '$1"PASS"');
    here.write("before/report.json", passing);
    const { code } = await here.run(...run("worse", "--baseline", "before"));
    expect([code, here.report("worse").headline.gate.reasons]).toEqual([1, [`regression:${failing}`]]);
    expect((await here.run("judge", "worse")).code).toBe(1);
    expect((await here.run("judge", "same")).code).toBe(0);
  });

  test("is one of the same scope", async () => {
    await using here = await scene(compliant);
    await here.run(...run("before"));
    const other = here.read("before/report.json").replaceAll("scs-compatible-iaas", "scs-compatible-kaas");
    here.write("before/report.json", other);
    const { code, err } = await here.run(...run("out", "--baseline", "before"));
    expect([code, err]).toEqual([2, expect.stringContaining("cannot be held against scs-compatible-iaas")]);
  });
});

test("whoever runs it again as the report says comes to the same exit code", async () => {
  await using here = await scene(neglected);
  here.write("my waivers.yaml", waiver());
  await here.run(...run("base"));
  await here.run(...run("dev", "--profile", "dev"));
  expect(here.report("dev").reproduce.run).toMatch(/ --profile dev$/);
  await here.run(
    ...run("out", "--fail-on", "fail,dnf", "--fail-on", "leak", "--waivers", "my waivers.yaml", "--baseline", "base"),
  );
  const { run: again } = here.report("out").reproduce;
  expect(again).toMatch(/ --fail-on fail,dnf --fail-on leak --waivers 'my waivers\.yaml' --baseline base$/);
  await here.run(...run("plain"));
  expect(here.report("plain").reproduce.run).not.toMatch(/--(profile|fail-on|waivers|baseline)/);
});
