import type { CertificationReport } from "../../core/report.ts";
import { outlineOf } from "../outline.ts";
import { allTestcases } from "./all-testcases.ts";
import { evidence } from "./evidence.ts";
import { expiry } from "./expiry.ts";
import { header } from "./header.ts";
import { html, type Markup } from "./markup.ts";
import { contentsOf, pageOf } from "./page.ts";
import { advice, cardsOf, failures, missing, preflightProblem, undecided } from "./problems.ts";
import { versionCards } from "./versions.ts";
import { waivers } from "./waivers.ts";

/** `report.html`: one page for people. It needs no other file, no network and no script. */
export function renderHtml(report: CertificationReport): string {
  const { headline, scope, subject, assessment } = report;
  const cards = cardsOf(report);
  return pageOf({
    title: `${headline.verdict}: ${scope.name} on ${subject.name}`,
    header: header(report),
    contents: contents(report),
    main: html`${preflightProblem(report)} ${failures(report, cards)} ${undecided(report, cards)} ${waivers(report)}
    ${versionCards(report)} ${missing(report)} ${advice(report, cards)} ${expiry(report)} ${allTestcases(report, cards)}
    ${evidence(report)}`,
    footer: html`<p>
      Made by ${assessment.tool.name} ${assessment.tool.version} from report.json, which holds everything.
    </p>`,
  });
}

function contents(report: CertificationReport): Markup {
  const { failed, undecided: open, missing: untried, deselected, advice: minor } = outlineOf(report);
  const expiring = report.results.some(({ validUntil }) => validUntil !== undefined);
  return contentsOf([
    ["failed", "Failed", failed.length],
    ["undecided", "Undecided", open.length],
    ["waivers", "Waivers", report.waivers.length],
    ["standards", "Standards", undefined],
    ["missing", "Not tried", untried.length + deselected.length],
    ["advice", "Advice", minor.length],
    ["expiry", "Expiry", expiring ? undefined : 0],
    ["all", "All testcases", report.results.length],
    ["evidence", "Evidence", undefined],
  ]);
}
