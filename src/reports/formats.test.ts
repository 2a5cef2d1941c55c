import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { exampleReport } from "./testing/example-report.ts";
import { defaultFormats, formatNames, formats } from "./formats.ts";

test("every format writes a file of its own", () => {
  const files = formatNames.map((name) => formats[name].file);
  expect(new Set(files).size).toBe(files.length);
});

test("a run writes four of them when nobody says what to write", () => {
  expect(defaultFormats).toEqual(["json", "junit", "md", "html"]);
});

test.each(Object.entries(formats))("%s ends with a line break and is the same every time", async (_, { render }) => {
  const document = await render(exampleReport);
  expect(document).toMatch(/[^\n]\n$/);
  expect(await render(structuredClone(exampleReport))).toBe(document);
});

test("what a format needs is loaded when it is asked for", () => {
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    await import(${JSON.stringify(new URL("./formats.ts", import.meta.url).href)});
    console.log(loaded.filter((url) => url.includes("node_modules")).length);
  `;
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim()).toBe("0");
});
