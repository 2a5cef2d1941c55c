import { cpSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import neglected from "../../fixtures/clouds/neglected.ts";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

// One run for all of these tests; each works on a copy.
const recorded = folder();

async function command(cwd: string, ...words: readonly string[]) {
  const io = testIo(words, { cwd, home: cwd });
  return { code: await cli(io), out: io.out(), err: io.err() };
}

beforeAll(async () => {
  await using cloud = await simulate(neglected);
  cloudsYaml(recorded.path, cloud.authUrl, cloud.state);
  const { privateKey, publicKey } = sshVector("ed25519");
  writeFileSync(join(recorded.path, "key"), privateKey);
  writeFileSync(join(recorded.path, "signers"), `audit@example.org namespaces="report" ${publicKey}\n`);
  await command(
    recorded.path,
    "run",
    "--os-cloud",
    "test",
    "-o",
    "run",
    "-q",
    "-s",
    "scs-0102,scs-0103",
    "--read-only",
  );
  await command(recorded.path, "sign", "run", "--key", "key");
}, 120_000);

afterAll(() => recorded[Symbol.dispose]());

function scene() {
  const place = folder();
  cpSync(recorded.path, place.path, { recursive: true });
  const file = (path: string) => join(place.path, path);
  return {
    run: (...words: readonly string[]) => command(place.path, ...words),
    verify: (...words: readonly string[]) => command(place.path, "verify", ...words, "--allowed-signers", "signers"),
    file,
    read: (path: string) => readFileSync(file(path), "utf8"),
    edit: (path: string, change: (text: string) => string) =>
      writeFileSync(file(path), change(readFileSync(file(path), "utf8"))),
    [Symbol.dispose]: () => place[Symbol.dispose](),
  };
}

const flattered = (text: string) =>
  text.replace(/("testcase": "scs-0103-flavor-4v-16",[^{}]*(?:\{[^{}]*\}[^{}]*)*?"verdict": )"FAIL"/, '$1"PASS"');

describe("verify", () => {
  test("ends with 0 for a signed run, and says what a signature proves and what not", async () => {
    using here = scene();
    const { code, out } = await here.verify("run", "--identity", "audit@example.org");
    expect([code, out]).toEqual([0, expect.stringMatching(/^accepted {2}run\n/)]);
    expect(out).toContain(`audit@example.org with ${sshVector("ed25519").fingerprint} (report.json.sig)`);
    expect(out).toContain("It does not prove that the cloud was\nreally asked");
    expect((await here.verify("run/report.json")).code).toBe(0);
  });

  test("ends with 5 and names every reason in one go", async () => {
    using here = scene();
    here.edit("run/report.json", flattered);
    here.edit("run/summary.md", (text) => `${text}!`);
    const { code, out } = await here.verify("run", "--identity", "boss@example.org");
    expect(code).toBe(5);
    for (const reason of [
      "report.json.sig does not vouch for report.json",
      "report.intoto.jsonl is signed by audit@example.org, not by boss@example.org",
      "summary.md is not the file that report.intoto.jsonl vouches for",
      'verdict, of scs-0103-flavor-4v-16, says "PASS", but its evidence comes to "FAIL"',
      "summary.md does not say what the report says",
    ]) {
      expect(out).toContain(reason);
    }
  });

  test("tells programs where each difference is", async () => {
    using here = scene();
    here.edit("run/report.json", flattered);
    const { out } = await here.verify("run", "--json");
    const { accepted, refusals } = JSON.parse(out) as { accepted: boolean; refusals: readonly object[] };
    expect(accepted).toBe(false);
    expect(refusals).toContainEqual({
      reason: "judgement",
      testcase: "scs-0103-flavor-4v-16",
      path: expect.stringMatching(/^results\[\d+\]\.verdict$/),
      message: expect.stringContaining("its evidence comes to"),
      remedy: expect.stringContaining("Do not rely on this report"),
    });
  });

  test.each([
    ["2126-01-01", "expired at 2126-01-01T00:00:00.000Z"],
    ["2020-01-01T00:00:00Z", "The report is from the future"],
  ])("as of %s refuses a report that was good today", async (at, message) => {
    using here = scene();
    const { code, out } = await here.verify("run", "--at", at);
    expect([code, out]).toEqual([5, expect.stringContaining(message)]);
  });

  test("refuses what a certificate could not rest on only when asked to", async () => {
    using here = scene();
    expect((await here.verify("run")).out).toContain(
      "note       A certificate could not rest on this report (v5.1: the verdict is FAIL",
    );
    const { code, out } = await here.verify("run", "--certifiable");
    expect([code, out]).toEqual([5, expect.stringContaining("1. A certificate could not rest on this report")]);
  });

  test("names the version to verify with, or goes by its own", async () => {
    using here = scene();
    here.edit("run/report.json", (text) => text.replace(/("version": )"\d+\.\d+\.\d+"/, '$1"99.0.0"'));
    const { code, out } = await here.run("verify", "run", "--no-signature");
    expect([code, out]).toEqual([5, expect.stringContaining("npx scs-conformance@99.0.0 verify")]);
    expect((await here.run("verify", "run", "--no-signature", "--accept-other-tool")).code).toBe(0);
  });

  test("looks at everything else without a signature", async () => {
    using here = scene();
    expect((await here.run("verify", "run", "--no-signature")).out).toContain("anybody could have made this record");
    here.edit("run/evidence/flavors.json", (text) => text.replace('"vcpus": 2', '"vcpus": 4'));
    const { code, out } = await here.run("verify", "run", "--no-signature");
    expect([code, out]).toEqual([
      5,
      expect.stringContaining("evidence/flavors.json is not what the report was made of"),
    ]);
  });

  test("takes a link for no file", async () => {
    using here = scene();
    cpSync(here.file("run/evidence/flavors.json"), here.file("elsewhere.json"));

    rmSync(here.file("run/evidence/flavors.json"));
    symlinkSync(here.file("elsewhere.json"), here.file("run/evidence/flavors.json"));
    const { code, out } = await here.run("verify", "run", "--no-signature");
    expect([code, out]).toEqual([
      5,
      expect.stringContaining("evidence/flavors.json, which the report names as evidence, is missing"),
    ]);
  });

  test.each([
    [["verify", "run"], "--no-signature"],
    [["verify", "run", "--no-signature", "--identity", "a@b"], "contradict each other"],
    [["verify", "run", "--allowed-signers", "nobody"], "--allowed-signers nobody cannot be read"],
    [["verify", "nowhere", "--no-signature"], "nowhere does not exist"],
    [["verify", ".", "--no-signature"], "there is no report.json in it"],
    [["verify", "run", "--no-signature", "--at", "soon"], "is no instant"],
    [["bundle", "nowhere"], "nowhere does not exist"],
    [["redact", "run", "-o", "run/report.json"], "take the place of the full one"],
  ])("%j ends with 2 and one clear sentence", async (words, sentence) => {
    using here = scene();
    expect(await here.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });
});

describe("docs/verifying.md", () => {
  const page = readFileSync(new URL("../../docs/verifying.md", import.meta.url), "utf8");
  const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
    block.split("\n").filter((line) => line !== ""),
  );

  test("has only commands that do what it says", async () => {
    using here = scene();
    cpSync(here.file("run"), here.file("reports/RUN"), { recursive: true });
    cpSync(here.file("signers"), here.file("allowed_signers"));
    const codes: number[] = [];
    for (const command of commands) {
      const [program, ...words] = [...command.replace(/\s+#.*/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain = ""]) => quoted ?? plain,
      );
      expect(program).toBe("scs-conformance");
      codes.push((await here.run(...words)).code);
    }
    expect(codes).toEqual([0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("a bundle", () => {
  test("is the same for the same run, and verified straight", async () => {
    using here = scene();
    const [one, two] = [
      await here.run("bundle", "run", "-o", "a.tar.gz"),
      await here.run("bundle", "run", "-o", "b/b.tar.gz"),
    ];
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(readFileSync(here.file("a.tar.gz"))).toEqual(readFileSync(here.file("b/b.tar.gz")));
    expect(one.out).toMatch(/^[0-9a-f]{64} {2}a\.tar\.gz\n$/);
    expect(await here.verify("a.tar.gz")).toMatchObject({
      code: 0,
      out: expect.stringContaining("accepted  a.tar.gz"),
    });
  });

  test("says when nobody has signed it, and is refused when it is cut off", async () => {
    using here = scene();
    rmSync(here.file("run/report.json.sig"));
    expect((await here.run("bundle", "run", "-o", "a.tar.gz")).err).toContain(
      "It is not signed: report.json.sig missing",
    );
    truncateSync(here.file("a.tar.gz"), 2_000);
    expect(await here.verify("a.tar.gz")).toMatchObject({
      code: 5,
      err: expect.stringContaining("its end is missing"),
    });
  });
});

describe("a redacted report", () => {
  const redacted = ["redact", "run", "-o", "public.json", "--subject", "Example Cloud"] as const;

  test("names nothing of the cloud, and is accepted for what can be checked", async () => {
    using here = scene();
    expect(await here.run(...redacted)).toMatchObject({ code: 0, out: "public.json\n" });
    for (const name of [neglected.identity.region, "req-", "--os-cloud", "openstack "]) {
      expect(here.read("public.json")).not.toContain(name);
    }
    const { code, out } = await here.run("verify", "public.json", "--no-signature");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("the verdicts themselves cannot be judged without the evidence"),
    ]);
    expect((await here.run("report", "public.json", "-f", "html")).out).toContain("Example Cloud");
  });

  test("is the same when it is made again, and belongs to the full one", async () => {
    using here = scene();
    await here.run(...redacted);
    const first = here.read("public.json");
    await here.run(...redacted);
    expect(here.read("public.json")).toBe(first);
    await here.run("bundle", "run", "-o", "run.tar.gz");
    for (const full of ["run", "run/report.json", "run.tar.gz"]) {
      const { code, out } = await here.run("verify", "public.json", "--full", full, "--no-signature");
      expect([code, out]).toEqual([0, expect.stringContaining("It is what becomes of the full report")]);
    }
    expect((await here.verify("run")).code).toBe(0);
    expect((await here.verify("run.tar.gz")).code).toBe(0);
  });

  test.each<[string, (text: string) => string, string]>([
    ["another verdict", flattered, "its verdicts add up to"],
    ["another gate", (text) => text.replace('"result": "failed"', '"result": "passed"'), "headline.gate"],
    ["another time", (text) => text.replace(/("finishedAt": "20)\d\d/, "$120"), "the full report gives"],
  ])("with %s is refused", async (_, change, message) => {
    using here = scene();
    await here.run(...redacted);
    here.edit("public.json", change);
    const { code, out } = await here.run("verify", "public.json", "--full", "run", "--no-signature");
    expect([code, out]).toEqual([5, expect.stringContaining(message)]);
  });

  test("is refused with another full report, and without the salt", async () => {
    using here = scene();
    await here.run(...redacted);
    rmSync(here.file("run/redaction-salt.txt"));
    const verify = ["verify", "public.json", "--full", "run", "--no-signature"] as const;
    expect(await here.run(...verify)).toMatchObject({ code: 5, out: expect.stringContaining("redaction-salt.txt") });
    here.edit("run/report.json", flattered);
    expect(await here.run(...verify)).toMatchObject({
      code: 5,
      out: expect.stringContaining("was made from another one"),
    });
  });
});
