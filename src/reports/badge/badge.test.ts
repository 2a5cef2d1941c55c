import { expect, test } from "vitest";
import { exampleReport, passingReport, refusedReport } from "../testing/example-report.ts";
import { readXml } from "../testing/read-xml.ts";
import { renderShields } from "../shields/shields.ts";
import { renderBadge } from "./badge.ts";
import { colours } from "./badge-words.ts";

test("a badge is this document", async () => {
  await expect(renderBadge(passingReport)).toMatchFileSnapshot("../snapshots/badge.svg.snap");
});

test.each([
  ["passingReport", passingReport, "v4 PASS · until 2026-09-28"],
  ["exampleReport", exampleReport, "v5.1 FAIL · v4 FAIL"],
  ["refusedReport", refusedReport, "v5.1 DNF · v4 DNF"],
] as const)("%s: each version, its verdict and until when", (_, report, message) => {
  const { children, attributes } = readXml(renderBadge(report));
  expect(children.at(-1)?.children.map(({ text }) => text)).toEqual(["SCS-compatible IaaS", message]);
  expect(attributes["aria-label"]).toContain(`on prod1: ${message}; gate ${report.headline.gate.result}`);
  expect(JSON.parse(renderShields(report))).toMatchObject({
    schemaVersion: 1,
    label: "SCS-compatible IaaS",
    message,
    color: colours[report.headline.verdict],
  });
});

test("whoever embeds it can give it another colour only where everything passed", () => {
  expect(JSON.parse(renderShields(passingReport))).not.toHaveProperty("isError");
  expect(JSON.parse(renderShields(exampleReport))).toHaveProperty("isError", true);
});

test("white text can be read on every colour", () => {
  for (const colour of Object.values(colours)) expect(contrastWithWhite(colour)).toBeGreaterThan(4.5);
});

/** By the formula of WCAG 2. */
function contrastWithWhite(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((each) =>
    each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
