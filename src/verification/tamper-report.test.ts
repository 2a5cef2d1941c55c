import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Result } from "../core/result.ts";
import { inMemory } from "./testing/recorded.ts";
import { structures } from "./testing/structures.ts";
import { any, brokenSeal, only, tamperScene, type Tampering, type TamperScene } from "./testing/tamper-scene.ts";
import {
  another,
  changedAt,
  leaves,
  replaced,
  seeded,
  shuffledMembers,
  valueAt,
  type Json,
  type Path,
} from "./testing/tampering.ts";
import { verify } from "./verify.ts";

let scene: TamperScene;
let report: Json;

beforeAll(async () => {
  scene = await tamperScene();
  report = JSON.parse(JSON.stringify(scene.report)) as Json;
}, 300_000);

afterAll(() => expect(scene.refused()).toBeGreaterThanOrEqual(200));

/** In a record that is left as it is. */
const unsigned = (document: Json) => replaced(scene.plain, "report.json", `${JSON.stringify(document, null, 2)}\n`);

test("the record as it was signed is accepted", async () => {
  const { refusals, signedBy } = await verify(inMemory(scene.signed), scene.tool, scene.wishes());
  expect(refusals).toEqual([]);
  expect(signedBy.map(({ principals }) => principals)).toEqual([["audit@example.org"], ["audit@example.org"]]);
}, 60_000);

test("so is a report whose members stand in another order, and whose white space is another", async () => {
  const random = seeded(1);
  const texts = [
    JSON.stringify(report),
    JSON.stringify(report, null, "\t"),
    `\n${JSON.stringify(report, null, 4)}\r\n\r\n`,
    ...Array.from({ length: 3 }, (_, indent) => JSON.stringify(shuffledMembers(report, random), null, indent)),
  ];
  for (const text of texts) {
    const found = await verify(inMemory(replaced(scene.signed, "report.json", text)), scene.tool, scene.wishes());
    expect(found.refusals).toEqual([]);
    expect(found.notes.join(" ")).toContain("another order or other white space");
  }
}, 60_000);

/** One place of each kind, and some more. */
function sampled(seed: number, more: number, wanted: (path: Path) => boolean): readonly Path[] {
  const random = seeded(seed);
  const paths = leaves(report).filter(wanted);
  const kindOf = (path: Path) => path.filter((part) => typeof part === "string").join(".");
  const kinds = new Map(paths.map((path) => [kindOf(path), path]));
  return [...kinds.values(), ...Array.from({ length: more }, () => paths[random(paths.length)] ?? [])];
}

/** What follows from evidence, scope and tool; for the rest there is only the word of whoever signs. */
function follows([first, second, third]: Path): boolean {
  if (first === "scope") return second !== "referenceDate";
  if (first === "assessment") return second === "requests" || ["version", "sha256"].includes(String(third));
  if (first === "coverage") return second !== "selection";
  return ["createdAt", "headline", "versions", "preflight", "results", "evidence"].includes(String(first));
}

describe("refused is a report", () => {
  test("in which any value is another one", async () => {
    const tamperings = sampled(3, 10, () => true).map((path) => ({
      name: path.join("."),
      files: unsigned(changedAt(report, path, another)),
      fits: brokenSeal,
    }));
    expect(await scene.unfitting(tamperings)).toEqual([]);
  }, 300_000);

  test("in which a value is not what follows from its evidence, whoever signed it", async () => {
    const tamperings: Tampering[] = [];
    for (const path of sampled(4, 10, follows)) {
      const files = await scene.resigned(changedAt(report, path, another));
      const name = `${path.join(".")}, from ${JSON.stringify(valueAt(report, path))}`;
      tamperings.push({ name, files, fits: any("schema", "judgement", "evidence", "scope", "tool") });
    }
    expect(await scene.unfitting(tamperings)).toEqual([]);
  }, 300_000);

  test("in which something was left out, doubled or moved, whoever signed it", async () => {
    const tamperings: Tampering[] = [];
    for (const { name, document } of structures(report)) {
      tamperings.push({ name, files: unsigned(document), fits: brokenSeal });
      const files = await scene.resigned(document);
      tamperings.push({ name: `${name}, signed`, files, fits: any("judgement", "evidence") });
    }
    expect(await scene.unfitting(tamperings)).toEqual([]);
  }, 300_000);

  test("whose signer flatters the cloud, or runs it down, and adds everything up again", async () => {
    const random = seeded(5);
    const { results } = scene.report;
    const passed = results.filter(({ verdict }) => verdict === "PASS");
    const chosen = [
      ...results.filter(({ verdict }) => verdict !== "PASS"),
      ...Array.from({ length: 10 }, () => passed[random(passed.length)]).filter((each) => each !== undefined),
    ];
    const tamperings: Tampering[] = [];
    for (const { testcase } of chosen) {
      const changed = results.map((each) => (each.testcase === testcase ? turned(each) : each));
      const again = await scene.tool.addUpAgain({ ...scene.report, results: changed });
      const document = JSON.parse(JSON.stringify(again)) as Json;
      tamperings.push({ name: testcase, files: await scene.resigned(document), fits: only("judgement") });
    }
    expect(await scene.unfitting(tamperings)).toEqual([]);
  }, 300_000);
});

/** Another verdict, and nothing that gives it away. */
function turned(before: Result): Result {
  const { cause: _, findings, ...result } = before;
  if (result.verdict !== "PASS") {
    return { ...result, verdict: "PASS", findings: findings.filter(({ level }) => level === "note") };
  }
  return { ...result, verdict: "FAIL", findings: [{ level: "violation", message: "It is not as it should be." }] };
}
