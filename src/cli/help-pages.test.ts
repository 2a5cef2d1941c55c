import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { helpPages } from "./help-pages.ts";
import { renderHelpPages } from "./render-help-pages.ts";

test("the help that is shown is what the commands really take: `npm run help-pages` would change nothing", async () => {
  expect(helpPages).toEqual(await renderHelpPages());
});

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const shown = (...words: string[]) => execFileSync(process.execPath, [main, ...words], { encoding: "utf8" });

test.each(Object.entries(helpPages))("`%s --help` shows its page", (command, page) => {
  expect(shown(...command.split(" ").filter(Boolean), "--help")).toBe(page);
});
