import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { largeReport } from "../../fixtures/bench/large-report.ts";
import { formatNames, formats, type FormatName } from "./formats.ts";
import { unprintable } from "./printable.ts";
import { arbitraryReport } from "./testing/arbitrary-report.ts";
import { exampleReport, hostileReport, nasty } from "./testing/example-report.ts";
import { expectPublished } from "./testing/published-schema.ts";
import { readHtml } from "./testing/read-html.ts";
import { readXml, type Element } from "./testing/read-xml.ts";

/** Throws where a reader of the format would stumble. */
const readers: Readonly<Record<FormatName, (document: string) => unknown>> = {
  json: (document) => JSON.parse(document),
  junit: readXml,
  "junit-rich": readXml,
  md: (document) => expect(document).not.toMatch(unprintable),
  html: readHtml,
  ctrf: (document) => expectPublished("ctrf", harmless(document)),
  sarif: (document) => expectPublished("sarif", harmless(document)),
  "sarif-full": (document) => expectPublished("sarif", harmless(document)),
  oscal: (document) => expectPublished("oscal", harmless(document)),
  badge: readXml,
  shields: harmless,
  github: (document) => {
    for (const line of document.trimEnd().split("\n")) {
      expect(line).toMatch(/^::(error|warning|notice) title=[^:,\r\n]*::[^\r\n]+$/);
      expect(line).not.toMatch(unprintable);
    }
  },
  gitlab: (document) => {
    for (const line of document.trimEnd().split("\n")) expect(line).toMatch(/^[A-Z_]+=[\w.:,@/+-]+$/);
  },
  "scs-yaml": (document) => {
    for (const { errors } of parseAllDocuments(document)) expect(errors).toEqual([]);
  },
};

/** Nothing in it drives a terminal or turns the reading direction around, once it has been read. */
function harmless(document: string): unknown {
  return JSON.parse(document, (_, value: unknown) => {
    if (typeof value === "string") expect(value.replaceAll(/[\t\n]/g, "")).not.toMatch(unprintable);
    return value;
  });
}

const huge = largeReport(10_000);

describe.each(formatNames)("%s", (format) => {
  const { render } = formats[format];
  const read = readers[format];

  test.each(nasty)("whatever a cloud calls its things: %j", async (text) => {
    read(await render(hostileReport(text)));
  });

  test("any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 30 }), async (text) => {
        read(await render(hostileReport(`${text}\u001b]8;;x\u0007\u0000]]>`)));
      }),
      { numRuns: 10 },
    );
  });

  test("any verdicts", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const document = await render(report);
        read(document);
        expect(document.isWellFormed()).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test("ten thousand results take no time to speak of", { timeout: 60_000 }, async () => {
    const began = performance.now();
    await render(huge);
    // The limit is 2 s (`npm run bench:render`), here for a machine that does ten things at once.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

test("another process in another time zone and language writes the same bytes", { timeout: 60_000 }, async () => {
  const script = `
    import { createHash } from "node:crypto";
    import { formats } from ${JSON.stringify(new URL("formats.ts", import.meta.url).href)};
    import { parseReport } from ${JSON.stringify(new URL("json/parse.ts", import.meta.url).href)};
    const report = parseReport(process.env.REPORT);
    for (const [name, { render }] of Object.entries(formats))
      console.log(name, createHash("sha256").update(await render(report)).digest("hex"));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: {
      PATH: process.env["PATH"],
      TZ: "Asia/Kathmandu",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      REPORT: await formats.json.render(exampleReport),
    },
  });
  const here = await Promise.all(
    formatNames.map(async (name) => {
      const document = await formats[name].render(exampleReport);
      return `${name} ${createHash("sha256").update(document).digest("hex")}`;
    }),
  );
  expect(stdout.trim().split("\n")).toEqual(here);
});

test("JUnit has a row for every testcase that was selected, and green ones for those that passed", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport, async (report) => {
      const rows = cases(readXml(await formats.junit.render(report)));
      const known = new Map(report.results.map(({ testcase, verdict, cause }) => [testcase, { verdict, cause }]));
      const ids = (wanted: (row: Element) => boolean) =>
        new Set(rows.filter(wanted).flatMap(({ attributes: { name = "" } }) => (known.has(name) ? [name] : [])));
      const isGreen = ({ children }: Element) => children.every(({ name }) => name === "system-out");
      const selected = report.results.filter(({ cause }) => cause !== "deselected");
      const shown = selected.filter(({ standards }) =>
        standards.some(({ standard }) =>
          report.versions.some((each) => each.standards.some(({ id }) => id === standard)),
        ),
      );
      expect(ids(() => true)).toEqual(new Set(shown.map(({ testcase }) => testcase)));
      const passed = shown.filter(({ verdict }) => verdict === "PASS").map(({ testcase }) => testcase);
      expect(ids(isGreen)).toEqual(new Set(passed));
    }),
    { numRuns: 30 },
  );
});

function cases(element: Element): Element[] {
  return element.name === "testcase" ? [element] : element.children.flatMap(cases);
}
