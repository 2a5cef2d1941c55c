import { describe, expect, test } from "vitest";
import type { CertificationReport } from "../../core/report.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { appliedWaiver } from "../testing/applied-waiver.ts";
import { readHtml, type Page } from "../testing/read-html.ts";
import { renderHtml } from "./html.ts";

const waived: CertificationReport = {
  ...exampleReport,
  waivers: [
    appliedWaiver,
    { ...appliedWaiver, id: "W-3", testcase: "gone", state: "expired", applied: false, message: "It expired." },
  ],
  policy: {
    profile: "ci",
    failOn: ["fail"],
    waivers: { path: "waivers.yaml", sha256: "0".repeat(64), date: "2026-09-14" },
  },
  results: exampleReport.results.map((result) =>
    result.testcase === appliedWaiver.testcase ? { ...result, waiver: appliedWaiver.id } : result,
  ),
};

describe("the three answers", () => {
  const questions = [
    "Does the cloud conform?",
    "Could a certificate rest on this?",
    "May the pipeline go on?",
  ] as const;

  test.each([
    ["everything passed", passingReport, ["Yes", "Yes", "Yes"]],
    ["something failed", exampleReport, ["No", "No", "No"]],
    ["nothing was asked", refusedReport, ["Not decided", "No", "No"]],
  ] as const)("%s", (_, report, expected) => {
    const text = flat(readHtml(renderHtml(report)));
    const found = questions.map((question) => /^(Yes|Not decided|No)/.exec(text.split(`${question} `)[1] ?? "")?.[0]);
    expect(found).toEqual(expected);
  });

  test("of a cluster it is asked whether the cluster conforms", () => {
    const text = flat(page({ ...exampleReport, subject: { name: "prod", layer: "kaas" } }));
    expect(text).toContain("Does the cluster conform?");
  });

  test("a gate says by which policy it was decided, and what was put up with", () => {
    const text = flat(page(waived));
    expect(text).toContain("Policy ci: it is shut by fail.");
    expect(text).toContain("1 FAIL waived, 1 waiver expired.");
    const waivers = waived.waivers.map((waiver) => ({ ...waiver, state: "expired" as const }));
    const results = waived.results.map((result, index) => (index < 2 ? { ...result, waiver: "W-3" } : result));
    expect(flat(page({ ...waived, waivers, results }))).toContain("3 FAILs waived, 2 waivers expired.");
  });
});

describe("waivers", () => {
  test("a waived FAIL stays FAIL, with the waiver beside it", () => {
    const text = flat(page(waived));
    expect(text).toMatch(/FAIL scs-0103-flavor-4v-16 MUST waived/);
    expect(text).toContain("Waived until 2026-12-31 by assessor@example.org: The hardware is replaced in spring.");
    expect(text).toContain("The verdict stays FAIL.");
  });

  test("every waiver is listed with its state, also one of a testcase that is not there", () => {
    const text = flat(page(waived));
    expect(text).toMatch(/W-3 ?risk accepted gone.*? expired ?It expired\./);
    expect(text).toContain("From waivers.yaml, as of 2026-09-14.");
  });

  test("there is no section about waivers where there are none", () => {
    expect(ids(page({ ...exampleReport, waivers: [] }))).not.toContain("waivers");
  });
});

describe("evidence behind a verdict", () => {
  test("a card says what was asked, when, by which requests, and where the answer is", () => {
    const text = flat(page(exampleReport));
    const [, behind = ""] = text.split("Evidence: 1 question, 2 requests");
    expect(behind).toMatch(
      /^ All flavors with their extra specs, asked 2026-09-14 08:00 UTC, 412 ms, 2 requests evidence\/flavors.json sha256 6f1c94/,
    );
    expect(behind).toMatch(
      /Request ids: req-5f0e6a10\S+ Judge the stored answers again, without asking: scs-conformance judge /,
    );
  });

  test("a testcase that passed links to its question, the question to its file", () => {
    const { tags } = page(exampleReport);
    const links = tags.flatMap(({ attributes }) => attributes["href"] ?? []);
    expect(links).toContain("#evidence-flavors");
    expect(links).toContain("./evidence/flavors.json");
    expect(ids(page(exampleReport))).toContain("evidence-flavors");
  });
});

test("what expires is told by time, the first to expire first", () => {
  const results = exampleResults.map((result, index) =>
    index < 3 ? { ...result, validUntil: `2026-09-2${[8, 6, 7][index] ?? 0}T00:00:00.000Z` } : result,
  );
  const text = flat(page({ ...exampleReport, results }));
  const [, section = ""] = text.split("What expires when");
  expect(section).toMatch(/2026-09-26 00:00 UTC 1 1 .*2026-09-27 00:00 UTC 1 1 .*2026-09-28 00:00 UTC 1 1/);
});

describe("every testcase has one place on the page, by its id", () => {
  test("a card where it has one, else its entry in the list", () => {
    const { tags } = page(exampleReport);
    const place = (id: string) => tags.filter(({ attributes }) => attributes["id"] === id).map(({ name }) => name);
    expect(place("scs-0103-flavor-4v-16")).toEqual(["article"]);
    expect(place("scs-0103-flavor-1v-4")).toEqual(["div"]);
  });

  test("also where its standard is not part of the versions", () => {
    const stray = exampleResults.map((result) => ({
      ...result,
      standards: [{ standard: "x", target: "main" as const }],
    }));
    const found = ids(page({ ...exampleReport, results: stray }));
    expect(found).toEqual(expect.arrayContaining(exampleResults.map(({ testcase }) => testcase)));
  });

  test("also where only one of its standards is", () => {
    const standards = [
      { standard: "scs-0000-v1", target: "main" },
      { standard: "scs-0103-v1", target: "main" },
    ] as const;
    const results = exampleResults.map((result) => ({ ...result, standards }));
    const text = flat(page({ ...exampleReport, results }));
    expect(text).not.toContain("Of no standard of these versions");
  });

  test("also where it failed and said nothing", () => {
    const results = exampleResults
      .filter(({ testcase }) => testcase === "scs-0103-flavor-4v-16")
      .map((result) => ({ ...result, findings: [] }));
    const told = renderHtml({ ...exampleReport, results }).replaceAll(/\s+/g, " ");
    expect(told).toContain('<p> <a href="#scs-0103-flavor-4v-16">All findings and how to mend them</a></p>');
  });

  test("also when there are more failures than cards", () => {
    const results = exampleResults
      .filter(({ testcase }) => testcase === "scs-0103-flavor-4v-16")
      .flatMap((result) => Array.from({ length: 350 }, (_, index) => ({ ...result, testcase: `testcase-${index}` })));
    const report = page(reportOn(results));
    expect(flat(report)).toContain("and 50 more testcases, in the list of all testcases");
    expect(ids(report)).toEqual(expect.arrayContaining(results.map(({ testcase }) => testcase)));
  });
});

test("what is left behind cannot be overlooked", () => {
  const leaked = [{ kind: "server", name: "scs-conformance-run-vm", reason: "It is locked." }];
  const text = flat(page({ ...exampleReport, resources: { created: 1, destroyed: 0, leaked } }));
  expect(text).toContain("What the run created and could not destroy again: server scs-conformance-run-vm.");
  expect(flat(page(exampleReport))).not.toContain("could not destroy");
});

test("a report for the public says so, and of which report it was made", () => {
  const fullReportSha256 = "a".repeat(64);
  const text = flat(page({ ...exampleReport, redaction: { profile: "public", fullReportSha256 } }));
  expect(text).toContain("A redacted report for the public");
  expect(text).toContain(fullReportSha256);
});

function page(report: CertificationReport): Page {
  return readHtml(renderHtml(report));
}

function ids({ tags }: Page): string[] {
  return tags.flatMap(({ attributes }) => attributes["id"] ?? []);
}

function flat({ text }: Page): string {
  return text.replaceAll(/\s+/g, " ");
}
