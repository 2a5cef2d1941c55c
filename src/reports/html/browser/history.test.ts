import { afterAll, beforeAll, expect, test } from "vitest";
import type { CertificationReport } from "../../../core/report.ts";
import { hostileReport, nasty } from "../../testing/example-report.ts";
import { renderHtmlDiff } from "../diff.ts";
import { renderHistory } from "../history/history.ts";
import { demoReport } from "./pages.ts";
import { looks, Visitor } from "./visit.ts";

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive();
});
afterAll(() => visitor[Symbol.asyncDispose]());

/** Six runs of one cloud, some before it was neglected and some after. */
function runs(): CertificationReport[] {
  const [good, bad] = [demoReport("compliant"), demoReport("neglected")];
  const on = (report: CertificationReport, day: number) => ({
    ...report,
    id: `202611${day}-014950-aaaaaa`,
    createdAt: `2026-11-${day}T01:49:50.000Z`,
    subject: bad.subject,
  });
  return [on(bad, 17), on(good, 18), on(good, 19), on(bad, 20), on(good, 21), on(bad, 22)];
}

test.each(Object.entries(looks))("a history in %s keeps nobody out, and nothing sticks out", async (name, look) => {
  await using visit = await visitor.open(renderHistory(runs()), look);
  await visit.picture(`history-${name}`);
  expect(await visit.overflow()).toBe(0);
  await visit.openEverything();
  expect(await visit.overflow()).toBe(0);
  expect(await visit.barriers()).toEqual([]);
  await visit.page.locator("#timeline").evaluate((each) => each.scrollIntoView());
  await visit.picture(`history-${name}-timeline`);
});

test.each(["light", "narrow"] as const)("what changed in %s", async (name) => {
  const [, , base, head] = runs();
  if (base === undefined || head === undefined) throw new Error("There are six runs.");
  await using visit = await visitor.open(renderHtmlDiff(base, head), looks[name]);
  await visit.picture(`changes-${name}`);
  expect(await visit.overflow()).toBe(0);
  expect(await visit.barriers()).toEqual([]);
});

test("whatever a cloud calls its things, a history is harmless", async () => {
  const hostile = hostileReport(`${nasty.join(" ")} ${"x".repeat(300)}`);
  const later = { ...hostile, id: "x".repeat(200), createdAt: "2026-11-22T01:49:50.000Z" };
  await using visit = await visitor.open(renderHistory([hostile, later]), looks.narrow);
  expect(await visit.overflow()).toBe(0);
});

test("a testcase is found in the history, and its verdicts are told by words, too", async () => {
  await using visit = await visitor.open(renderHistory(runs()));
  const { page } = visit;
  await page.getByRole("searchbox").fill("scs-0103-flavor-4v-16");
  await page.locator("#filter output", { hasText: /^[1-9] of 208 shown$/ }).waitFor();
  const row = page.locator("[id='scs-0103-flavor-4v-16']");
  expect(await row.isVisible()).toBe(true);
  expect(await row.getByRole("cell").allInnerTexts()).toEqual(["FAIL", "PASS", "FAIL", "PASS", "PASS", "FAIL"]);
  expect(await page.locator("tr[data-verdict]:visible").count()).toBeLessThan(10);
  await page.locator("#filter").evaluate((each) => each.scrollIntoView());
  await visit.picture("history-filtered");
});

test("on paper a history is complete", async () => {
  await using visit = await visitor.open(renderHistory(runs()), { ...looks.light, javaScriptEnabled: false });
  await visit.page.emulateMedia({ media: "print" });
  expect(await visit.page.locator("#filter").isVisible()).toBe(false);
  expect(await visit.page.locator("tr[data-verdict]:visible").count()).toBe(208);
  await visit.paper("history");
});
