import { expect, test } from "vitest";
import { exampleReport, passingReport, refusedReport } from "../testing/example-report.ts";
import { readXml } from "../testing/read-xml.ts";
import { renderBadge } from "./badge.ts";
import { badgeWords, colours } from "./badge-words.ts";

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
});

test("where no version was judged, it shows what the whole run came to", () => {
  expect(badgeWords({ ...refusedReport, versions: [] }).message).toBe("DNF");
});

test.each([
  [true, /; certifiable$/],
  [false, /; not certifiable$/],
])("whether the result can be certified is said to who hears it: %s", (certifiable, words) => {
  const report = { ...passingReport, headline: { ...passingReport.headline, certifiable } };
  expect(readXml(renderBadge(report)).attributes["aria-label"]).toMatch(words);
});

test("a name stays text, whatever it is", () => {
  const document = renderBadge({ ...passingReport, subject: { ...passingReport.subject, name: '"a" <b> & c' } });
  expect(readXml(document).attributes["aria-label"]).toContain('on "a" <b> & c: ');
  expect(document).toContain("on &quot;a&quot; &lt;b&gt; &amp; c: ");
});

test.each([
  ["il.", 12],
  ["mW@", 32],
  ["AZ09", 31],
  ["abc", 21],
  ["\u024F", 7],
  ["\u0250", 11],
  ["東京", 22],
])("%s gets the room that it takes: %d", (name, width) => {
  const document = renderBadge({ ...passingReport, scope: { ...passingReport.scope, name } });
  expect(readXml(document).children.at(-1)?.children[0]?.attributes["textLength"]).toBe(String(width));
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
