import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import type { CertificationReport } from "../core/report.ts";
import { inTotoPayloadType, verifyDsse } from "../signing/dsse.ts";
import { readKeyFile } from "../signing/openssh-key.ts";
import { fakeAgent } from "../signing/testing/fake-agent.ts";
import { newSigner, vectorSigner } from "../signing/testing/keys.ts";
import { verifySsh } from "../signing/sshsig.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

// One run for all of these tests; each works on a copy.
const recorded = folder();
beforeAll(async () => {
  await using cloud = await simulate(compliant);
  cloudsYaml(recorded.path, cloud.authUrl, compliant);
  const words = ["run", "--os-cloud", "test", "-o", "run", "-s", "scs-0103", "--read-only", "-q"];
  await cli(testIo(words, { cwd: recorded.path, home: recorded.path }));
});
afterAll(() => recorded[Symbol.dispose]());

function scene() {
  const place = folder();
  cpSync(join(recorded.path, "run"), join(place.path, "run"), { recursive: true });
  for (const name of ["ed25519", "rsa", "encrypted", "short-rsa"]) {
    writeFileSync(join(place.path, name), sshVector(name).privateKey);
    writeFileSync(join(place.path, `${name}.pub`), sshVector(name).publicKey);
  }
  const file = (...path: readonly string[]) => join(place.path, ...path);
  return {
    file,
    read: (...path: readonly string[]) => readFileSync(file(...path), "utf8"),
    write: (path: string, text: string) => writeFileSync(file(path), text),
    async sign(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
      const io = testIo(["sign", ...words], { cwd: place.path, home: place.path, env });
      return { code: await cli(io), out: io.out(), err: io.err() };
    },
    signed: () => readdirSync(file("run")).filter((name) => /sig|intoto|part/.test(name)),
    [Symbol.dispose]: () => place[Symbol.dispose](),
  };
}

function statementIn(line: string, key: string): { readonly subject: readonly { readonly name: string }[] } {
  const { publicKey } = readKeyFile(sshVector(key).publicKey, key);
  const found = verifyDsse(line, inTotoPayloadType, [publicKey]);
  if (!found.ok) throw new Error(found.message);
  return JSON.parse(found.payload.toString("utf8")) as ReturnType<typeof statementIn>;
}

test.each([["run"], ["run/report.json"]])("sign %s leaves a signature and a statement of all files", async (word) => {
  using here = scene();
  const { code, out, err } = await here.sign([word, "--key", "ed25519"]);
  expect([code, err]).toEqual([0, ""]);
  const report = readFileSync(here.file("run", "report.json"));
  const { fingerprint } = sshVector("ed25519");
  expect(verifySsh(report, here.read("run", "report.json.sig"), "report")).toMatchObject({
    ok: true,
    publicKey: { fingerprint },
  });
  const statement = statementIn(here.read("run", "report.intoto.jsonl"), "ed25519");
  const names = statement.subject.map(({ name }) => name);
  expect(names[0]).toBe("report.json");
  expect(names).toEqual(expect.arrayContaining(["junit.xml", "report.html", "summary.md", "evidence/flavors.json"]));
  expect(out).toContain(`signed by  ${fingerprint}\nfiles      ${names.length}\n`);
  expect(out).toContain("It does not prove that the cloud was really asked");
  expect(out).toContain(`you@example.org namespaces="report" ${vectorSigner("ed25519").publicKey.line}\n`);
});

test("the statement of a redacted report speaks of nothing else", async () => {
  using here = scene();
  const report = JSON.parse(here.read("run", "report.json")) as CertificationReport;
  const redaction = { profile: "public", fullReportSha256: "0".repeat(64) } as const;
  here.write("run/public.json", JSON.stringify({ ...report, redaction }));
  expect(await here.sign(["run/public.json", "--key", "ed25519"])).toMatchObject({ code: 0, err: "" });
  expect(here.signed()).toEqual(["public.intoto.jsonl", "public.json.sig"]);
  const { subject } = statementIn(here.read("run", "public.intoto.jsonl"), "ed25519");
  expect(subject.map(({ name }) => name)).toEqual(["public.json"]);
});

test("signing again with the same key changes nothing", async () => {
  using here = scene();
  await here.sign(["run", "--key", "ed25519"]);
  const before = here.signed().map((name) => here.read("run", name));
  expect(await here.sign(["run", "--key", "ed25519"])).toMatchObject({ code: 0 });
  expect(here.signed().map((name) => here.read("run", name))).toEqual(before);
});

test("the signature of somebody else is not lost", async () => {
  using here = scene();
  await here.sign(["run", "--key", "ed25519"]);
  const before = here.read("run", "report.json.sig");
  expect(await here.sign(["run", "--key", "rsa"])).toEqual({
    code: 2,
    out: "",
    err: `The report is signed already, with the key ${sshVector("ed25519").fingerprint}. To sign it with another one, move report.json.sig away.\n`,
  });
  expect(here.read("run", "report.json.sig")).toBe(before);
});

describe("ssh-agent signs", () => {
  test("for a public key", async () => {
    using here = scene();
    await using agent = await fakeAgent([newSigner(), vectorSigner("rsa")]);
    const env = { SSH_AUTH_SOCK: agent.socket };
    expect(await here.sign(["run", "--key", "rsa.pub"], env)).toMatchObject({ code: 0 });
    expect(statementIn(here.read("run", "report.intoto.jsonl"), "rsa").subject.length).toBeGreaterThan(4);
  });

  test("for a private key that it shall not be bypassed for", async () => {
    using here = scene();
    await using agent = await fakeAgent([vectorSigner("ed25519")]);
    await here.sign(["run", "--key", "ed25519", "--agent"], { SSH_AUTH_SOCK: agent.socket });
    expect(agent.flags).toHaveLength(2);
  });

  test.each([
    [
      "without an agent",
      [],
      "can only sign through ssh-agent, and SSH_AUTH_SOCK does not say where that is. Start one with: ",
    ],
    ["with an agent that does not have it", ["agent"], "Add it with: ssh-add FILE"],
  ])("and a key with a passphrase %s is refused in one sentence", async (_, running, told) => {
    using here = scene();
    await using agent = await fakeAgent([newSigner()]);
    const env: Record<string, string> = running.length > 0 ? { SSH_AUTH_SOCK: agent.socket } : {};
    const { code, err } = await here.sign(["run", "--key", "encrypted"], env);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(here.signed()).toEqual([]);
  });

  test("or does not, and then nothing is written", async () => {
    using here = scene();
    let asked = 0;
    const key = vectorSigner("ed25519");
    await using agent = await fakeAgent([key], (request) =>
      request[0] === 13 && ++asked === 2 ? Buffer.from("0000000105", "hex") : undefined,
    );
    const { code, err } = await here.sign(["run", "--key", "ed25519.pub"], { SSH_AUTH_SOCK: agent.socket });
    expect([code, err]).toEqual([2, "ssh-agent refused to sign: it may be locked, or whoever it asked said no.\n"]);
    expect(here.signed()).toEqual([]);
  });
});

test.each([
  ["no key", ["run"], 2, "--key is missing: the SSH key to sign with, or its public half."],
  ["a key that is not there", ["run", "--key", "none"], 2, "The key none is missing or not readable."],
  [
    "a key that is too short",
    ["run", "--key", "short-rsa"],
    2,
    "short-rsa is no key to sign with: it is an RSA key of 1024 bits",
  ],
  ["something else than a key", ["run", "--key", "run/report.json"], 2, "run/report.json is no key to sign with"],
  ["no run", ["nothing", "--key", "ed25519"], 2, "nothing does not exist"],
])("with %s nothing is signed", async (_, words, exit, told) => {
  using here = scene();
  const { code, err } = await here.sign(words);
  expect([code, err]).toEqual([exit, expect.stringContaining(told)]);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(here.signed()).toEqual([]);
});

describe("a run that is not what it says it is is not signed:", () => {
  const altered = (here: ReturnType<typeof scene>, change: (report: CertificationReport) => unknown): void => {
    const report = JSON.parse(here.read("run", "report.json")) as CertificationReport;
    here.write("run/report.json", JSON.stringify(change(report)));
  };

  test.each<[string, (here: ReturnType<typeof scene>) => void, RegExp]>([
    [
      "no JSON",
      (here) => here.write("run/report.json", "{"),
      /is not signed\. report\.json is not a certification report: it is not JSON/,
    ],
    [
      "no report",
      (here) => here.write("run/report.json", "{}"),
      /is not signed\. report\.json is not a certification report/,
    ],
    [
      "other evidence",
      (here) => here.write("run/evidence/flavors.json", `${here.read("run", "evidence", "flavors.json")} `),
      /is not signed, as it is not what it says it is:\n {2}1\. evidence\/flavors\.json is not what the report was made of/,
    ],
    [
      "a count that is not that of the results",
      (here) =>
        altered(here, (report) => ({
          ...report,
          coverage: { ...report.coverage, judged: report.coverage.judged + 1 },
        })),
      /coverage\.judged/,
    ],
    [
      "a verdict of the headline that is not that of the results",
      (here) => altered(here, (report) => ({ ...report, headline: { ...report.headline, verdict: "PASS" } })),
      /headline\.verdict/,
    ],
    [
      "a result less",
      (here) => altered(here, (report) => ({ ...report, results: report.results.slice(1) })),
      /is not signed, as it is not what it says it is/,
    ],
  ])("%s", async (_, change, told) => {
    using here = scene();
    change(here);
    const { code, out, err } = await here.sign(["run", "--key", "ed25519"]);
    expect([code, out]).toEqual([5, ""]);
    expect(err).toMatch(told);
    expect(here.signed()).toEqual([]);
  });
});

test.each([["report.intoto.jsonl.part"], ["report.intoto.jsonl"]])(
  "where one of the two files cannot be written, as %s is a folder, neither is",
  async (name) => {
    using here = scene();
    mkdirSync(here.file("run", name));
    const { code, err } = await here.sign(["run", "--key", "ed25519"]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^The signature cannot be written to .*report\.json\.sig: E[A-Z]+: .*\n$/),
    ]);
    expect(here.signed()).toEqual([name]);
  },
);

test("the private key stands in nothing that was written", async () => {
  using here = scene();
  const { out, err } = await here.sign(["run", "--key", "ed25519"]);
  const secret = here.read("ed25519").split("\n").slice(1, -2);
  const written = [out, err, ...here.signed().map((name) => here.read("run", name))];
  expect(existsSync(here.file("run", "report.json.sig"))).toBe(true);
  expect(written.flatMap((text) => secret.filter((line) => text.includes(line)))).toEqual([]);
});

describe("run --sign", () => {
  const words = ["run", "--os-cloud", "test", "-o", "out", "-s", "scs-0103", "--read-only", "-q"];

  async function runScene() {
    const place = scene();
    const cloud = await simulate(compliant);
    cloudsYaml(place.file(), cloud.authUrl, compliant);
    return {
      ...place,
      cloud,
      async run(key: string, env: Readonly<Record<string, string>> = {}, ...more: readonly string[]) {
        const io = testIo([...words, "--sign", key, ...more], { cwd: place.file(), home: place.file(), env });
        return { code: await cli(io), out: io.out(), err: io.err() };
      },
      async [Symbol.asyncDispose]() {
        place[Symbol.dispose]();
        await cloud[Symbol.asyncDispose]();
      },
    };
  }

  test("leaves a signed report", async () => {
    await using here = await runScene();
    const { code, out } = await here.run("ed25519");
    expect(code).toBe(0);
    expect(out).toContain("signature  out/report.json.sig\nstatement  out/report.intoto.jsonl\n");
    const report = readFileSync(here.file("out", "report.json"));
    expect(verifySsh(report, here.read("out", "report.json.sig"), "report")).toMatchObject({ ok: true });
    const { subject } = statementIn(here.read("out", "report.intoto.jsonl"), "ed25519");
    expect(subject.map(({ name }) => name)).toContain("junit.xml");
  });

  test("leaves what verify accepts, with a log of events beside it", async () => {
    await using here = await runScene();
    await here.run("ed25519", {}, "--events", "out/events.ndjson");
    here.write("signers", `audit@example.org ${sshVector("ed25519").publicKey}`);
    const io = testIo(["verify", "out", "--allowed-signers", "signers"], { cwd: here.file(), home: here.file() });
    expect([await cli(io), io.err()]).toEqual([0, ""]);
    expect(io.out()).toContain(`audit@example.org with ${sshVector("ed25519").fingerprint} (report.intoto.jsonl)`);
  });

  test.each([["none"], ["short-rsa"], ["encrypted"]])("asks nothing with the key %s", async (key) => {
    await using here = await runScene();
    const { code, err } = await here.run(key);
    expect([code, err.trimEnd().split("\n").length]).toEqual([2, 1]);
    expect(here.cloud.log).toEqual([]);
  });

  test("keeps the report where the agent does not sign, and says how to sign it", async () => {
    await using here = await runScene();
    await using agent = await fakeAgent([vectorSigner("ed25519")], (request) =>
      request[0] === 13 ? Buffer.from("0000000105", "hex") : undefined,
    );
    const { code, out, err } = await here.run("ed25519.pub", { SSH_AUTH_SOCK: agent.socket });
    expect(code).toBe(2);
    expect(out).toContain("out/report.json\n");
    expect(err).toBe(
      "The report is not signed. ssh-agent refused to sign: it may be locked, or whoever it asked said no. " +
        "To sign it: scs-conformance sign out --key ed25519.pub\n",
    );
  });
});
