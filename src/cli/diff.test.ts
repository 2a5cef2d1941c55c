import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { violation } from "../core/finding.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { diffJsonSchema } from "../reports/diff/json.ts";
import { renderJson } from "../reports/json/render.ts";
import { exampleReport, hostileReport, nasty, reportOn } from "../reports/testing/example-report.ts";
import { exampleResults } from "../reports/testing/example-results.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const id = "scs-0103-flavor-1v-4";

function having(testcase: string, outcome: Partial<Result>): CertificationReport {
  return reportOn(exampleResults.map((result) => (result.testcase === testcase ? { ...result, ...outcome } : result)));
}

const off = violation("It has 2 GiB.", { about: { kind: "flavor", name: "SCS-1V-4" } });
const worse = having(id, { verdict: "FAIL", findings: [off] });

async function diff(base: CertificationReport, head: CertificationReport, ...words: string[]) {
  using place = folder();
  mkdirSync(join(place.path, "run"));
  writeFileSync(join(place.path, "base.json"), renderJson(base));
  writeFileSync(join(place.path, "run", "report.json"), renderJson({ ...head, id: "later" }));
  const io = testIo(["diff", "base.json", "run", ...words], { cwd: place.path });
  const code = await cli(io);
  return { code, out: io.out(), err: io.err() };
}

test("a new failure is told after what drifted, and the exit code says so", async () => {
  const head = { ...worse, scope: { ...worse.scope, referenceDate: "2026-09-15" } };
  expect(await diff(exampleReport, head)).toEqual({
    code: 1,
    err: "",
    out: [
      "prod1: from 20260914T080003Z-018f6f0e (2026-09-14 08:01 UTC) to later (2026-09-14 08:01 UTC)",
      "  v5.1  FAIL",
      "  v4    FAIL",
      "  gate  failed",
      "",
      "What changed beside the subject's answers",
      "  reference date  2026-09-14 -> 2026-09-15",
      "",
      "New failures (1)",
      `  ${id}  PASS -> FAIL`,
      "    + flavor SCS-1V-4: It has 2 GiB.",
      "",
      "10 testcases are as before.",
      "",
    ].join("\n"),
  });
});

describe("the exit code is", () => {
  const undecided = having(id, { verdict: "DNF", cause: "timeout" });
  const advice = having("scs-0101-rngd", { verdict: "FAIL", findings: [off] });
  test.each<[number, string, CertificationReport, CertificationReport, string[]]>([
    [0, "when nothing changed", exampleReport, exampleReport, []],
    [0, "when something was mended", worse, exampleReport, ["--fail-on", "any"]],
    [1, "when a main testcase fails", exampleReport, worse, []],
    [0, "when nobody wants to be told", exampleReport, worse, ["--fail-on", "none"]],
    [0, "when only advice is new", exampleReport, advice, []],
    [1, "when only advice is new and anything counts", exampleReport, advice, ["--fail-on", "any"]],
    [0, "when a main testcase is not decided", exampleReport, undecided, []],
    [3, "when one is not decided and anything counts", exampleReport, undecided, ["--fail-on", "any"]],
  ])("%d %s", async (code, _, base, head, words) => {
    expect((await diff(base, head, ...words)).code).toBe(code);
  });
});

test("reports of different subjects are compared only on request", async () => {
  const other = { ...exampleReport, subject: { ...exampleReport.subject, name: "prod2" } };
  expect(await diff(exampleReport, other)).toEqual({
    code: 2,
    out: "",
    err: "The one is about prod1 (iaas), the other about prod2 (iaas). Give --across to compare them all the same.\n",
  });
  expect(await diff(exampleReport, other, "--across")).toMatchObject({ code: 0, err: "" });
});

test("as JSON it is the difference itself", async () => {
  const { out } = await diff(exampleReport, worse, "--json");
  expect(JSON.parse(out)).toMatchObject({
    apiVersion: "conformance.scs.community/v1",
    kind: "ReportDiff",
    drift: [],
    counts: { "new-failure": 1, same: 10 },
    testcases: [{ testcase: id, target: "main", came: [{ message: "It has 2 GiB." }] }],
  });
});

test("and follows its schema, whatever changed", async () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(diffJsonSchema()) as object,
  );
  const fewer = reportOn(exampleResults.slice(2), { selection: [] });
  for (const head of [worse, fewer, hostileReport("Harmless")]) {
    const { out } = await diff(exampleReport, head, "--json", "--across");
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  }
  expect(validate({ kind: "ReportDiff" })).toBe(false);
});

test("as Markdown it fits a job summary", async () => {
  const { out } = await diff(exampleReport, worse, "-f", "md");
  expect(out).toContain("# What changed on prod1");
  expect(out).toContain(`## New failures (1)\n\n- \`${id}\`: PASS -> FAIL\n  - new: flavor SCS-1V-4: It has 2 GiB.`);
});

test.each(nasty)("names of the cloud stay text: %j", async (name) => {
  const harmless = hostileReport("Harmless");
  const { code, out } = await diff(harmless, hostileReport(name), "--across");
  expect(code).toBe(0);
  expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  const { out: document } = await diff(harmless, hostileReport(name), "--across", "-f", "md");
  expect(document.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(3);
  expect(document).not.toMatch(/<[a-z/!]/i);
});

test("what is no report is refused in one sentence", async () => {
  const io = testIo(["diff", "here.json", "there.json"], { cwd: "/nowhere" });
  expect(await cli(io)).toBe(2);
  expect(io.err()).toContain("here.json has no report that can be read");
});
