import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageOf } from "./pages.ts";
import { looks, Visitor, type Visit } from "./visit.ts";

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive();
});
afterAll(() => visitor[Symbol.asyncDispose]());

describe("an address of a testcase opens it", () => {
  const passed = "#scs-0103-flavor-1v-4";

  test.each([true, false])("when the page opens, with a script: %s", async (javaScriptEnabled) => {
    await using visit = await visitor.open(pageOf("neglected"), { ...looks.light, javaScriptEnabled }, passed);
    expect(await isInSight(visit, passed)).toBe(true);
    expect(await isInSight(visit, `details:has(${passed}) > summary`)).toBe(true);
    if (javaScriptEnabled) await visit.picture("neglected-deep-link");
  });

  test("of a failure, too", async () => {
    await using visit = await visitor.open(pageOf("neglected"), looks.narrow, "#scs-0103-flavor-4v-16");
    expect(await isInSight(visit, "article#scs-0103-flavor-4v-16 h3")).toBe(true);
  });

  test("when a link on the page is followed, although the filter has hidden it", async () => {
    await using visit = await visitor.open(pageOf("neglected"));
    await visit.page.getByRole("searchbox").fill("nothing is called this");
    await visit.page.evaluate((hash) => (location.hash = hash), passed);
    await visit.page.locator(passed).waitFor({ state: "visible" });
    expect(await visit.page.getByRole("searchbox").inputValue()).toBe("");
  });

  test("an address that leads nowhere does no harm", async () => {
    await using visit = await visitor.open(pageOf("example"), looks.light, "#%E0%A4%A");
    expect(await visit.page.locator("h1").isVisible()).toBe(true);
  });
});

describe("the filter", () => {
  test("shows what is asked for, says how much, and leaves the focus where it is", async () => {
    await using visit = await visitor.open(pageOf("neglected"));
    const { page } = visit;
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("flavor SCS-4V-16", { delay: 5 });
    await page.locator("#filter output", { hasText: /^[1-9]\d? of 208 shown$/ }).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe("text");
    const shown = await page.locator("details.testcase:visible").allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((text) => !/flavor/i.test(text) || !/scs-4v-16/i.test(text))).toEqual([]);
    expect(await page.locator("#filter output").getAttribute("aria-live")).toBe("polite");
    await visit.picture("neglected-filtered");
  });

  test("by standard and verdict, and everything again", async () => {
    await using visit = await visitor.open(pageOf("neglected"));
    const { page } = visit;
    await page.getByRole("combobox", { name: "Standard" }).selectOption("scs-0103-v1");
    await page.getByRole("checkbox", { name: "PASS" }).uncheck();
    const ids = await page.locator("details.testcase:visible .id").allTextContents();
    expect(ids).toContain("scs-0103-flavor-4v-16");
    expect(ids.every((id) => id.startsWith("scs-0103-"))).toBe(true);
    await page.getByRole("button", { name: "Show all" }).press("Enter");
    await page.locator("#filter output", { hasText: "208 of 208 shown" }).waitFor();
    expect(await page.locator("details.testcase:visible").count()).toBe(208);
  });

  test("opens and closes all of it", async () => {
    await using visit = await visitor.open(pageOf("example"));
    const { page } = visit;
    // By key: while the page is still moving, the mouse may miss.
    await page.getByRole("button", { name: "Open all" }).press("Enter");
    await page.getByRole("button", { name: "Close all" }).waitFor();
    expect(await page.locator("details.testcase:not([open])").count()).toBe(0);
    await page.getByRole("button", { name: "Close all" }).press("Enter");
    await page.getByRole("button", { name: "Open all" }).waitFor();
    expect(await page.locator("details.testcase[open]").count()).toBe(0);
  });
});

describe("by keyboard", () => {
  test("the first stop leads past the header", async () => {
    await using visit = await visitor.open(pageOf("neglected"));
    const { page } = visit;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the findings");
    expect(await isInSight(visit, ".skip")).toBe(true);
    await visit.picture("neglected-skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
  });

  test.each(["light", "narrow"] as const)("every stop can be seen, in the order of the page: %s", async (look) => {
    await using visit = await visitor.open(pageOf("example"), looks[look]);
    const { page } = visit;
    const stops = await page.evaluate(
      () => document.querySelectorAll("a, button:not([hidden]), input, select, summary, [tabindex='0']").length,
    );
    let before = -1;
    let count = 0;
    for (; count < stops + 10; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(describeFocus);
      if (stop === undefined) break;
      expect(stop).toEqual({ ...stop, outlined: true, inSight: true });
      expect(stop.place).toBeGreaterThan(before);
      before = stop.place;
    }
    expect(count).toBeGreaterThan(60);
    expect(count).toBeLessThanOrEqual(stops);
  });

  test("Enter opens a testcase, and its evidence can be reached", async () => {
    await using visit = await visitor.open(pageOf("neglected"));
    const { page } = visit;
    const testcase = page.locator("details.testcase", { has: page.locator("[id='scs-0103-flavor-1v-4']") });
    await testcase.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await testcase.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(true);
    await testcase.locator("a[href^='#evidence-']").first().press("Enter");
    expect(await isInSight(visit, "tr:target")).toBe(true);
    await visit.picture("neglected-evidence");
  });
});

/** Which stop has the focus, whether it is outlined and where nothing hides it; undefined behind the last one. */
function describeFocus():
  { readonly what: string; readonly place: number; readonly outlined: boolean; readonly inSight: boolean } | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  // Of a link over two lines the first.
  const [box = element.getBoundingClientRect()] = element.getClientRects();
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)];
  const top = document.elementFromPoint(x, y);
  const radio = element instanceof HTMLInputElement && element.type === "radio";
  return {
    what: element.outerHTML.slice(0, 200),
    place: [...document.querySelectorAll("*")].indexOf(element),
    outlined: getComputedStyle(element).outlineStyle !== "none",
    inSight: radio || (top !== null && (element.contains(top) || top.contains(element))),
  };
}

/** Whether its beginning is on the screen, and nothing lies on it. */
async function isInSight({ page }: Visit, selector: string): Promise<boolean> {
  const found = page.locator(selector).first();
  await found.waitFor({ state: "visible", timeout: 5000 }).catch(() => undefined);
  return found.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + Math.min(width / 2, 30), top + 5);
    return top >= 0 && top < innerHeight && there !== null && element.contains(there);
  });
}
