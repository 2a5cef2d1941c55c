import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { causeInWords, counted, timeInWords } from "../in-words.ts";
import { byCause, byReason, outlineOf, tellingFindings, weightOf, type Reason } from "../outline.ts";
import { anchor } from "./anchor.ts";
import { badge } from "./badge.ts";
import { findingBody, findingList } from "./findings.ts";
import { html, link, type Markup } from "./markup.ts";
import { names } from "./names.ts";
import { questionsBehind, questionsOf, type Questions } from "./questions.ts";
import { waiverNote, waiverTag } from "./waivers.ts";

// More are read by nobody, and would make the page heavy.
const mostCards = 300;

/** What of a report gets a card of its own; the rest is told in the list of all testcases. */
export interface Cards {
  readonly failed: readonly Result[];
  readonly undecided: readonly Reason[];
  readonly advice: readonly Result[];
  /** Testcases that are told by a card. */
  readonly told: ReadonlySet<string>;
}

export function cardsOf(report: CertificationReport): Cards {
  const outline = outlineOf(report);
  const failed = outline.failed.slice(0, mostCards);
  const undecided = byReason(outline.undecided).slice(0, mostCards);
  const advice = outline.advice.slice(0, mostCards);
  const alone = undecided.flatMap(({ results }) => (results.length === 1 ? results : []));
  return { failed, undecided, advice, told: new Set([...failed, ...alone, ...advice].map(({ testcase }) => testcase)) };
}

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

export function failures(report: CertificationReport, { failed }: Cards): Markup {
  const all = outlineOf(report).failed.length;
  if (all === 0) return html``;
  const questions = questionsOf(report);
  return html`<section id="failed">
    <h2>What failed and how to mend it</h2>
    ${failed.map((result) => problem(result, questions, report))} ${others(all - failed.length)}
  </section>`;
}

export function undecided(report: CertificationReport, { undecided: reasons }: Cards): Markup {
  const { undecided: open } = outlineOf(report);
  if (open.length === 0) return html``;
  const questions = questionsOf(report);
  return html`<section id="undecided">
    <h2>What could not be decided, and why</h2>
    <p>These testcases are neither passed nor failed: the answer that decides them did not come.</p>
    ${reasons.map((each) => reason(each, questions, report))}
    ${others(open.length - reasons.reduce((sum, { results }) => sum + results.length, 0))}
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

export function advice(report: CertificationReport, { advice: failed }: Cards): Markup {
  const all = outlineOf(report).advice.length;
  if (all === 0) return html``;
  const questions = questionsOf(report);
  return html`<section id="advice">
    <h2>Advice</h2>
    <p>These recommended and extended testcases failed. They decide nothing.</p>
    ${failed.map((result) => problem(result, questions, report))} ${others(all - failed.length)}
  </section>`;
}

function others(count: number): Markup {
  return count === 0
    ? html``
    : html`<p class="more">and ${counted(count, "more testcase")}, in <a href="#all">the list of all testcases</a></p>`;
}

function problem(result: Result, questions: Questions, report: CertificationReport): Markup {
  const { testcase, requirement, url, validUntil } = result;
  return html`<article class="card" id="${anchor(testcase)}">
    <h3>
      ${badge(result.verdict)} <span class="id">${testcase}</span> <span class="tag">${weight(result)}</span>
      ${waiverTag(result)}
    </h3>
    <p class="ask">${link(requirement, url)}</p>
    ${waiverNote(result, report)} ${findingList(tellingFindings(result))} ${questionsBehind(result, questions, report)}
    ${validUntil === undefined ? "" : html`<p class="times">Valid until <time>${timeInWords(validUntil)}</time>.</p>`}
  </article>`;
}

function reason({ cause, finding, results }: Reason, questions: Questions, report: CertificationReport): Markup {
  const [first] = results;
  if (first === undefined) return html``;
  if (results.length === 1) return problem(first, questions, report);
  return html`<article class="card">
    <h3>${badge(first.verdict)} ${counted(results.length, "testcase")} <span class="tag">${cause}</span></h3>
    ${finding === undefined ? html`<p>${causeInWords(cause)}</p>` : findingBody(finding)} ${names(results)}
    ${questionsBehind(first, questions, report)}
  </article>`;
}

export function weight(result: Result): string {
  return gates(result) ? weightOf(result) : `${weightOf(result)}, does not decide`;
}
