import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import adminUser from "../../fixtures/clouds/admin-user.ts";
import compliant from "../../fixtures/clouds/compliant.ts";
import extraSpecsForbidden from "../../fixtures/clouds/extra-specs-forbidden.ts";
import neglected from "../../fixtures/clouds/neglected.ts";
import { simulate, type SimulatedWorld, type SimulationOptions } from "../../fixtures/simulator/simulate.ts";
import type { CertificationReport } from "../core/report.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo, type TestIo } from "../testing/test-io.ts";
import { resourceKinds } from "../probes/openstack/resource-kinds.ts";
import { cli } from "./cli.ts";

async function scene(world: SimulatedWorld, options: SimulationOptions & { readonly password?: string } = {}) {
  const place = folder();
  const cloud = await simulate(world, options);
  cloudsYaml(place.path, cloud.authUrl, cloud.state, options.password ?? world.identity.password);
  return {
    cloud,
    path: place.path,
    io: (...words: string[]): TestIo => testIo(words, { cwd: place.path, home: place.path }),
    report: (run = "out"): CertificationReport => read(join(place.path, run, "report.json")),
    async [Symbol.asyncDispose]() {
      place[Symbol.dispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

function read(file: string): CertificationReport {
  return parseReport(readFileSync(file, "utf8"), file);
}

const run = (...words: string[]) => ["run", "--os-cloud", "test", "-o", "out", ...words];
const verdictsOf = ({ results }: CertificationReport) =>
  [...new Set(results.map(({ verdict, cause }) => (cause ? `${verdict} ${cause}` : verdict)))].sort();

describe("run", () => {
  test("ends with 0 when every main testcase passed, and leaves nothing behind", async () => {
    await using here = await scene(compliant, { secondsPerRequest: 5 });
    const io = here.io(...run());
    expect(await cli(io)).toBe(0);
    expect(here.report().headline).toMatchObject({ verdict: "PASS", gate: { result: "passed", reasons: [] } });
    expect(here.report().versions[0]?.blockers).toEqual([
      "not-assessed:scs-0121-v1",
      "not-assessed:scs-0128-v1",
      "not-assessed:scs-0302-v1",
    ]);
    const { created, destroyed, leaked } = here.report().resources;
    expect(created).toBeGreaterThan(10);
    expect([destroyed, leaked]).toEqual([created, []]);
    expect(here.cloud.owned()).toEqual({});
    expect(readdirSync(join(here.path, "out")).sort()).toEqual([
      "evidence",
      "junit.xml",
      "ledger.jsonl",
      "report.html",
      "report.json",
      "summary.md",
    ]);
    expect(io.out()).toContain("exit 0:");
  });

  test("ends with 1 when a main testcase fails, and says how to mend it", async () => {
    await using here = await scene(neglected);
    const io = here.io(...run());
    expect(await cli(io)).toBe(1);
    expect(here.report().headline.gate.reasons).toContain("FAIL:scs-0103-flavor-4v-16");
    expect(io.out()).toContain("openstack image set");
  });

  test.each(["2026-09-14T00:00:00Z", "2100-01-01T00:00:00Z"])(
    "asks for as long as it may, whatever day it is taken to be: %s",
    async (day) => {
      await using here = await scene(compliant);
      const words = run("-s", "scs-0100-syntax-check");
      const io = testIo(words, { cwd: here.path, home: here.path, now: () => new Date(day) });
      await cli(io);
      expect(here.report().results.find(({ testcase }) => testcase === "scs-0100-syntax-check")?.verdict).toBe("PASS");
    },
  );

  test("ends with 3 when a main testcase cannot be decided", async () => {
    await using here = await scene(extraSpecsForbidden);
    expect(await cli(here.io(...run("--read-only", "-s", "scs-0100,scs-0103")))).toBe(3);
    expect(here.report().headline.gate.reasons).toContain("DNF:scs-0103-flavor-1v-4");
  });

  test("asks each list once", async () => {
    await using here = await scene(compliant);
    await cli(here.io(...run("--read-only")));
    const asked = here.cloud.log.map(({ method, path }) => `${method} ${path.replace(/\?.*/, "")}`);
    expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
  });

  test("names itself, its version and the question in every request", async () => {
    await using here = await scene(compliant);
    await cli(here.io(...run("-s", "scs-0100")));
    const agents = here.cloud.log.map(({ headers }) => headers["user-agent"]);
    expect(
      agents.every((agent) =>
        /^scs-conformance\/\d+\.\d+\.\d+ \([a-z-]+; run \d{8}-\d{6}-[0-9a-f]{6}\)$/.test(agent ?? ""),
      ),
    ).toBe(true);
  });

  test("writes only the formats that are asked for, where they are asked for, and always the JSON", async () => {
    await using here = await scene(compliant);
    await cli(here.io(...run("-s", "scs-0100", "-r", "junit:elsewhere/j.xml")));
    expect(readdirSync(join(here.path, "out")).sort()).toEqual(["evidence", "report.json"]);
    expect(existsSync(join(here.path, "elsewhere", "j.xml"))).toBe(true);
  });

  test("never writes over another run", async () => {
    await using here = await scene(compliant);
    await cli(here.io(...run("-s", "scs-0100")));
    const before = readFileSync(join(here.path, "out", "report.json"), "utf8");
    const again = here.io(...run("-s", "scs-0100"));
    expect(await cli(again)).toBe(2);
    expect(again.err()).toContain("has a run in it already");
    expect(readFileSync(join(here.path, "out", "report.json"), "utf8")).toBe(before);
  });
});

describe("a run that cannot begin", () => {
  test("an unreachable cloud ends with 4 and a report without any judgement", async () => {
    await using here = await scene(compliant);
    await here.cloud.close();
    const io = here.io(...run());
    const began = performance.now();
    expect(await cli(io)).toBe(4);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(verdictsOf(here.report())).toEqual(["DNF unreachable", "MISS not-implemented"]);
    expect(io.out()).toMatch(/cannot be reached: .*refused/);
  });

  test("a cloud that does not answer ends with 4 within 30 s", async () => {
    await using here = await scene(compliant, {
      faults: { "GET /identity": "hang", "GET /identity/": "hang", "POST /identity/v3/auth/tokens": "hang" },
    });
    const began = performance.now();
    expect(await cli(here.io(...run()))).toBe(4);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(verdictsOf(here.report())).toEqual(["DNF timeout", "MISS not-implemented"]);
  }, 40_000);

  test("a wrong password ends with 4 and one clear sentence without the password", async () => {
    await using here = await scene(compliant, { password: "canary-wrong" });
    const io = here.io(...run());
    expect(await cli(io)).toBe(4);
    expect(verdictsOf(here.report())).toContain("DNF unauthorized");
    const [{ message } = { message: "" }] = here.report().preflight.findings;
    expect(message).toMatch(/refused|not accept/);
    expect(io.out() + io.err()).not.toContain("canary-wrong");
  });

  test("an admin ends with 4 and hears why", async () => {
    await using here = await scene(adminUser);
    const io = here.io(...run());
    expect(await cli(io)).toBe(4);
    expect(verdictsOf(here.report())).toEqual(["DNF privilege", "MISS not-implemented"]);
    expect(io.out()).toContain("a verdict must rest on what a plain member can do");
  });

  test.each([
    [run("-s", "scs-0130"), "Did you mean"],
    [run("-r", "junitt"), 'Did you mean "junit"?'],
    [run("--scope", "scs-compatible-iaas@v5"), "It has: next, v5.1, v4, v3."],
    [run("--date", "yesterday"), "is not a day"],
    [run("--os-clud", "x"), "Unknown argument: os-clud. Did you mean --os-cloud?"],
    [["run", "--os-cloud", "tset"], "test"],
    [run("--date", "2026-01-01", "--date", "2026-02-01"), "--date was given 2 times"],
    [["rnu"], "Did you mean run?"],
    [[], "Name a command"],
    [["list", "flavors"], "Choices"],
  ])("%j ends with 2 and one clear sentence", async (words, sentence) => {
    await using here = await scene(compliant);
    const io = here.io(...words);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(here.cloud.log).toEqual([]);
    expect(existsSync(join(here.path, "out"))).toBe(false);
  });
});

describe("a run that breaks", () => {
  test("leaves a report that blames this tool, and ends with 70", async () => {
    await using here = await scene(compliant);
    const io = here.io(...run());
    let calls = 0;
    const broken = {
      ...io,
      now: () => {
        // The first of these are those of the plan and the start; then it breaks in the midst of the run.
        if (++calls === 12) throw new TypeError("the clock stood still");
        return new Date();
      },
    };
    expect(await cli(broken)).toBe(70);
    expect(verdictsOf(here.report())).toEqual(["DNF tool-bug", "MISS not-implemented"]);
    expect(io.err()).toContain("This is a bug in scs-conformance.");
  });

  test("for lack of a setting that only the cloud brings to light ends with 2", async () => {
    const [compute, ...others] = compliant.identity.catalog;
    const elsewhere = (compute?.endpoints ?? []).map((endpoint) => ({ ...endpoint, region: "RegionTwo" }));
    const catalog = compute ? [{ ...compute, endpoints: [...compute.endpoints, ...elsewhere] }, ...others] : others;
    await using here = await scene({ ...compliant, identity: { ...compliant.identity, catalog } });
    const { clouds } = JSON.parse(readFileSync(join(here.path, "clouds.yaml"), "utf8")) as { clouds: { test: object } };
    writeFileSync(
      join(here.path, "clouds.yaml"),
      JSON.stringify({ clouds: { test: { ...clouds.test, region_name: undefined } } }),
    );
    const io = here.io(...run());
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain("has several regions: RegionOne, RegionTwo");
  });
});

describe("Ctrl-C", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends with %d, and the report says what was not tried", async (signal, exitCode) => {
    await using here = await scene(compliant, { faults: { "GET /image/v2/images": "hang" } });
    const io = here.io(...run());
    const running = cli(io);
    await expect
      .poll(() => here.cloud.log.some(({ path }) => path.startsWith("/image/v2/images")), { timeout: 20_000 })
      .toBe(true);
    io.interrupt(signal);
    expect(await running).toBe(exitCode);
    const { assessment, results } = here.report();
    expect(assessment.interrupted).toBe(true);
    expect(results.find(({ testcase }) => testcase === "scs-0102-prop-min_ram")).toMatchObject({
      verdict: "DNF",
      cause: "cancelled",
    });
  });
});

describe("what was recorded", () => {
  test("is judged again, rendered again, and refused when it was changed", async () => {
    await using here = await scene(neglected);
    await cli(here.io(...run()));
    const judging = here.io("judge", "out");
    expect(await cli(judging)).toBe(1);
    expect(judging.out()).toContain("Every verdict is that of the run.");

    const rendering = here.io("report", "out", "-f", "junit");
    expect(await cli(rendering)).toBe(0);
    expect(rendering.out()).toBe(readFileSync(join(here.path, "out", "junit.xml"), "utf8"));

    const file = join(here.path, "out", "evidence", "flavors.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"vcpus": 2', '"vcpus": 4'));
    const tampered = here.io("judge", "out");
    expect(await cli(tampered)).toBe(5);
    expect(tampered.err()).toContain("is not what the report was made of");
  });

  test("can be judged for another version of the scope", async () => {
    await using here = await scene(compliant);
    await cli(here.io(...run("--scope", "scs-compatible-iaas@v4")));
    const io = here.io("judge", "out", "--scope", "scs-compatible-iaas@v3");
    expect(await cli(io)).toBe(0);
    expect(io.out()).toContain("v3");
  });
});

describe("commands without a cloud", () => {
  test.each([
    [["version"], "scs-compatible-iaas"],
    [["plan", "-s", "scs-0103"], "Nothing is created."],
    [["plan"], "scs-0117"],
    [["plan", "-s", "scs-0117-test-backup"], "The quota has to hold at least volumes 2, gigabytes 2, backups 1"],
    [["plan", "-s", "scs-0117-test-backup"], "volume-backup  1 backup  storage  quota: backups 1, backup_gigabytes 1"],
    [["list", "scopes"], "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f"],
    [["list", "versions"], "v5.1"],
    [["list", "standards"], "scs-0103-v1"],
    [["list", "testcases", "--scope", "scs-compatible-iaas@v3"], "scs-0100-syntax-check"],
    [["list", "reporters"], "junit.xml"],
    [["list", "clouds"], "test"],
    [["explain", "scs-0103-flavor-1v-4"], "scs-compatible-iaas@v5.1"],
    [["explain", "scs-0103"], "scs-0103-flavor-16v-128"],
    [["explain", "privilege"], "plain member"],
    [["explain", "exit-codes"], "130"],
    [["explain", "gate"], "strict: fail, dnf, miss, leak, recommended, extended, flaky"],
    [["explain", "attestations"], "- testcase: availability-zones-check"],
  ])("%j ends with 0", async (words, text) => {
    await using here = await scene(compliant);
    const io = here.io(...words);
    expect(await cli(io)).toBe(0);
    expect(io.out()).toContain(text);
    expect(here.cloud.log).toEqual([]);
  });

  test("the plan says for each question what it creates, all of which the run knows to destroy", async () => {
    const io = testIo(["plan", "--scope", "scs-compatible-iaas@next", "--json"]);
    await cli(io);
    const plan = JSON.parse(io.out()) as Record<"questions" | "creates", readonly Record<string, string>[]>;
    const creating = plan.questions.filter(({ effect }) => effect === "creates").map(({ id }) => id);
    expect(new Set(plan.creates.map(({ question }) => question))).toEqual(new Set(creating));
    const kinds = new Set(resourceKinds.map(({ kind }) => kind));
    expect(plan.creates.map(({ kind }) => kind).filter((kind) => !kinds.has(kind ?? ""))).toEqual([]);
  });

  test.each([["version"], ["plan"], ["list", "testcases"], ["explain", "exit-codes"]].map((words) => [words]))(
    "%j speaks JSON too",
    async (words) => {
      const io = testIo([...words, "--json"]);
      expect(await cli(io)).toBe(0);
      expect(() => JSON.parse(io.out()) as unknown).not.toThrow();
    },
  );
});
