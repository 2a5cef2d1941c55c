import { expect, test } from "vitest";
import { largeReport } from "../../../../fixtures/bench/large-report.ts";
import { renderHtml } from "../html.ts";
import { looks, Visitor } from "./visit.ts";

// Seconds on a machine with nothing else to do; the limits are for one that is busy.
test("a page with ten thousand testcases opens, is searched, and opens what an address names", async () => {
  await using visitor = await Visitor.arrive();
  const page = renderHtml(largeReport(10_000));
  const began = performance.now();
  await using visit = await visitor.open(page, looks.light, "#scs-1190-requirement-09530");
  expect(performance.now() - began).toBeLessThan(40_000);
  expect(await visit.page.locator("#scs-1190-requirement-09530").isVisible()).toBe(true);
  await visit.picture("large-deep-link");
  await visit.page.getByRole("searchbox").fill("requirement-09531");
  await visit.page.locator("#filter output", { hasText: "1 of 10000 shown" }).waitFor({ timeout: 20_000 });
});
