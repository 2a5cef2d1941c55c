import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { assemble } from "../core/assemble.ts";
import { violation } from "../core/finding.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import type { ScoreCard } from "../core/score-card.ts";
import { declaredBy } from "../run/plan.ts";
import { cardJsonSchema } from "../reports/card/json-schema.ts";
import { renderJson } from "../reports/json/render.ts";
import { nasty } from "../reports/testing/example-report.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { scsCompatibleIaas as scope } from "../../suites/scopes/scs-compatible-iaas.ts";
import { signSsh } from "../signing/sshsig.ts";
import { newSigner } from "../signing/testing/keys.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const versions = scope.versions.filter(({ version }) => version === "v5.1");
const failing = "scs-0103-flavor-1v-4";

interface Details {
  readonly subject?: string;
  /** Testcases that fail. */
  readonly fails?: readonly string[];
  /** The only one that was selected. */
  readonly only?: string;
  readonly finding?: string;
}

function report(instant: string, { subject = "prod1", fails = [], only, finding }: Details = {}): CertificationReport {
  const results = declaredBy(versions).map(({ entry, standards }): Result => {
    const { id, requirement, level, url, section, lifetime } = entry;
    const declaration = { testcase: id, requirement, level, url, section, lifetime, standards, evidence: [] };
    if (only !== undefined && only !== id)
      return { ...declaration, verdict: "MISS", cause: "deselected", findings: [] };
    const isBad = fails.includes(id);
    const findings = isBad ? [violation(finding ?? "It is off.")] : [];
    return { ...declaration, verdict: isBad ? "FAIL" : "PASS", findings, startedAt: instant };
  });
  return assemble({
    id: `run-${instant.slice(0, 10)}`,
    scope,
    scopeSha256: scopeSha256(scope),
    versions,
    date: instant.slice(0, 10),
    selection: only === undefined ? [] : [only],
    target: "all",
    readOnly: false,
    subject: { name: subject, layer: "iaas", region: "RegionOne" },
    assessment: {
      tool: { name: "scs-conformance", version: "0.1.0", runtime: "node", sha256: "1".repeat(64) },
      mode: "live",
      arguments: [],
      startedAt: instant,
      finishedAt: instant,
      requests: 1,
      interrupted: false,
    },
    preflight: { verdict: "PASS", findings: [] },
    results,
    evidence: [],
    resources: { created: 0, destroyed: 0, leaked: [] },
    reproduce: { run: "", judge: "" },
  });
}

const monday = "2026-11-16T10:00:00.000Z";
const tuesday = "2026-11-17T10:00:00.000Z";

/** A folder with these reports, and `merge` in it at noon on 17 November 2026. */
function scene(reports: Readonly<Record<string, CertificationReport | string>>) {
  const place = folder();
  for (const [path, content] of Object.entries(reports)) {
    mkdirSync(dirname(join(place.path, path)), { recursive: true });
    writeFileSync(join(place.path, path), typeof content === "string" ? content : renderJson(content));
  }
  const run = async (...words: string[]) => {
    const io = testIo(words, { cwd: place.path, now: () => new Date("2026-11-17T12:00:00Z") });
    const code = await cli(io);
    return { code, out: io.out(), err: io.err() };
  };
  return {
    path: place.path,
    read: (name: string) => readFileSync(join(place.path, name), "utf8"),
    run,
    merge: (...words: string[]) => run("merge", ...words),
    [Symbol.dispose]: () => place[Symbol.dispose](),
  };
}

const week = { "runs/a/report.json": report(monday, { fails: [failing] }), "runs/b/report.json": report(tuesday) };

test("a folder becomes a card: the newest result counts, and what it took the place of is told", async () => {
  using here = scene(week);
  const { code, out, err } = await here.merge("runs");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("SCS-compatible IaaS @ prod1, region RegionOne, as of 2026-11-17 12:00 UTC, from 2 reports");
  expect(out).toMatch(/v5\.1 \(effective\) {2}PASS {2}not certifiable: scs-0121-v1, .* have no main testcase/);
  expect(out).toContain("holds until 2026-11-30 00:00 UTC");
  expect(out).toContain(
    `${failing}: PASS of run-2026-11-17 (2026-11-17 10:00 UTC) counts, not FAIL of run-2026-11-16 (2026-11-16 10:00 UTC).`,
  );
});

describe("signatures", () => {
  const [auditor, stranger] = [newSigner(), newSigner()];
  const signers = `audit@example.org namespaces="report" ${auditor.publicKey.line}\n`;
  const sign = (text: string, signer = auditor) => signSsh(Buffer.from(text), signer, "report");
  const [one, other] = [renderJson(week["runs/a/report.json"]), renderJson(week["runs/b/report.json"])];

  test("are looked at where it is said who may sign, and the card tells who did", async () => {
    const signed = { "runs/a/report.json.sig": await sign(one), "runs/b/report.json.sig": await sign(other) };
    using here = scene({ ...week, ...signed, signers });
    const { code, out } = await here.merge("runs", "--allowed-signers", "signers");
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain("Every report was signed by somebody who may: audit@example.org.");
  });

  test("are not looked at otherwise, and the card tells of whom", async () => {
    using here = scene({ ...week, "runs/a/report.json.sig": "anything" });
    const { code, out } = await here.merge("runs");
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Signatures were not looked at, though there are some, of runs/a/report.json: name who may sign with --allowed-signers.",
    );
    const { notes } = JSON.parse((await here.merge("runs", "-f", "json")).out) as ScoreCard;
    expect(notes.filter((each) => each.startsWith("Signatures"))).toHaveLength(1);
  });

  test.each<[string, () => Promise<Readonly<Record<string, string>>>, string]>([
    ["is missing", async () => ({}), "Nobody has signed the report: report.json.sig is missing."],
    [
      "is of another report",
      async () => ({ "runs/b/report.json.sig": await sign(one) }),
      "report.json.sig does not vouch for report.json",
    ],
    [
      "is by somebody else",
      async () => ({ "runs/b/report.json.sig": await sign(other, stranger) }),
      "report.json.sig is signed by somebody who may not",
    ],
  ])("nothing is merged where one %s", async (_, files, message) => {
    using here = scene({ ...week, "runs/a/report.json.sig": await sign(one), ...(await files()), signers });
    const { code, out, err } = await here.merge("runs", "--allowed-signers", "signers", "-o", "card.json");
    expect([code, out]).toEqual([5, ""]);
    expect(err).toContain(`runs/b/report.json is not merged. ${message}`);
    expect(existsSync(join(here.path, "card.json"))).toBe(false);
  });

  test("a key must be good now, even for a card of what will be", async () => {
    const ended = signers.replace('"report"', '"report",valid-before="20261201Z"');
    const signed = { "runs/a/report.json.sig": await sign(one), "runs/b/report.json.sig": await sign(other) };
    using here = scene({ ...week, ...signed, signers: ended });
    const at = async (date: string) => (await here.merge("runs", "--allowed-signers", "signers", "--date", date)).code;
    expect(await at("2026-12-24")).not.toBe(5);
    writeFileSync(join(here.path, "signers"), ended.replace("20261201", "20261101"));
    expect(await at("2026-12-24")).toBe(5);
  });
});

describe("the exit code follows the gate", () => {
  test.each([
    [0, "everything passed", report(tuesday), []],
    [1, "a main testcase fails", report(tuesday, { fails: [failing] }), []],
    [3, "a main testcase was never asked", report(tuesday, { only: failing }), []],
    [3, "the results have expired", report(tuesday), ["--at", "2026-11-30"]],
    [0, "they expire next", report(tuesday), ["--at", "2026-11-30T00:59:59+01:00"]],
  ])("%d when %s", async (code, _, one, words) => {
    using here = scene({ "report.json": one });
    expect((await here.merge("report.json", ...words)).code).toBe(code);
  });
});

test.each(["Pacific/Kiritimati", "Pacific/Niue"])("where the process runs does not matter: %s", (zone) => {
  // The last hour of October in UTC; on the wall it is November there, or still noon.
  using here = scene({ "report.json": report("2026-10-31T23:30:00.000Z") });
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const merged = (TZ: string) => {
    const words = [main, "merge", "report.json", "-f", "json", "--at", "2026-11-01T01:45:00+02:00"];
    return spawnSync(process.execPath, words, { cwd: here.path, env: { ...process.env, TZ }, encoding: "utf8" });
  };
  const { stdout, status } = merged(zone);
  expect([stdout, status]).toEqual([merged("UTC").stdout, 0]);
  expect((JSON.parse(stdout) as ScoreCard).at).toBe("2026-10-31T23:45:00.000Z");
});

describe("the instant", () => {
  test("of a day is its end, and of today it is now", async () => {
    using here = scene({ "report.json": report(tuesday) });
    const at = async (date: string) =>
      (JSON.parse((await here.merge(".", "--date", date, "-f", "json")).out) as ScoreCard).at;
    expect(await at("2026-11-17")).toBe("2026-11-17T12:00:00.000Z");
    expect(await at("2026-12-24")).toBe("2026-12-24T23:59:59.999Z");
  });

  test.each([
    [["--date", "2026-13-01"], "--date 2026-13-01 is not a day"],
    [["--at", "yesterday"], "--at yesterday is no instant"],
    [["--at", "2026-11-17", "--date", "2026-11-17"], "Arguments date and at are mutually exclusive"],
  ])("%j is refused", async (words, message) => {
    using here = scene({ "report.json": report(tuesday) });
    const { code, err } = await here.merge("report.json", ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("refused is", () => {
  test("to leave out a report with a newer result", async () => {
    using here = scene({
      "runs/a/report.json": report(monday),
      "runs/b/report.json": report(tuesday, { fails: [failing], only: failing }),
    });
    const { code, err } = await here.merge("runs/a");
    expect(code).toBe(2);
    expect(err).toBe(
      `runs/b/report.json has the newest result of ${failing}, and no report may be left out that does (SCS-0003-v2). Merge it, too.\n`,
    );
    expect((await here.merge("runs/a", "runs/b")).code).toBe(1);
  });

  test("but not to leave out one that is older, of another subject, or no report", async () => {
    using here = scene({
      ...week,
      "runs/c/report.json": report(tuesday, { subject: "prod2" }),
      "runs/d/report.json": "{}",
    });
    expect((await here.merge("runs/b")).code).toBe(0);
  });

  test("a report from the future", async () => {
    using here = scene({ "report.json": report("2026-11-17T12:05:00.001Z") });
    const { code, err } = await here.merge("report.json");
    expect(code).toBe(5);
    expect(err).toContain("report.json is from the future: it was made at 2026-11-17T12:05:00.001Z");
  });

  test("a result that claims to last longer", async () => {
    const text = renderJson(report(tuesday)).replaceAll('"validUntil": "2026-11-30', '"validUntil": "2027-11-30');
    using here = scene({ "report.json": text });
    const { code, err } = await here.merge("report.json");
    expect(code).toBe(5);
    expect(err).toMatch(
      /^report\.json says that \S+ is valid until 2027-11-30\S+, but a result like that expires at 2026-11-30/,
    );
  });

  test.each([
    ["a folder without a report", "nothing", "There is no report.json in nothing, nor in any folder in it."],
    ["a file that is not there", "there.json", "there.json cannot be read"],
    ["a file that is no report", "odd/report.json", "odd/report.json is not a certification report"],
    ["a folder with one that is no report", ".", "odd/report.json is not a certification report"],
  ])("%s", async (_, word, message) => {
    using here = scene({ "nothing/x": "", "odd/report.json": "{}", "good/report.json": report(tuesday) });
    const { code, err } = await here.merge(word);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test("a scope or version that this tool does not know", async () => {
    const known = report(tuesday);
    const strange = { ...known, scope: { ...known.scope, uuid: "other", name: "Other" } };
    const future = { ...known, versions: known.versions.map((each) => ({ ...each, version: "v99" })) };
    using here = scene({ "a.json": strange, "b.json": future });
    expect((await here.merge("a.json")).err).toContain("of the scope Other (other), which this tool does not know.");
    expect((await here.merge("b.json")).err).toContain("no version of SCS-compatible IaaS that this tool knows.");
  });
});

describe("a card is written", () => {
  test("as the document that its schema describes, with every report by the digest of its bytes", async () => {
    using here = scene(week);
    expect(await here.merge("runs", "-o", "card.json")).toMatchObject({ code: 0, err: "card.json\n" });
    const card = JSON.parse(here.read("card.json")) as ScoreCard;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(cardJsonSchema()) as object,
    );
    expect([validate(card), validate.errors]).toEqual([true, null]);
    const sha256 = (name: string) => createHash("sha256").update(here.read(name)).digest("hex");
    expect(card.reports.map((each) => each.sha256)).toEqual([
      sha256("runs/b/report.json"),
      sha256("runs/a/report.json"),
    ]);
    expect(card.scope.sha256).toBe(scopeSha256(scope));
  });

  test("the same for the same reports, however they are named", async () => {
    using here = scene(week);
    const one = await here.merge("runs", "-f", "json");
    const other = await here.merge("runs/b/report.json", "runs/a", "runs/b", "-f", "json");
    expect(other).toEqual(one);
  });

  test("for each subject in a folder, or as one array", async () => {
    using here = scene({ ...week, "runs/c/report.json": report(tuesday, { subject: "../prod 2" }) });
    expect((await here.merge("runs", "-o", "cards")).err.split("\n").sort()).toEqual([
      "",
      "cards/.._prod_2-RegionOne-scs-compatible-iaas.json",
      "cards/prod1-RegionOne-scs-compatible-iaas.json",
    ]);
    const { out } = await here.merge("runs", "-f", "json");
    expect((JSON.parse(out) as ScoreCard[]).map(({ subject }) => subject.name)).toEqual(["../prod 2", "prod1"]);
    expect(await here.merge("runs", "-o", "card.json")).toMatchObject({
      code: 2,
      err: expect.stringContaining("There are 2 cards"),
    });
  });

  test("as Markdown, with every testcase", async () => {
    using here = scene(week);
    expect((await here.merge("runs", "-o", "card.md")).code).toBe(0);
    const document = here.read("card.md");
    expect(document).toContain("# PASS: SCS-compatible IaaS on prod1, region RegionOne");
    expect(document).toContain(`| [${failing}](<https://docs.scs.community`);
    expect(document).toContain("| 2026-11-30 00:00 UTC |");
  });
});

describe("docs/score-cards.md", () => {
  const documentation = readFileSync(new URL("../../docs/score-cards.md", import.meta.url), "utf8");
  const commands = documentation.match(/^scs-conformance [^#\n]+/gm) ?? [];

  test("has commands", () => {
    expect(commands.length).toBeGreaterThan(4);
  });

  test.each(commands)("%s", async (command) => {
    using here = scene({ "reports/BASE/report.json": report(monday), "reports/HEAD/report.json": report(tuesday) });
    const { code, out, err } = await here.run(...command.trim().split(" ").slice(1));
    // In December nothing is good any more.
    expect([code, err.replace(/^cards.*\n/, "")]).toEqual([command.includes("--date") ? 3 : 0, ""]);
    expect(out).toContain("prod1");
  });
});

test("the published JSON Schema is up to date: npm run schema", () => {
  const file = new URL("../../docs/schemas/score-card-v1.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(cardJsonSchema()));
});

test.each(nasty)("names of the cloud stay text: %j", async (name) => {
  using here = scene({ "report.json": report(tuesday, { subject: name }) });
  const { code, out } = await here.merge("report.json");
  expect(code).toBe(0);
  expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  const { out: document } = await here.merge("report.json", "-f", "md");
  expect(document.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(4);
  expect(document).not.toMatch(/<(?!https:)[a-z/!]/i);
});
