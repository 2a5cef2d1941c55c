import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import type { Account } from "../../fixtures/monitor/accounts.ts";
import { startMonitor } from "../../fixtures/monitor/monitor.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { renderJson } from "../reports/json/render.ts";
import { exampleReport } from "../reports/testing/example-report.ts";
import { brokenRules } from "../reports/testing/official-rules.ts";
import { folder } from "../testing/folder.ts";
import type { Route } from "../testing/http-routes.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const { privateKey, publicKey } = sshVector("ed25519");
const accounts: readonly Account[] = [
  { subject: "prod1", token: "open sesame", keys: [publicKey] },
  { subject: "ci", token: "open barley", keys: [publicKey], appendAny: true },
  { subject: "prod2", token: "x", keys: [], delegates: ["ci"] },
  { subject: "gx-prod1", token: "x", keys: [], delegates: ["ci"] },
];

interface Options {
  readonly faults?: readonly Route[];
  readonly now?: Date;
}

async function scene({ faults = [], now = new Date("2026-09-14T09:00:00Z") }: Options = {}) {
  const place = folder();
  const monitor = await startMonitor({ accounts, faults });
  writeFileSync(join(place.path, "key"), privateKey, { mode: 0o600 });
  writeFileSync(join(place.path, "token"), "open sesame\n");
  writeFileSync(join(place.path, "ci-token"), Buffer.from("ci:open barley").toString("base64"));
  const io = (...words: string[]) =>
    testIo(["publish", ...words], { cwd: place.path, home: place.path, now: () => now });
  const way = ["--to", monitor.url, "--key", "key"];
  return {
    path: place.path,
    monitor,
    io,
    asProd1: (...words: string[]) => io(...words, ...way, "--account", "prod1", "--token-file", "token"),
    asCi: (...words: string[]) => io(...words, ...way, "--account", "ci", "--token-file", "ci-token"),
    report(name: string, changes: Partial<CertificationReport> = {}) {
      mkdirSync(join(place.path, name), { recursive: true });
      writeFileSync(join(place.path, name, "report.json"), renderJson({ ...exampleReport, ...changes }));
    },
    async [Symbol.asyncDispose]() {
      await monitor[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

const onProd2: Partial<CertificationReport> = { id: "run-2", subject: { name: "prod2", layer: "iaas" } };

describe("publish", () => {
  test("signs a report and sends it; to do it again changes nothing", async () => {
    await using here = await scene();
    here.report("run");
    const io = here.asProd1("run");
    expect(await cli(io)).toBe(0);
    expect(io.out()).toMatch(/^prod1: sent \(run, [0-9a-f-]{36}\)\.\n$/);
    expect(here.monitor.reports).toMatchObject([
      {
        subject: "prod1",
        scope: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
        checkedAt: new Date("2026-09-14T08:01:10.000Z"),
        results: { "scs-0100-syntax-check": 1, "scs-0101-entropy-avail": 0, "scs-0103-flavor-4v-16": -1 },
      },
    ]);
    expect(readdirSync(join(here.path, "run"))).toEqual(["report.json"]);

    const again = here.asProd1("run");
    expect(await cli(again)).toBe(0);
    expect(again.out()).toContain("prod1: was there already (run, ");
    expect(here.monitor.reports).toHaveLength(1);
  });

  test("sends a document that keeps the rules of the format", async () => {
    await using here = await scene();
    here.report("run");
    await cli(here.asProd1("run"));
    const [, document = ""] = (here.monitor.log[0]?.body ?? "").split(/(?<=-----END SSH SIGNATURE-----\n)&/);
    expect(brokenRules(document)).toEqual([]);
  });

  test("takes the token from the environment", async () => {
    await using here = await scene();
    here.report("run");
    const words = ["publish", "run", "--to", here.monitor.url, "--account", "prod1", "--key", "key"];
    const io = testIo(words, { cwd: here.path, env: { SCS_MONITOR_TOKEN: "open sesame" } });
    expect(await cli(io)).toBe(0);
  });

  test("sends the reports of one subject together, and one by one where one of them is there already", async () => {
    await using here = await scene();
    here.report("monday");
    here.report("tuesday", { id: "run-of-tuesday" });
    expect(await cli(here.asProd1("tuesday"))).toBe(0);
    const io = here.asProd1("monday", "tuesday", "monday/report.json");
    expect(await cli(io)).toBe(0);
    expect(io.out()).toContain("prod1: sent (monday");
    expect(io.out()).toContain("prod1: was there already (tuesday, ");
    expect(here.monitor.reports).toHaveLength(2);
    const documents = here.monitor.log.map(({ body }) => parseAllDocuments(body.split("&---")[1] ?? "").length);
    expect(documents).toEqual([1, 2, 1, 1]);
  });

  test("keeps what one subject is refused, and sends the others", async () => {
    await using here = await scene();
    here.report("run");
    here.report("other", onProd2);
    here.report("strange", { id: "run-3", subject: { name: "prod3", layer: "iaas" } });
    const io = here.asCi("run", "other", "strange", "--subject", "prod1=gx-prod1");
    expect(await cli(io)).toBe(4);
    expect(here.monitor.reports.map(({ subject }) => subject).toSorted()).toEqual(["gx-prod1", "prod2"]);
    expect(io.out()).toContain("prod3: NOT SENT (strange, ");
    expect(io.out()).toContain(
      "The subject has not asked this account to send its reports. (401: delegation problem?)",
    );
    const again = `scs-conformance publish strange --to ${here.monitor.url} --account ci --token-file ci-token --key key --subject prod3`;
    expect(io.out()).toContain(`It is kept in strange/unsent. To send it again:\n  ${again}\n`);
    const kept = readdirSync(join(here.path, "strange/unsent"));
    expect(kept).toHaveLength(2);
    expect(readFileSync(join(here.path, "strange/unsent", kept[0] ?? ""), "utf8")).toContain(again);
    expect(brokenRules(readFileSync(join(here.path, "strange/unsent", kept[1] ?? ""), "utf8"))).toEqual([]);
    expect(existsSync(join(here.path, "run/unsent"))).toBe(false);
    expect(existsSync(join(here.path, "other/unsent"))).toBe(false);
  });

  test("what was kept is gone once the monitor has it", async () => {
    await using here = await scene({ faults: [{ status: 415, body: { detail: "Unsupported Media Type" } }] });
    here.report("run");
    expect(await cli(here.asProd1("run"))).toBe(4);
    expect(existsSync(join(here.path, "run/unsent"))).toBe(true);
    expect(await cli(here.asProd1("run"))).toBe(0);
    expect(existsSync(join(here.path, "run/unsent"))).toBe(false);
  });

  test("tries again when the monitor is busy or breaks the connection, and says so", async () => {
    await using here = await scene({ faults: [{ status: 503 }, "reset"] });
    here.report("run");
    const io = here.asProd1("run");
    expect(await cli(io)).toBe(0);
    expect(io.err()).toContain("prod1: The monitor is busy (503). Trying again in 1 s.");
    expect(here.monitor.reports).toHaveLength(1);
  });

  test("ends when its time is over", async () => {
    await using here = await scene({ faults: ["hang"] });
    here.report("run");
    const io = here.asProd1("run", "--timeout", "0.3s");
    expect(await cli(io)).toBe(4);
    expect(io.out()).toContain("was not answered within 0.");
    expect(existsSync(join(here.path, "run/unsent"))).toBe(true);
  });

  test("loses nothing when the monitor is down", async () => {
    await using here = await scene();
    here.report("run");
    await here.monitor[Symbol.asyncDispose]();
    const io = here.asProd1("run", "--timeout", "0.1s");
    expect(await cli(io)).toBe(4);
    expect(io.out()).toContain("cannot be reached: connection refused.");
    expect(existsSync(join(here.path, "run/unsent"))).toBe(true);
  });

  test("loses nothing when it is interrupted", async () => {
    await using here = await scene({ faults: ["hang"] });
    here.report("run");
    const io = here.asProd1("run");
    const ended = cli(io);
    await expect.poll(() => here.monitor.log.length).toBe(1);
    io.interrupt("SIGTERM");
    expect(await ended).toBe(143);
    expect(io.out()).toContain("The sending was interrupted.");
    expect(existsSync(join(here.path, "run/unsent"))).toBe(true);
  });

  test("keeps the report itself where no copy can be kept", async () => {
    await using here = await scene({ faults: [{ status: 404 }] });
    here.report("run");
    writeFileSync(join(here.path, "run/unsent"), "not a folder");
    const io = here.asProd1("run");
    expect(await cli(io)).toBe(4);
    expect(io.out()).toContain("but the report itself is safe");
    expect(await cli(here.asProd1("run"))).toBe(0);
    expect(readFileSync(join(here.path, "run/unsent"), "utf8")).toBe("not a folder");
  });

  test.each<[number, string, string]>([
    [401, "verification failed", "Have the public half of --key registered for the account"],
    [422, "Field required", "look for a newer version of this tool"],
    [500, "", "the document that it failed on is kept"],
  ])("says what to do about %i, and keeps the report", async (status, detail, advice) => {
    const fault = { status, body: { detail } };
    await using here = await scene({ faults: [fault, fault, fault] });
    here.report("run");
    const io = here.asProd1("run");
    expect(await cli(io)).toBe(4);
    expect(io.out()).toContain(advice);
    expect(readdirSync(join(here.path, "run/unsent"))).toHaveLength(2);
    expect(here.monitor.log).toHaveLength(status === 500 ? 3 : 1);
  });

  test("never shows the token", async () => {
    await using here = await scene({ faults: [{ status: 400, body: { detail: "open sesame" } }] });
    here.report("run");
    const io = here.asProd1("run");
    await cli(io);
    const kept = readdirSync(join(here.path, "run/unsent")).map((name) =>
      readFileSync(join(here.path, "run/unsent", name), "utf8"),
    );
    expect([io.out(), io.err(), ...kept].join("")).not.toContain("sesame");
  });
});

describe("publish --dry-run", () => {
  test("shows what would be sent, and sends nothing", async () => {
    await using here = await scene();
    here.report("run");
    here.report("other", onProd2);
    const io = here.io("run", "other", "--dry-run", "--to", here.monitor.url);
    expect(await cli(io)).toBe(0);
    expect(brokenRules(io.out())).toEqual([]);
    expect(parseAllDocuments(io.out())).toHaveLength(2);
    expect(io.err()).toContain(`prod1: one report would be signed and sent to ${here.monitor.url}.`);
    expect(here.monitor.log).toEqual([]);
    expect(readdirSync(join(here.path, "run"))).toEqual(["report.json"]);
  });
});

describe("what should not look like a report of today is named", () => {
  const { assessment } = exampleReport;
  const untried = exampleReport.results.map((result): Result => ({
    ...result,
    verdict: "MISS",
    cause: "interrupted",
    findings: [],
  }));

  test.each<[string, Partial<CertificationReport>, string]>([
    [
      "recorded",
      { assessment: { ...assessment, mode: "recorded" } },
      "run: The results were judged from recorded evidence.",
    ],
    ["interrupted", { assessment: { ...assessment, interrupted: true } }, "run: The run was interrupted."],
    [
      "redacted",
      { redaction: { profile: "public", fullReportSha256: "0".repeat(64) } },
      "run: Names and values were taken out of the report.",
    ],
  ])("%s, and sent", async (_, changes, remark) => {
    await using here = await scene();
    here.report("run", changes);
    const io = here.asProd1("run");
    expect(await cli(io)).toBe(0);
    expect(io.err()).toContain(remark);
    expect(here.monitor.log[0]?.body).toContain(`WARNING: ${remark.slice("run: ".length)}`);
  });

  test("old, and sent", async () => {
    await using here = await scene({ now: new Date("2026-10-30T00:00:00Z") });
    here.report("run");
    const io = here.asProd1("run");
    expect(await cli(io)).toBe(0);
    expect(io.err()).toMatch(/run: It is of 2026-09-14; \d+ of its results have expired by now\./);
  });

  test.each<[string, Partial<CertificationReport>, string]>([
    [
      "without a result",
      { results: untried, assessment: { ...assessment, interrupted: true } },
      "the run was interrupted before there was any",
    ],
    [
      "of the future",
      { assessment: { ...assessment, finishedAt: "2026-09-14T09:06:00.000Z" } },
      "which is in the future",
    ],
    ["with a name that no subject can have", { subject: { name: "my cloud", layer: "iaas" } }, "--subject"],
  ])("%s, and not sent; the others are", async (_, changes, why) => {
    await using here = await scene();
    here.report("bad", { id: "bad", ...changes });
    here.report("run");
    const io = here.asProd1("bad", "run");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain("bad is not sent. ");
    expect(io.err()).toContain(why);
    expect(here.monitor.reports).toHaveLength(1);
    const alone = here.asProd1("bad");
    expect(await cli(alone)).toBe(2);
    expect(here.monitor.log).toHaveLength(1);
  });
});

describe("what a person may have mistyped is found before anything is sent", () => {
  test.each<[string, readonly string[], string]>([
    ["no address", ["--to="], "--to is missing"],
    ["half an address", ["--to", "monitor.example"], "--to must be an address such as"],
    ["an address with a password", ["--to", "https://a:b@monitor.example"], "without a user or a password"],
    ["an address with a query", ["--to", "https://monitor.example/?a"], 'without "?" and "#"'],
    ["an address that anybody can listen to", ["--to", "http://monitor.example"], "--plain-http"],
    ["no account", ["--account="], "--account is missing"],
    ["no key", ["--key="], "--key is missing"],
    ["a key that is not there", ["--key", "nowhere"], "The key nowhere is missing or not readable."],
    ["a key that is none", ["--key", "token"], "token is no key to sign with"],
    ["no token", ["--token-file="], "SCS_MONITOR_TOKEN"],
    ["a token that is not there", ["--token-file", "nowhere"], "The token file nowhere is missing or not readable."],
    ["a subject nobody knows", ["--subject", "prod9=x"], "no report is on prod9"],
    ["one name for two subjects", ["--subject", "x", "other"], "cannot be the name of all of these: prod1, prod2"],
    ["two names for a subject", ["--subject", "x", "--subject", "prod1=y"], "two names"],
    ["a report that is not there", ["nowhere"], "nowhere has no report that can be read"],
    ["no duration", ["--timeout", "soon"], "--timeout soon is not a duration"],
  ])("%s", async (_, words, message) => {
    await using here = await scene();
    here.report("run");
    here.report("other", onProd2);
    const usual = { to: here.monitor.url, key: "key", account: "prod1", "token-file": "token" };
    const changed = new Set(words.map((word) => word.split("=")[0]));
    const rest = Object.entries(usual).flatMap(([name, value]) =>
      changed.has(`--${name}`) ? [] : [`--${name}`, value],
    );
    const given = words.filter((word) => !word.endsWith("="));
    const io = here.io("run", ...rest, ...given);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(message);
    expect(here.monitor.log).toEqual([]);
  });
});
