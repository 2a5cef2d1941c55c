import { diffOf, type ReportDiff } from "../../core/diff.ts";
import { newFailures } from "../../core/diff-worse.ts";
import type { CertificationReport } from "../../core/report.ts";
import { counted, timeInWords } from "../in-words.ts";
import { answer } from "./answer.ts";
import { badge } from "./badge.ts";
import { changes } from "./changes.ts";
import { fact } from "./header.ts";
import { html, type Markup } from "./markup.ts";
import { contentsOf, pageOf } from "./page.ts";

/** What changed from one report to another, as a page. */
export function renderHtmlDiff(base: CertificationReport, head: CertificationReport): string {
  const diff = diffOf(base, head);
  const { tool } = head.assessment;
  return pageOf({
    title: `What changed: ${head.scope.name} on ${head.subject.name}`,
    header: html`<p class="kind">What changed</p>
      <h1>${badge(head.headline.verdict)} ${head.scope.name} <span class="on">on</span> ${head.subject.name}</h1>
      <div class="answers">${worse(diff)} ${better(diff)} ${sides(diff)}</div>
      <dl class="about">
        ${fact("Before", html`<time>${timeInWords(base.createdAt)}</time>, <code>${base.id}</code>`)}
        ${fact("Now", html`<time>${timeInWords(head.createdAt)}</time>, <code>${head.id}</code>`)}
      </dl>`,
    contents: contentsOf([["changes", "What changed", undefined]]),
    main: changes(diff),
    footer: html`<p>Made by ${tool.name} ${tool.version} from two reports.</p>`,
  });
}

/** Whether it got worse, where it counts first. */
export function worse(diff: ReportDiff): Markup {
  const { counts } = diff;
  const deciding = newFailures(diff).length;
  const others = counts["new-failure"] - deciding;
  const parts = [
    ...(deciding === 0
      ? []
      : [counted(deciding, "main testcase fails that did not", "main testcases fail that did not")]),
    ...(others <= 0 ? [] : [counted(others, "new failure that decides nothing", "new failures that decide nothing")]),
    ...(counts["newly-undecided"] === 0 ? [] : [`${counts["newly-undecided"]} no longer decided`]),
    ...(counts["newly-missing"] === 0 ? [] : [`${counts["newly-missing"]} no longer tried`]),
    ...(counts["other-findings"] === 0 ? [] : [`${counts["other-findings"]} the same for other reasons`]),
  ];
  const why = html`<ul>
    ${parts.map((part) => html`<li>${part}</li>`)}
  </ul>`;
  const lost = counts["newly-undecided"] + counts["newly-missing"];
  if (deciding > 0) return answer("Did it get worse?", "no", "Yes", why);
  return lost > 0 || others > 0
    ? answer("Did it get worse?", "open", "A little", why)
    : answer("Did it get worse?", "yes", "No", parts.length === 0 ? html`<p>Nothing fails that did not.</p>` : why);
}

function better({ counts }: ReportDiff): Markup {
  const mended = counts.fixed + counts["decided-again"];
  const why = html`<p>${counts.fixed} fixed, ${counts["decided-again"]} decided again, ${counts.same} as before.</p>`;
  return answer("Did it get better?", mended > 0 ? "yes" : "neutral", mended > 0 ? "Yes" : "No", why);
}

function sides({ base, head, drift }: ReportDiff): Markup {
  const why = html`<p>Verdict ${base.verdict}, then ${head.verdict}; gate ${base.gate}, then ${head.gate}.</p>`;
  return drift.length === 0
    ? answer(
        "Is it only the subject?",
        "yes",
        "Yes",
        html`<p>Tool, scope and circumstances are the same.</p>
          ${why}`,
      )
    : answer(
        "Is it only the subject?",
        "open",
        "No",
        html`<p><a href="#changes">${counted(drift.length, "circumstance")} changed, too</a>.</p>
          ${why}`,
      );
}
