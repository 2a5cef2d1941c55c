import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { causeInWords, counted } from "../in-words.ts";
import { byCause, byReason, outlineOf, tellingFindings, weightOf, type Reason } from "../outline.ts";
import { badge } from "./badge.ts";
import { findingBody, findingList } from "./findings.ts";
import { html, link, type Markup } from "./markup.ts";

const mostNames = 60;

export function preflightProblem({ preflight }: CertificationReport): Markup {
  if (preflight.verdict === "PASS") return html``;
  return html`<section id="preflight">
    <h2>Why the run did not begin</h2>
    <article class="card">
      <h3>${badge(preflight.verdict)} Preflight</h3>
      <p class="ask">${preflight.cause === undefined ? "" : `${preflight.cause}: ${causeInWords(preflight.cause)}`}</p>
      ${findingList(preflight.findings)}
    </article>
  </section>`;
}

export function failures(report: CertificationReport): Markup {
  const { failed } = outlineOf(report);
  if (failed.length === 0) return html``;
  return html`<section id="failed">
    <h2>What failed and how to mend it</h2>
    ${failed.map(problem)}
  </section>`;
}

export function undecided(report: CertificationReport): Markup {
  const { undecided: open } = outlineOf(report);
  if (open.length === 0) return html``;
  return html`<section id="undecided">
    <h2>What could not be decided, and why</h2>
    <p>These testcases are neither passed nor failed: the answer that decides them did not come.</p>
    ${byReason(open).map(reason)}
  </section>`;
}

export function missing(report: CertificationReport): Markup {
  const { missing: untried, deselected } = outlineOf(report);
  const groups = [...byCause(untried), ...byCause(deselected)];
  if (groups.length === 0) return html``;
  return html`<section id="missing">
    <h2>What was not tried</h2>
    <ul class="groups">
      ${groups.map(([cause, results]) => {
        const what = counted(results.length, "testcase");
        return html`<li>
          <p><b>${what}</b>: ${causeInWords(cause)} <span class="tag">${cause}</span></p>
          ${names(results)}
        </li>`;
      })}
    </ul>
  </section>`;
}

export function advice(report: CertificationReport): Markup {
  const { advice: failed } = outlineOf(report);
  if (failed.length === 0) return html``;
  return html`<section id="advice">
    <h2>Advice</h2>
    <p>These recommended and extended testcases failed. They decide nothing.</p>
    ${failed.map(problem)}
  </section>`;
}

/** Where the list of all testcases points to. */
export function anchor(testcase: string): string {
  return `testcase-${testcase.replaceAll(/[^\w.-]/g, "_")}`;
}

function problem(result: Result): Markup {
  return html`<article class="card" id="${anchor(result.testcase)}">
    <h3>
      ${badge(result.verdict)} <span class="id">${result.testcase}</span> <span class="tag">${weight(result)}</span>
    </h3>
    <p class="ask">${link(result.requirement, result.url)}</p>
    ${findingList(tellingFindings(result))}
  </article>`;
}

function reason({ cause, finding, results }: Reason): Markup {
  const [first] = results;
  if (first === undefined) return html``;
  if (results.length === 1) return problem(first);
  return html`<article class="card">
    <h3>${badge(first.verdict)} ${counted(results.length, "testcase")} <span class="tag">${cause}</span></h3>
    ${finding === undefined ? html`<p>${causeInWords(cause)}</p>` : findingBody(finding)} ${names(results)}
  </article>`;
}

function names(results: readonly Result[]): Markup {
  const { shown, more } = capped(results, mostNames);
  return html`<ul class="names">
    ${shown.map(({ testcase }) => html`<li class="id">${testcase}</li>`)}
    ${more > 0 ? html`<li>and ${more} more, in the list of all testcases</li>` : ""}
  </ul>`;
}

export function weight(result: Result): string {
  return gates(result) ? weightOf(result) : `${weightOf(result)}, does not decide`;
}
