import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CertificationReport } from "../../../core/report.ts";
import type { Result } from "../../../core/result.ts";
import { UsageError } from "../../../errors.ts";
import { expectHarmless } from "../../testing/harmless-page.ts";
import { arbitraryReport } from "../../testing/arbitrary-report.ts";
import {
  exampleReport,
  hostileReport,
  nasty,
  passingReport,
  refusedReport,
  reportOn,
} from "../../testing/example-report.ts";
import { exampleResults } from "../../testing/example-results.ts";
import { bodyInLines } from "../../testing/in-lines.ts";
import { readHtml, type Page } from "../../testing/read-html.ts";
import { renderHtmlDiff } from "../diff.ts";
import { renderHistory } from "./history.ts";

const id = "scs-0103-flavor-1v-4";

function on(day: number, outcome: Partial<Result> = {}): CertificationReport {
  const results = exampleResults.map((result) => (result.testcase === id ? { ...result, ...outcome } : result));
  return { ...reportOn(results), id: `run-${day}`, createdAt: `2026-09-${day}T08:01:10.000Z` };
}

const failed = { verdict: "FAIL", findings: [{ level: "violation", message: "It has 2 GiB." }] } as const;
const undecided = { verdict: "DNF", cause: "timeout", findings: [] } as const;

describe("a testcase through time", () => {
  test("its last verdicts stand beside it, the newest first, with the times above", () => {
    const page = readHtml(renderHistory([on(11), on(13, failed), on(12, undecided)]));
    expect(flat(page)).toMatch(/09-13 ?08:01 09-12 ?08:01 09-11 ?08:01/);
    expect(flat(page)).toMatch(
      new RegExp(`FAIL ${id} Since 2026-09-13 08:01 UTC. Flavor SCS-1V-4 is offered. FAIL ?DNF ?PASS`),
    );
  });

  test("it is as it is since the first report that says so without a break", () => {
    const page = readHtml(renderHistory([on(11, failed), on(12), on(13, failed), on(14, failed)]));
    expect(flat(page)).toContain(`FAIL ${id} Since 2026-09-13 08:01 UTC.`);
    expect(flat(page)).toContain("0 testcases changed once, 1 more often.");
  });

  test("a testcase that an older report does not have leaves its place empty", () => {
    const without = reportOn(exampleResults.filter(({ testcase }) => testcase !== id));
    const older = { ...without, createdAt: "2026-09-10T00:00:00.000Z" };
    expect(flat(readHtml(renderHistory([older, on(12)])))).toMatch(/Flavor SCS-1V-4 is offered. PASS ?none/);
    const newer = { ...without, createdAt: "2026-09-20T00:00:00.000Z" };
    expect(flat(readHtml(renderHistory([newer, on(12)])))).toMatch(/Flavor SCS-1V-4 is offered. none ?PASS/);
  });

  test("of many reports the last twenty are shown", () => {
    const runs = Array.from({ length: 25 }, (_, day) => on(day + 1 + 2));
    const written = runs.map((run, index) => ({
      ...run,
      createdAt: `2026-09-01T${String(index % 24).padStart(2, "0")}:00:00.000Z`,
    }));
    const page = readHtml(renderHistory(written));
    expect(flat(page)).toContain("Of 25 reports, the last 20 are shown.");
    const [first = ""] = flat(page).split("Testcase, and since when it is so")[1]?.split("PASS") ?? [];
    expect(first.match(/09-01/g)).toHaveLength(20);
  });
});

test.each([
  [[failed, {}], "yes", "Yes", "1 testcase changed once, 0 more often."],
  [[{}, failed, {}], "open", "No", "0 testcases changed once, 1 more often."],
  [[{}, {}], "yes", "Yes", "0 testcases changed once, 0 more often."],
] as const)("whether it is steady, by %j", (outcomes, tone, short, why) => {
  const runs = outcomes.map((outcome, index) => on(12 + index, outcome));
  expect(bodyInLines(renderHistory(runs))).toContain(
    `<section class="answer ${tone}">\n<h2>Is it steady?</h2>\n<p class="short">${short}</p>\n<p>${why}</p>`,
  );
});

test.each([
  [passingReport, "yes", "PASS"],
  [exampleReport, "no", "FAIL"],
  [refusedReport, "open", "DNF"],
] as const)("where it stands is told with its tone", (report, tone, verdict) => {
  const page = renderHistory([report, { ...report, createdAt: "2026-09-01T08:01:10.000Z" }]);
  expect(bodyInLines(page)).toContain(
    `<section class="answer ${tone}">\n<h2>Where does it stand?</h2>\n<p class="short">${verdict}</p>`,
  );
});

test("reports of one time are told by their ids", () => {
  const [a, b] = [on(12), { ...on(12, failed), id: "run-13" }];
  expect(renderHistory([a, b])).toBe(renderHistory([b, a]));
  expect(flat(readHtml(renderHistory([a, b])))).toContain("Did it get worse? Yes");
});

test("the timeline has the verdict of each version, run by run", () => {
  const text = flat(readHtml(renderHistory([on(12, failed), on(13)])));
  const [, timeline = ""] = text.split("Each report, the newest first");
  expect(timeline).toMatch(/2026-09-13 08:01 UTC ?run-13 FAIL 3 of 8 .*2026-09-12 08:01 UTC ?run-12 FAIL 2 of 8/);
});

test("the last two reports are compared, whatever order they are given in", () => {
  const [a, b, c] = [on(11, failed), on(12), on(13, failed)];
  const text = flat(readHtml(renderHistory([c, a, b])));
  expect(text).toContain("Did it get worse? Yes 1 main testcase fails that did not");
  expect(text).toMatch(new RegExp(`New failures \\(1\\) PASS became ?→ FAIL ${id}`));
  expect(renderHistory([a, b, c])).toBe(renderHistory([c, b, a]));
});

test("what is gone is not mended any more", () => {
  const remedy = "openstack flavor delete 7";
  const old = on(11, { ...failed, findings: [{ level: "violation", message: "It has 2 GiB.", remedy }] });
  expect(flat(readHtml(renderHtmlDiff(old, on(12))))).toMatch(/Gone: It has 2 GiB\. (?!openstack)/);
  expect(flat(readHtml(renderHtmlDiff(on(10), old)))).toContain(`New: It has 2 GiB. ${remedy}`);
});

test("a comparison tells the circumstances first", () => {
  const head = { ...on(12), scope: { ...exampleReport.scope, referenceDate: "2026-09-15" } };
  const text = flat(readHtml(renderHtmlDiff(on(11, failed), head)));
  expect(text).toContain("Is it only the subject? No 1 circumstance changed, too.");
  expect(text).toMatch(/reference date 2026-09-14 2026-09-15 .*Fixed \(1\) FAIL became ?→ PASS/);
});

describe("what has no history in common is refused", () => {
  test.each([
    [
      { subject: { ...exampleReport.subject, name: "prod2" } },
      "The one is about prod1 (iaas), the other about prod2 (iaas).",
    ],
    [
      { scope: { ...exampleReport.scope, uuid: "other", name: "Other" } },
      "The one is of the scope SCS-compatible IaaS, the other of Other.",
    ],
  ])("%j", (change, sentence) => {
    const other = { ...on(14), ...change };
    expect(() => renderHistory([on(12), on(13), other])).toThrow(
      new UsageError(`These reports have no history in common. ${sentence}`),
    );
  });

  test("and one report alone, or none", () => {
    expect(() => renderHistory([exampleReport])).toThrow(new UsageError("A history needs two reports or more."));
    expect(() => renderHistory([])).toThrow(new UsageError("A history needs two reports or more."));
  });
});

test.each(nasty)("whatever a cloud calls its things: %j", (text) => {
  const [base, head] = [hostileReport(text), { ...hostileReport(`${text}!`), createdAt: "2026-09-20T00:00:00.000Z" }];
  const subject = base.subject;
  expectHarmless(readHtml(renderHistory([base, { ...head, subject }])));
  expectHarmless(readHtml(renderHtmlDiff(base, head)), []);
});

test("every link of a history leads somewhere, and no place is there twice", () => {
  fc.assert(
    fc.property(arbitraryReport, arbitraryReport, (a, b) => {
      const { tags } = readHtml(renderHistory([a, { ...b, createdAt: "2027-01-01T00:00:00.000Z" }]));
      const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = tags.flatMap(({ attributes }) => attributes["href"] ?? []).filter((href) => href.startsWith("#"));
      expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

function flat({ text }: Page): string {
  return text.replaceAll(/\s+/g, " ");
}
