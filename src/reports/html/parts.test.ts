import { describe, expect, test } from "vitest";
import { exampleDiff, reportBefore, reportNow } from "../testing/example-diff.ts";
import { exampleReport, passingReport, refusedReport } from "../testing/example-report.ts";
import { waivedReport } from "../testing/example-waived.ts";
import { bodyInLines, inLines } from "../testing/in-lines.ts";
import { answers } from "./answers.ts";
import { bar } from "./bar.ts";
import { renderHtmlDiff, worse } from "./diff.ts";
import { header } from "./header.ts";
import { renderHistory } from "./history/history.ts";
import { renderHtml } from "./html.ts";
import { fileLink, html, link, textOf } from "./markup.ts";
import { contentsOf } from "./page.ts";
import { versionCards } from "./versions.ts";

describe("what a reader sees of", () => {
  const older = {
    ...passingReport,
    id: "older",
    createdAt: "2026-09-13T08:01:10.000Z",
    assessment: { ...passingReport.assessment, mode: "recorded", interrupted: true },
  } as const;

  test.each([
    ["waived", () => renderHtml(waivedReport)],
    ["passing", () => renderHtml(passingReport)],
    ["refused", () => renderHtml(refusedReport)],
    ["diff", () => renderHtmlDiff(reportBefore, reportNow)],
    ["diff-of-the-same", () => renderHtmlDiff(older, { ...older, id: "same" })],
    ["history", () => renderHistory([reportNow, older, reportBefore])],
    ["history-of-the-same", () => renderHistory([passingReport, older])],
  ] as const)("a page: %s", async (name, render) => {
    await expect(bodyInLines(render())).toMatchFileSnapshot(`../snapshots/page-${name}.snap`);
  });
});

describe("whether the subject conforms", () => {
  const first = (report: typeof exampleReport) => inLines(answers(report)).split("\n").slice(1, 5);
  const open = (verdict: "DNF" | "MISS", cause: "timeout" | "interrupted" | "deselected") => ({
    ...passingReport,
    headline: { ...passingReport.headline, verdict },
    results: passingReport.results.map((result, index) => (index === 0 ? { ...result, verdict, cause } : result)),
  });

  test.each([
    [
      "an answer did not come",
      open("DNF", "timeout"),
      '<p><a href="#undecided">1 main testcase could not be decided</a>. </p>',
    ],
    ["one was not tried", open("MISS", "interrupted"), '<p><a href="#missing">1 main testcase not tried</a>. </p>'],
    ["one was not selected", open("MISS", "deselected"), "<p>What was selected passed, the rest was not tried.</p>"],
  ] as const)("is not decided where %s", (_, report, why) => {
    expect(first(report)).toEqual([
      '<section class="answer open">',
      "<h2>Does the cloud conform?</h2>",
      '<p class="short">Not decided</p>',
      why,
    ]);
  });

  test.each([
    ["decided", { verdict: "DNF", cause: "quota" }],
    ["tried", { verdict: "MISS", cause: "interrupted" }],
  ] as const)("advice that was not %s does not count", (_, outcome) => {
    const advice = exampleReport.results.filter(({ testcase }) => testcase === "scs-0101-rngd");
    const results = advice.map((result) => ({ ...result, ...outcome }));
    expect(first({ ...passingReport, results })[3]).toBe("<p>Every main testcase passed.</p>");
  });
});

describe("whether a certificate could rest on it", () => {
  const { validUntil: _, ...headline } = passingReport.headline;
  const second = (report: typeof exampleReport) =>
    inLines(answers(report)).split("Could a certificate rest on this?</h2>\n")[1]?.split("\n<section")[0]?.split("\n");

  test("tells each obstacle once, and until when the results hold, if that is known", () => {
    const [version] = passingReport.versions;
    const versions = ["v4", "v3"].flatMap((name) => ({ ...version, version: name, blockers: ["stale-result"] }));
    expect(
      second({ ...passingReport, headline: { ...headline, certifiable: false }, versions } as typeof exampleReport),
    ).toEqual([
      '<p class="short">No</p>',
      "<ul>",
      "<li>a result has expired</li> </ul>",
      "<p>Not every deciding result is there, so nothing says how long they hold.</p> </section>",
    ]);
  });

  test("tells nothing of obstacles where there is none", () => {
    expect(second({ ...passingReport, headline: { ...headline, certifiable: false } })).toEqual([
      '<p class="short">No</p>',
      "<p>Not every deciding result is there, so nothing says how long they hold.</p> </section>",
    ]);
  });
});

test.each([
  [undefined, undefined],
  [[], "<div> <dt>Asked as</dt> <dd>token, 0 roles</dd> </div>"],
  [["member"], "<div> <dt>Asked as</dt> <dd>token, 1 role: member</dd> </div>"],
  [["member", "reader"], "<div> <dt>Asked as</dt> <dd>token, 2 roles: member, reader</dd> </div>"],
])("who asked is told if it is known: %j", (roles, line) => {
  const credentials = roles === undefined ? {} : { credentials: { kind: "token", roles } };
  const subject = { name: "prod1", layer: "iaas", ...credentials } as const;
  const lines = inLines(header({ ...passingReport, subject })).split("\n");
  expect(lines.find((each) => each.includes("Asked as"))).toBe(line);
});

test.each([
  [{}, "yes", "No", ["<p>Nothing fails that did not.</p> </section>"]],
  [{ "new-failure": 2 }, "open", "A little", ["<ul>", "<li>2 new failures that decide nothing</li> </ul> </section>"]],
  [{ "newly-undecided": 2 }, "open", "A little", ["<ul>", "<li>2 no longer decided</li> </ul> </section>"]],
  [{ "newly-missing": 1 }, "open", "A little", ["<ul>", "<li>1 no longer tried</li> </ul> </section>"]],
  [{ "other-findings": 3 }, "yes", "No", ["<ul>", "<li>3 the same for other reasons</li> </ul> </section>"]],
] as const)("whether it got worse, by %j", (some, tone, short, why) => {
  const none = Object.fromEntries(Object.keys(exampleDiff.counts).map((key) => [key, 0])) as typeof exampleDiff.counts;
  const diff = { ...exampleDiff, testcases: [], counts: { ...none, ...some } };
  expect(inLines(worse(diff)).trim().split("\n")).toEqual([
    `<section class="answer ${tone}">`,
    "<h2>Did it get worse?</h2>",
    `<p class="short">${short}</p>`,
    ...why,
  ]);
});

test("a bar has a part for each verdict that is there, one behind the other", () => {
  const parts = (counts: Parameters<typeof bar>[0]) =>
    [...textOf(bar(counts)).matchAll(/class="(\w+)" x="([\d.]+)" width="([\d.]+)"/g)].map(([, ...part]) => part);
  expect(parts({ PASS: 1, FAIL: 2, DNF: 0, MISS: 1 })).toEqual([
    ["pass", "0.0", "250.0"],
    ["miss", "250.0", "250.0"],
    ["fail", "500.0", "500.0"],
  ]);
  expect(parts({ PASS: 0, FAIL: 0, DNF: 0, MISS: 0 })).toEqual([]);
});

test("contents leave out what there is nothing of", () => {
  expect(
    inLines(
      contentsOf([
        ["a", "A", 0],
        ["b", "B", undefined],
        ["c", "C", 1],
      ]),
    ),
  ).toBe(
    '<nav aria-label="Contents">\n<ul>\n<li><a href="#b">B</a></li>\n<li><a href="#c">C (1)</a></li> </ul> </nav>\n',
  );
});

test("the address of a file is one that a browser takes for that file", () => {
  expect(textOf(fileLink("evidence/a b#c?d%&\ud800.json"))).toBe(
    '<a href="./evidence/a%20b%23c%3Fd%25%26%EF%BF%BD.json"><code>evidence/a b#c?d%&#38;\ufffd.json</code></a>',
  );
});

test("a link needs an address of https from its first letter on", () => {
  expect(textOf(link("a", "x https://example.org"))).toBe("a");
});

test("a template takes lists in lists, and backticks do not end it", () => {
  expect(textOf(html`${[["`", 1], html`<b></b>`]}${undefined}${0}`)).toBe("&#96;1<b></b>0");
});

test("a version that is not stable yet, and a standard beside it, are told as such", () => {
  const [version] = passingReport.versions;
  const standards = version?.standards.map((standard) => ({ ...standard, alongside: true as const }));
  const beside = { ...version, standards, validity: "draft", stabilizedAt: undefined };
  const text = inLines(versionCards({ ...passingReport, versions: [beside] } as unknown as typeof passingReport));
  expect(text).toContain("<p> draft. 2 of 2 main testcases passed. </p>");
  expect(text).toContain("<td><small>not of this version</small></td> <td><b>2</b>/2<small></small></td>");
});
