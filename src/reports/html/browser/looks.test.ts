import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageOf, reports } from "./pages.ts";
import { looks, Visitor } from "./visit.ts";

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive();
});
afterAll(() => visitor[Symbol.asyncDispose]());

const names = Object.keys(reports) as (keyof typeof reports)[]; // its keys, as their type says

describe.each(Object.entries(looks))("%s", (lookName, look) => {
  test.each(names)("%s: nobody is kept out, and nothing sticks out", async (name) => {
    await using visit = await visitor.open(pageOf(name), look);
    await visit.picture(`${name}-${lookName}`);
    expect(await visit.overflow()).toBe(0);
    await visit.openEverything();
    expect(await visit.overflow()).toBe(0);
    expect(await visit.barriers()).toEqual([]);
    if (name === "example" || name === "neglected-cluster") await visit.picture(`${name}-${lookName}-open`, true);
  });
});

test("the page is complete without a script", async () => {
  await using visit = await visitor.open(pageOf("example"), { ...looks.light, javaScriptEnabled: false });
  expect(await visit.page.locator("#filter").isVisible()).toBe(false);
  await visit.page.locator("details.testcase > summary").first().press("Enter");
  expect(await visit.page.locator("details.testcase .body").first().isVisible()).toBe(true);
});

test("on paper everything is open, and nothing is there to be clicked", async () => {
  await using visit = await visitor.open(pageOf("example"), { ...looks.dark, javaScriptEnabled: false });
  await visit.page.emulateMedia({ media: "print", colorScheme: "dark" });
  const bodies = visit.page.locator("details.testcase .body");
  expect(await bodies.count()).toBeGreaterThan(5);
  const sizes = await bodies.all().then((all) => Promise.all(all.map((body) => body.boundingBox())));
  expect(sizes.every((box) => (box?.height ?? 0) > 20)).toBe(true);
  for (const each of [".scheme", "nav", "#filter", ".skip"]) {
    expect(await visit.page.locator(each).isVisible()).toBe(false);
  }
  expect(await visit.colours()).toEqual({ text: "rgb(0, 0, 0)", page: "rgb(255, 255, 255)" });
  await visit.picture("example-print", true);
  await visit.paper("example");
});

test("the switch changes the colours, with the script or without, and stores nothing", async () => {
  for (const javaScriptEnabled of [true, false]) {
    await using visit = await visitor.open(pageOf("example"), { ...looks.light, javaScriptEnabled });
    const light = await visit.colours();
    await visit.page.getByRole("radio", { name: "dark" }).check();
    const dark = await visit.colours();
    expect(dark).not.toEqual(light);
    await visit.page.emulateMedia({ colorScheme: "dark" });
    await visit.page.getByRole("radio", { name: "light" }).check();
    expect(await visit.colours()).toEqual(light);
    await visit.page.getByRole("radio", { name: "system" }).check();
    expect(await visit.colours()).toEqual(dark);
    expect(await visit.page.context().storageState()).toEqual({ cookies: [], origins: [] });
  }
});

test("with colours of the reader's own, the shapes are still there", async () => {
  await using visit = await visitor.open(pageOf("example"), { ...looks.dark, forcedColors: "active" });
  await visit.picture("example-forced-colours");
  expect(await visit.barriers()).toEqual([]);
  expect(await visit.page.locator(".badge .icon").first().isVisible()).toBe(true);
});

test("nothing moves", async () => {
  await using visit = await visitor.open(pageOf("example"));
  const moving = await visit.page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((each) => {
        const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(each);
        return scrollBehavior !== "auto" || animationName !== "none" || transitionDuration !== "0s";
      }).length,
  );
  expect(moving).toBe(0);
});
