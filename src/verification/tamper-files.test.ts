import { afterAll, beforeAll, expect, test } from "vitest";
import { newSigner } from "../signing/testing/keys.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import type { Verdict } from "../core/verdict.ts";
import type { Wishes } from "./case.ts";
import { redact } from "./redaction/redact.ts";
import { allowed, inMemory, signedBy, withReport, type Files } from "./testing/recorded.ts";
import { all, any, brokenSeal, tamperScene, type Tampering, type TamperScene } from "./testing/tamper-scene.ts";
import { flipped, replaced, seeded, without, type Json } from "./testing/tampering.ts";
import { verify } from "./verify.ts";

let scene: TamperScene;
let signed: Files;

beforeAll(async () => {
  scene = await tamperScene();
  signed = scene.signed;
}, 120_000);

afterAll(() => expect(scene.refused()).toBeGreaterThanOrEqual(150));

const bytes = (path: string, files = signed) => files.get(path) ?? Buffer.alloc(0);
const evidence = () => [...signed.keys()].filter((path) => path.startsWith("evidence/"));

const often = new Set(["report.json", "report.json.sig", "report.intoto.jsonl"]);

test("refused is whatever has one bit turned around, in any file", async () => {
  const random = seeded(2);
  const expected = (path: string) => {
    if (path === "report.json") return brokenSeal;
    if (path === "report.json.sig") return all("signature");
    if (path === "report.intoto.jsonl") return any("signature", "signer");
    return all(path.startsWith("evidence/") ? "evidence" : "rendering", "statement");
  };
  const tamperings = [...signed].flatMap(([path, content]) => {
    const ends = often.has(path) ? [0, content.length - 1, content.length - 1] : [];
    const places = Array.from({ length: often.has(path) ? 16 : 1 }, () => random(content.length));
    return [...ends, ...places].map((at, count) => {
      const bit = count % 8;
      const name = `${path}, byte ${at} of ${content.length}, bit ${bit}`;
      return { name, files: replaced(signed, path, flipped(content, at, bit)), fits: expected(path) };
    });
  });
  expect(await scene.unfitting(tamperings)).toEqual([]);
}, 300_000);

const line = (state: string, name: string, at = "2026-01-01T00:00:00.000Z") =>
  `${JSON.stringify({ at, state, kind: "volume", name, layer: "iaas", cloud: "test", owner: "p" })}\n`;

test("refused is a report that tells otherwise of what was created than its ledger", async () => {
  const begun = `${JSON.stringify({ at: "2026-01-01T00:00:00.000Z", state: "begun", pid: 1, host: "h" })}\n`;
  const lives = (...names: readonly string[]) => names.map((name) => line("intended", name) + line("created", name));
  const report = JSON.parse(JSON.stringify(scene.report)) as { readonly [name: string]: Json };
  const { created } = scene.report.resources;
  const names = Array.from({ length: created }, (_, count) => `v${count}`);
  const whole = `${begun}${lives(...names).join("")}${names.map((name) => line("destroyed", name)).join("")}`;
  const unanswered = line("intended", "x") + line("destroyed", "x");
  const leak = { kind: "volume", name: "w", reason: "It is in use." };
  const leaking = await scene.resigned({
    ...report,
    resources: { created: created + 1, destroyed: created, leaked: [leak] },
  });
  const cleaned = `${whole}${lives("w").join("")}${line("leaked", "w")}${line("destroyed", "w", "2099-01-01T00:00:00.000Z")}`;
  const withLedger = (text: string, files = signed) => replaced(files, "ledger.jsonl", text);
  const accepted = async (files: Files) => (await verify(inMemory(files), scene.tool, scene.wishes())).refusals;
  const reasons = async (files: Files) => new Set((await accepted(files)).map(({ reason }) => reason));
  expect(created).toBeGreaterThan(0);
  expect(await reasons(withLedger(whole))).toEqual(new Set());
  expect(await reasons(withLedger(`${whole}${unanswered}`))).toEqual(new Set());
  expect(await reasons(withLedger(`${whole}{"at":`))).toEqual(new Set());
  expect([...(await reasons(withLedger(cleaned, leaking)))]).not.toContain("ledger");
  const fits = all("ledger");
  const tamperings: readonly Tampering[] = [
    {
      name: "one more was created",
      files: withLedger(`${whole}${lives("w").join("")}${line("destroyed", "w")}`),
      fits,
    },
    { name: "one less was created", files: withLedger(whole.replaceAll('"name":"v0"', '"name":"v1"')), fits },
    { name: "one was left behind", files: withLedger(`${whole}${line("leaked", "v0")}`), fits },
    {
      name: "one was left behind and cleaned up later",
      files: withLedger(`${whole}${line("leaked", "v0")}${line("destroyed", "v0", "2099-01-01T00:00:00.000Z")}`),
      fits,
    },
    { name: "one was never answered for", files: withLedger(`${whole}${line("intended", "x")}`), fits },
    { name: "another was left behind", files: withLedger(whole, leaking), fits },
    { name: "it is no ledger", files: withLedger(`${whole}moin\n`), fits },
  ];
  expect(await scene.unfitting(tamperings)).toEqual([]);
}, 120_000);

test("refused is a redacted report whose verdicts and findings do not go together", async () => {
  const wishes = { salt: Buffer.alloc(32), fullReportSha256: "0".repeat(64) };
  const inPublic = redact(scene.report, wishes);
  const files = async (report: CertificationReport) => withReport(new Map(), report);
  const found = async (report: CertificationReport) =>
    (await verify(inMemory(await files(report)), scene.tool, unsignedWishes())).refusals;
  expect(await found(inPublic)).toEqual([]);
  const turned = (verdict: Verdict, findings: Result["findings"]) => {
    const at = inPublic.results.findIndex((result) => result.verdict === verdict);
    const results = inPublic.results.map((result, index) => (index === at ? { ...result, findings } : result));
    return scene.tool.addUpAgain({ ...inPublic, results });
  };
  const [violation, open] = (["violation", "inconclusive"] as const).map((level) => ({ level, message: "m" }));
  if (violation === undefined || open === undefined) throw new Error("There are two.");
  const cases = [
    turned("FAIL", []),
    turned("FAIL", [open]),
    turned("PASS", [violation]),
    turned("PASS", [open]),
    turned("DNF", []),
    turned("DNF", [open, violation]),
  ];
  for (const report of await Promise.all(cases)) {
    expect((await found(report)).map(({ reason, message }) => [reason, message])).toContainEqual([
      "judgement",
      expect.stringMatching(/which no run comes to\.$/),
    ]);
  }
}, 120_000);

/** Nobody signed it. */
function unsignedWishes(): Wishes {
  const { signers: _, ...rest } = scene.wishes();
  return rest;
}

test("refused is evidence that was changed, swapped, left out or added", async () => {
  const names = evidence();
  const swapped = (a: string, b: string) => replaced(replaced(signed, a, bytes(b)), b, bytes(a));
  const better = bytes("evidence/flavors.json").toString("utf8").replace('"vcpus": 2', '"vcpus": 4');
  const tamperings: readonly Tampering[] = [
    ...names.slice(1, 8).map((name, at) => ({
      name: `${name} swapped`,
      files: swapped(name, names[at] ?? ""),
      fits: all("evidence", "statement", "judgement"),
    })),
    ...names.slice(0, 8).map((name) => ({
      name: `${name} left out`,
      files: without(signed, name),
      fits: all("evidence", "statement", "judgement"),
    })),
    {
      name: "one added",
      files: replaced(signed, "evidence/more.json", bytes("evidence/flavors.json")),
      fits: all("evidence", "statement"),
    },
    {
      name: "that of another run",
      files: replaced(signed, "evidence/flavors.json", bytes("evidence/flavors.json", scene.other)),
      fits: all("evidence", "statement"),
    },
    {
      name: "a better answer",
      files: replaced(signed, "evidence/flavors.json", better),
      fits: all("evidence", "statement", "judgement"),
    },
  ];
  expect(await scene.unfitting(tamperings)).toEqual([]);
}, 300_000);

test("so is evidence that was left out together with what the report says of it, whoever signed it", async () => {
  const { report, plain } = scene;
  const tamperings: Tampering[] = [];
  for (const item of report.evidence) {
    const rest = { ...report, evidence: report.evidence.filter((each) => each !== item) };
    const document = JSON.parse(JSON.stringify(rest)) as Json;
    const files = await scene.resigned(document, without(plain, item.path));
    tamperings.push({ name: item.probe, files, fits: any("judgement", "evidence") });
  }
  expect(await scene.unfitting(tamperings)).toEqual([]);
}, 300_000);

test("refused is a record without the signature of somebody who may sign", async () => {
  const { auditor, other } = scene;
  const stranger = newSigner();
  const bare = without(signed, "report.json.sig", "report.intoto.jsonl");
  const from = (path: string, files: Files) => replaced(signed, path, bytes(path, files));
  const byStranger = await signedBy(stranger, bare);
  const forGit = await signedBy(auditor, bare, "git");
  const armour = bytes("report.json.sig").toString("latin1");
  const envelope = JSON.parse(bytes("report.intoto.jsonl").toString("utf8")) as { signatures: object[] };
  const line = (change: object) => `${JSON.stringify({ ...envelope, ...change })}\n`;
  const signers = (rest: object) => ({ signers: [allowed("audit@example.org", auditor, rest)] });
  const tamperings: readonly Tampering[] = [
    { name: "stripped", files: bare, fits: all("signature-missing") },
    { name: "without its signature", files: without(signed, "report.json.sig"), fits: all("signature-missing") },
    { name: "without its statement", files: without(signed, "report.intoto.jsonl"), fits: all("signature-missing") },
    { name: "by a stranger", files: byStranger, fits: all("signer") },
    { name: "a stranger's signature", files: from("report.json.sig", byStranger), fits: all("signer") },
    { name: "a stranger's statement", files: from("report.intoto.jsonl", byStranger), fits: all("signer") },
    { name: "another run's signature", files: from("report.json.sig", other), fits: all("signature") },
    { name: "another run's statement", files: from("report.intoto.jsonl", other), fits: all("statement") },
    {
      name: "another run's report",
      files: from("report.json", other),
      fits: all("signature", "statement", "evidence"),
    },
    { name: "for another purpose", files: from("report.json.sig", forGit), fits: all("signature") },
    { name: "with something behind", files: replaced(signed, "report.json.sig", `${armour} `), fits: all("signature") },
    { name: "twice", files: replaced(signed, "report.json.sig", armour + armour), fits: all("signature") },
    { name: "empty", files: replaced(signed, "report.json.sig", ""), fits: all("signature") },
    {
      name: "a statement with two signatures",
      files: replaced(
        signed,
        "report.intoto.jsonl",
        line({ signatures: [...envelope.signatures, ...envelope.signatures] }),
      ),
      fits: all("signature"),
    },
    {
      name: "a statement of another kind",
      files: replaced(signed, "report.intoto.jsonl", line({ payloadType: "text/plain" })),
      fits: all("signature"),
    },
    {
      name: "a statement about nothing",
      files: replaced(signed, "report.intoto.jsonl", "{}\n"),
      fits: all("signature"),
    },
    { name: "by somebody else", files: signed, wishes: { identity: "boss@example.org" }, fits: all("identity") },
    { name: "for Git", files: signed, wishes: signers({ namespaces: ["git"] }), fits: all("signer") },
    { name: "too late", files: signed, wishes: signers({ validBefore: new Date("2026-01-01") }), fits: all("signer") },
    { name: "too early", files: signed, wishes: signers({ validAfter: new Date("2099-01-01") }), fits: all("signer") },
    { name: "with nobody allowed", files: signed, wishes: { signers: [] }, fits: all("signer") },
  ];
  expect(await scene.unfitting(tamperings)).toEqual([]);
}, 300_000);

test("refused is what was made with other data of the scope, or by another tool", async () => {
  const { tool } = scene;
  const tamperings: readonly Tampering[] = [
    {
      name: "other data",
      files: signed,
      tool: { ...tool, scopeSha256: () => Promise.resolve("0".repeat(64)) },
      fits: all("scope"),
    },
    {
      name: "no such scope",
      files: signed,
      tool: { ...tool, scopeSha256: () => Promise.resolve(undefined) },
      fits: all("scope"),
    },
    { name: "another version", files: signed, tool: { ...tool, version: "99.0.0" }, fits: all("tool") },
    { name: "a tool that was changed", files: signed, tool: { ...tool, sha256: "0".repeat(64) }, fits: all("tool") },
  ];
  expect(await scene.unfitting(tamperings)).toEqual([]);
}, 300_000);
