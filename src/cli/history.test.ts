import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CertificationReport } from "../core/report.ts";
import { renderJson } from "../reports/json/render.ts";
import { exampleReport } from "../reports/testing/example-report.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const later = { ...exampleReport, id: "later", createdAt: "2026-09-15T08:01:10.000Z" };
const elsewhere = { ...later, subject: { ...later.subject, name: "prod2" } };

async function having(reports: Readonly<Record<string, CertificationReport>>, ...words: string[]) {
  using place = folder();
  for (const [name, report] of Object.entries(reports)) {
    writeFileSync(join(place.path, `${name}.json`), renderJson(report));
  }
  const io = testIo(words, { cwd: place.path });
  const code = await cli(io);
  const page =
    words.at(-1) === "html:out/page.html" && code === 0 ? readFileSync(join(place.path, "out/page.html"), "utf8") : "";
  return { code, out: io.out(), err: io.err(), page };
}

test("several reports make a page with their history", async () => {
  const { code, err, page } = await having(
    { a: exampleReport, b: later },
    "report",
    "a.json",
    "b.json",
    "-f",
    "html:out/page.html",
  );
  expect({ code, err }).toEqual({ code: 0, err: "out/page.html\n" });
  expect(page).toContain("<title>History: SCS-compatible IaaS on prod1</title>");
});

test("without a path it goes to the terminal", async () => {
  const { code, out } = await having({ a: exampleReport, b: later }, "report", "a.json", "b.json", "-f", "html");
  expect(code).toBe(0);
  expect(out).toMatch(/^<!doctype html>/);
});

test.each([[[]], [["-f", "text"]], [["-f", "html,json"]]])("a history is only there as a page: %j", async (words) => {
  expect(await having({ a: exampleReport, b: later }, "report", "a.json", "b.json", ...words)).toMatchObject({
    code: 2,
    out: "",
    err: "Several reports make a history, and that is a page: give -f html:FILE and no other format.\n",
  });
});

test("reports of different subjects are refused", async () => {
  expect(await having({ a: exampleReport, b: elsewhere }, "report", "a.json", "b.json", "-f", "html")).toMatchObject({
    code: 2,
    out: "",
    err: "These reports have no history in common. The one is about prod1 (iaas), the other about prod2 (iaas).\n",
  });
});

test("what changed is a page, too, and the exit code is the same", async () => {
  const { code, err, page } = await having(
    { a: exampleReport, b: later },
    "diff",
    "a.json",
    "b.json",
    "-f",
    "html:out/page.html",
  );
  expect({ code, err }).toEqual({ code: 0, err: "out/page.html\n" });
  expect(page).toContain("<title>What changed: SCS-compatible IaaS on prod1</title>");
});

test.each([
  ["pdf", "--format pdf: there is no such form. There are: text, json, md, html.\n"],
  ["html:", "--format html: has no path behind the colon.\n"],
])("a diff as %s is refused", async (format, err) => {
  expect(await having({ a: exampleReport }, "diff", "a.json", "a.json", "-f", format)).toMatchObject({ code: 2, err });
});
