import type { StandardOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { Verdict } from "../../core/verdict.ts";
import { causeInWords, counted, durationInWords, timeInWords } from "../in-words.ts";
import { standardsOf, targetOf, tellingFindings } from "../outline.ts";
import { shorten } from "../printable.ts";
import { badge } from "./badge.ts";
import { findingList } from "./findings.ts";
import { fileLink, html, link, type Markup } from "./markup.ts";
import { anchor, weight } from "./problems.ts";

/** Every testcase of the scope, by standard; a script makes the list searchable. */
export function allTestcases(report: CertificationReport): Markup {
  const standards = standardsOf(report);
  return html`<section id="all">
    <h2>All testcases</h2>
    ${filter(report, standards)} ${standards.map((standard) => group(report, standard))}
  </section>`;
}

function filter({ results }: CertificationReport, standards: readonly StandardOutcome[]): Markup {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  return html`<form id="filter" hidden>
    <label>Find <input type="search" name="text" placeholder="flavor, image, id …" autocomplete="off" /></label>
    <label
      >Standard
      <select name="standard">
        <option value="">all</option>
        ${standards.map(({ id, title }) => html`<option value="${id}">${id} ${title}</option>`)}
      </select></label
    >
    <fieldset>
      <legend>Verdicts</legend>
      ${(["FAIL", "DNF", "MISS", "PASS"] as const).map(
        (verdict) =>
          html`<label
            ><input type="checkbox" name="verdict" value="${verdict}" checked /> ${verdict} (${count(verdict)})</label
          >`,
      )}
    </fieldset>
    <button type="button" name="open">Open all</button>
    <output aria-live="polite"></output>
  </form>`;
}

function group(report: CertificationReport, { id, title, url, main }: StandardOutcome): Markup {
  const members = report.results.filter(({ standards }) => standards.some(({ standard }) => standard === id));
  return html`<section class="standard" data-standard="${id}">
    <h3><span class="id">${id}</span> ${link(title, url)}</h3>
    ${main.cause === "not-assessed" ? html`<p class="unassessed">No testcase in this scope decides about it.</p>` : ""}
    ${members.map((result) => testcase(report, result))}
  </section>`;
}

function testcase({ evidence }: CertificationReport, result: Result): Markup {
  const { startedAt, durationMs, validUntil, cause } = result;
  const files = evidence.filter(({ probe }) => result.evidence.includes(probe));
  const notes = result.findings.filter(({ level }) => level === "note");
  return html`<details class="testcase" data-verdict="${result.verdict}">
    <summary>
      ${badge(result.verdict)} <span class="id">${result.testcase}</span>
      <span class="asks">${result.requirement}</span>
      ${targetOf(result) === "main" ? "" : html`<span class="tag">${targetOf(result)}</span>`}
      ${notes.length === 0 ? "" : html`<span class="tag">${counted(notes.length, "note")}</span>`}
    </summary>
    <p>${weight(result)}. ${link("What the standard says", result.url)}</p>
    ${cause === undefined ? "" : html`<p><span class="tag">${cause}</span> ${causeInWords(cause)}</p>`}
    ${pointer(result)} ${findingList(notes)}
    <p class="times">
      ${startedAt === undefined ? "" : `Asked ${timeInWords(startedAt)}. `}${
        durationMs === undefined ? "" : `Took ${durationInWords(durationMs)}. `
      }${validUntil === undefined ? "" : `Valid until ${timeInWords(validUntil)}. `}
      ${files.length === 0 ? "" : html`Evidence: ${files.map(({ path }) => html`${fileLink(path)} `)}`}
    </p>
  </details>`;
}

/** The first finding, and where the others are told. */
function pointer(result: Result): Markup {
  const [first] = tellingFindings(result);
  if (first === undefined) return html``;
  const message = shorten(first.message, 300);
  if (result.verdict !== "FAIL") return html`<p>${message}</p>`;
  return html`<p>${message} <a href="#${anchor(result.testcase)}">All findings and how to mend them</a></p>`;
}
