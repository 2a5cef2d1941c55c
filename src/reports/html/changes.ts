import type { ReportDiff, TestcaseChange } from "../../core/diff.ts";
import type { Finding } from "../../core/finding.ts";
import { capped } from "../capped.ts";
import { driftName, sameInWords, sectionsOf, valueOrNone, type Section } from "../diff/words.ts";
import { badge } from "./badge.ts";
import { findingBody } from "./findings.ts";
import { html, type Markup } from "./markup.ts";
import { wide } from "./wide.ts";

const mostChanges = 200;
const mostFindings = 10;

/** What is not as it was, the circumstances before the testcases. */
export function changes(diff: ReportDiff): Markup {
  return html`<section id="changes">
    <h2>What changed since the run before</h2>
    ${drift(diff)} ${sectionsOf(diff).map(section)}
    <p>${sameInWords(diff)}</p>
  </section>`;
}

function drift({ drift: all }: ReportDiff): Markup {
  if (all.length === 0) return html``;
  const rows = all.map(
    (each) =>
      html`<tr>
        <th scope="row">${driftName(each)}</th>
        <td>${valueOrNone(each.base)}</td>
        <td>${valueOrNone(each.head)}</td>
      </tr>`,
  );
  return html`<h3>What changed beside the subject's answers</h3>
    ${wide(
      "What changed beside the subject's answers",
      html`<table>
        <caption>
          Read this first: a verdict may have changed because of it
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )}`;
}

function section({ title, changes: all }: Section): Markup {
  const { shown, more } = capped(all, mostChanges);
  return html`<h3 class="of-changes">${title}</h3>
    <ul class="changes">
      ${shown.map((change) => html`<li class="card">${card(change)}</li>`)}
      ${more === 0 ? "" : html`<li class="more">and ${more} more in report.json</li>`}
    </ul>`;
}

function card(change: TestcaseChange): Markup {
  const { testcase, requirement, target, came, went } = change;
  return html`<h4>
      ${turn(change)} <span class="id">${testcase}</span>
      ${target === "main" ? "" : html`<span class="tag">${target}, does not decide</span>`}
    </h4>
    <p class="ask">${requirement}</p>
    ${list("New", came)} ${list("Gone", went.map(withoutRemedy))}`;
}

/** What is gone needs no mending. */
function withoutRemedy(finding: Finding): Finding {
  const rest = Object.entries(finding).filter(([key]) => key !== "remedy");
  return Object.fromEntries(rest) as unknown as Finding; // a remedy is optional
}

/** From one badge to the other, in words for who cannot see the arrow. */
function turn({ base, head }: TestcaseChange): Markup {
  if (base === undefined || head === undefined || base.verdict === head.verdict) {
    const either = head ?? base;
    return either === undefined ? html`` : badge(either.verdict);
  }
  return html`<span class="turn"
    >${badge(base.verdict)} <span class="unseen">became</span
    ><span aria-hidden="true">→</span> ${badge(head.verdict)}</span
  >`;
}

function list(word: string, findings: readonly Finding[]): Markup {
  if (findings.length === 0) return html``;
  const { shown, more } = capped(findings, mostFindings);
  return html`<p class="times">${word}:</p>
    <ul class="findings">
      ${shown.map((finding) => html`<li>${findingBody(finding)}</li>`)}
      ${more === 0 ? "" : html`<li class="more">and ${more} more in report.json</li>`}
    </ul>`;
}
