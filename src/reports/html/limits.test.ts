import { describe, expect, test } from "vitest";
import type { TestcaseChange } from "../../core/diff.ts";
import { note, violation, type Finding } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { change, exampleDiff } from "../testing/example-diff.ts";
import { exampleReport, passingReport, refusedReport } from "../testing/example-report.ts";
import { inLines } from "../testing/in-lines.ts";
import { banners } from "./banners.ts";
import { changes } from "./changes.ts";
import { evidence } from "./evidence.ts";
import { expiry } from "./expiry.ts";
import { findingList } from "./findings.ts";
import { html, type Markup } from "./markup.ts";
import { names } from "./names.ts";
import { advice, cardsOf, failures, undecided } from "./problems.ts";
import { questionsBehind, questionsOf } from "./questions.ts";

const example = exampleReport.results.find(({ testcase }) => testcase === "scs-0103-flavor-4v-16-100s") as Result;

/** A list that a page shows only the first of: of so many, these lines speak of what is left out. */
interface Long {
  readonly of: (count: number) => Markup;
  readonly most: number;
  readonly item: string;
  readonly more: (count: number) => string;
}

function many<T>(count: number, one: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => one(index));
}

function having(count: number, rest: Partial<Result>): CertificationReport {
  const results = many(count, (index) => ({ ...example, testcase: `t${index}`, findings: [], ...rest }));
  return { ...exampleReport, results };
}

const off = violation("It is off.");
const changed = (testcases: readonly TestcaseChange[]) => changes({ ...exampleDiff, drift: [], testcases });
const [item] = exampleReport.evidence;
const asked = (count: number) => ({
  ...exampleReport,
  evidence: item === undefined ? [] : [{ ...item, requestIds: many(count, (index) => `req-${index}`) }],
});
const moreCards = (count: number) =>
  `<p class="more">and ${count} more testcases, in <a href="#all">the list of all testcases</a></p> </section>`;

const lists: Readonly<Record<string, Long>> = {
  findings: {
    of: (count) => findingList(many(count, () => off)),
    most: 20,
    item: "<p> It is off. </p>",
    more: (count) => `<li class="more">and ${count} more in report.json, which holds them all</li> </ul>`,
  },
  names: {
    of: (count) => names(many(count, (index) => ({ testcase: `t${index}` }))),
    most: 60,
    item: '<li class="id">',
    more: (count) => `<li>and ${count} more, in the list of all testcases</li> </ul>`,
  },
  "request ids of a question": {
    of: (count) => evidence(asked(count)),
    most: 20,
    item: '<li class="id">',
    more: (count) =>
      `<li>and ${count} more in report.json</li> </ul> </details> </td> </tr> </tbody> </table></div> </section>`,
  },
  "times of expiry": {
    of: (count) =>
      expiry({
        ...exampleReport,
        results: many(count, (index) => ({ ...example, validUntil: new Date(index * 86_400_000).toISOString() })),
      }),
    most: 20,
    item: '<tr> <th scope="row">',
    more: (count) => `<p class="more">and ${count} later times in report.json</p> </section>`,
  },
  "changed testcases": {
    of: (count) => changed(many(count, () => change)),
    most: 200,
    item: '<li class="card">',
    more: (count) => `<li class="more">and ${count} more in report.json</li> </ul>`,
  },
  "new findings": {
    of: (count) => changed([{ ...change, came: many(count, () => off) }]),
    most: 10,
    item: "<p> It is off. </p>",
    more: (count) => `<li class="more">and ${count} more in report.json</li> </ul> </li> </ul>`,
  },
  failures: {
    of: (count) => failures(having(count, {}), cardsOf(having(count, {}))),
    most: 300,
    item: "<article",
    more: moreCards,
  },
  advice: {
    of: (count) => {
      const report = having(count, { standards: [{ standard: "x", target: "extended" }] });
      return advice(report, cardsOf(report));
    },
    most: 300,
    item: "<article",
    more: moreCards,
  },
  "undecided testcases": {
    of: (count) => {
      const report = having(count, { verdict: "DNF", cause: "quota" });
      return undecided(report, cardsOf(report));
    },
    most: 300,
    item: "<article",
    more: moreCards,
  },
};

describe.each(Object.entries(lists))("of many %s", (_, { of, most, item: beginning, more }) => {
  const lines = (count: number) => inLines(of(count)).split("\n");
  const items = (count: number) => lines(count).filter((line) => line.startsWith(beginning));
  const rest = (count: number) => lines(count).filter((line) => /^<(?:p|li)[^>]*>and \d/.test(line));

  test(`${most} are shown`, () => {
    expect([items(most).length, rest(most)]).toEqual([most, []]);
  });

  test("and of more than that how many are left out", () => {
    expect([items(most + 2).length, rest(most + 2)]).toEqual([most, [more(2)]]);
  });
});

test("one that is left out is one testcase", () => {
  const report = having(301, {});
  expect(inLines(failures(report, cardsOf(report)))).toContain("and 1 more testcase, in");
});

test("a testcase without a card of its own is not told by one", () => {
  const { told } = cardsOf(having(301, {}));
  expect([told.size, told.has("t299"), told.has("t300")]).toEqual([300, true, false]);
  expect(cardsOf(refusedReport).told.size).toBe(0);
});

test.each([
  [5, ""],
  [8, '<a href="#evidence-flavors">and 3 more</a> '],
])("of %d request ids of an answer five are told beside a verdict", (count, more) => {
  const report = asked(count);
  const lines = inLines(questionsBehind(example, questionsOf(report), report)).split("\n");
  const five = many(5, (index) => `<code>req-${index}</code> `).join("");
  expect(lines.filter((line) => line.includes("Request ids"))).toEqual([
    `<p> Request ids: ${five}${more}</p></li> </ul>`,
  ]);
});

describe("what is left behind", () => {
  const leaked = (count: number) =>
    banners({
      ...passingReport,
      resources: {
        created: count,
        destroyed: 0,
        leaked: many(count, (index) => ({ kind: "server", name: index === 0 ? "n".repeat(300) : "vm", reason: "" })),
      },
    }).map((each) => inLines(html`${each}`));

  test("is told by name, ten of them", () => {
    const ten = [`server ${"n".repeat(192)}…`, ...many(9, () => "server vm")].join(", ");
    const banner = (all: string) =>
      `<p class="banner"> What the run created and could not destroy again: ${all}. <code>scs-conformance cleanup</code> tries again. </p>\n`;
    expect(leaked(10)).toEqual([banner(ten)]);
    expect(leaked(12)).toEqual([banner(`${ten}, 2 more`)]);
    expect(leaked(0)).toEqual([]);
  });
});

describe("a finding", () => {
  const told = (finding: Finding) =>
    inLines(findingList([finding]))
      .trim()
      .split("\n")
      .slice(2);

  test("is shortened where it is too long to be read", () => {
    const about = { kind: "k", name: "n".repeat(300), id: "i".repeat(200) };
    expect(told(violation("m".repeat(3000), { about, remedy: `x${"y".repeat(5000)}` }))).toEqual([
      `<p> <b>k ${"n".repeat(197)}…</b > <code class="thing">${"i".repeat(99)}…</code>: ${"m".repeat(1999)}… </p>`,
      `<pre class="fix"><code>x${"y".repeat(3998)}…</code></pre></li> </ul>`,
    ]);
  });

  test("has no id beside a name that is the same", () => {
    expect(told(violation("Off.", { about: { kind: "service", name: "nova", id: "nova" } }))).toEqual([
      "<p> <b>service nova</b >: Off. </p> </li> </ul>",
    ]);
    expect(told(note("Hm."))).toEqual(['<p> <span class="tag">note</span> Hm. </p> </li> </ul>']);
  });
});
