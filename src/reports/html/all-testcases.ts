import type { StandardOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { causeInWords, counted, durationInWords, timeInWords } from "../in-words.ts";
import { standardsOf, targetOf, tellingFindings } from "../outline.ts";
import { shorten } from "../printable.ts";
import { anchor, standardAnchor } from "./anchor.ts";
import { badge } from "./badge.ts";
import { filter } from "./filter.ts";
import { findingList } from "./findings.ts";
import { html, link, type Markup } from "./markup.ts";
import { weight, type Cards } from "./problems.ts";
import { questionsInShort, questionsOf, type Questions } from "./questions.ts";
import { waiverTag } from "./waivers.ts";

interface Context {
  readonly questions: Questions;
  readonly told: Cards["told"];
  /** The ids of the standards on the page. */
  readonly known: ReadonlySet<string>;
}

/** Every testcase of the scope, by standard; a script makes the list searchable. */
export function allTestcases(report: CertificationReport, { told }: Cards): Markup {
  const standards = standardsOf(report);
  const verdicts = Map.groupBy(report.results, ({ verdict }) => verdict);
  const members = byStandard(report.results);
  const known = new Set(standards.map(({ id }) => id));
  const context = { questions: questionsOf(report), told, known };
  const strays = report.results.filter(({ standards }) => !standards.some(({ standard }) => known.has(standard)));
  return html`<section id="all">
    <h2>All testcases</h2>
    ${filter({ groups: standards, count: (verdict) => verdicts.get(verdict)?.length ?? 0, opens: true })}
    ${standards.map((standard) => group(standard, members.get(standard.id) ?? [], context))}
    ${
      strays.length === 0
        ? ""
        : html`<section class="standard" data-group="">
            <h3>Of no standard of these versions</h3>
            ${strays.map((result) => testcase(result, true, context))}
          </section>`
    }
  </section>`;
}

function byStandard(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const members = new Map<string, Result[]>();
  for (const result of results) {
    for (const id of new Set(result.standards.map(({ standard }) => standard))) {
      const found = members.get(id);
      if (found === undefined) members.set(id, [result]);
      else found.push(result);
    }
  }
  return members;
}

function group({ id, title, url, main }: StandardOutcome, members: readonly Result[], context: Context): Markup {
  return html`<section class="standard" data-group="${id}" id="${standardAnchor(id)}">
    <h3><span class="id">${id}</span> ${link(title, url)}</h3>
    ${main.cause === "not-assessed" ? html`<p class="unassessed">No testcase in this scope decides about it.</p>` : ""}
    ${members.map((result) => testcase(result, isFirst(result, id, context), context))}
  </section>`;
}

/** A testcase of several standards is found at the first of them. */
function isFirst({ standards }: Result, id: string, { known }: Context): boolean {
  return standards.every(({ standard }) => id <= standard || !known.has(standard));
}

function testcase(result: Result, isHere: boolean, { questions, told }: Context): Markup {
  const { startedAt, durationMs, validUntil, cause } = result;
  const notes = result.findings.filter(({ level }) => level === "note");
  const isTold = told.has(result.testcase);
  // The place is inside, because browsers open what surrounds the place that an address names.
  const place = isHere && !isTold ? html` id="${anchor(result.testcase)}"` : "";
  return html`<details class="testcase" data-verdict="${result.verdict}">
    <summary>
      ${badge(result.verdict)} <span class="id">${result.testcase}</span>
      <span class="asks">${result.requirement}</span>
      ${targetOf(result) === "main" ? "" : html`<span class="tag">${targetOf(result)}</span>`} ${waiverTag(result)}
      ${result.flaky === true ? html`<span class="tag">flaky</span>` : ""}
      ${notes.length === 0 ? "" : html`<span class="tag">${counted(notes.length, "note")}</span>`}
    </summary>
    <div class="body" ${place}>
      <p>${weight(result)}. ${link("What the standard says", result.url)}</p>
      ${cause === undefined ? "" : html`<p><span class="tag">${cause}</span> ${causeInWords(cause)}</p>`}
      ${result.flaky === true ? html`<p>It passed only after a request behind it had been repeated.</p>` : ""}
      ${isTold ? pointer(result) : findingList(tellingFindings(result))} ${findingList(notes)}
      <p class="times">
        ${startedAt === undefined ? "" : `Asked ${timeInWords(startedAt)}. `}${
          durationMs === undefined ? "" : `Took ${durationInWords(durationMs)}. `
        }${validUntil === undefined ? "" : `Valid until ${timeInWords(validUntil)}.`}
      </p>
      ${questionsInShort(result, questions)}
    </div>
  </details>`;
}

/** The first finding, and where the others are told. */
function pointer(result: Result): Markup {
  const [first] = tellingFindings(result);
  const all = html`<a href="#${anchor(result.testcase)}">All findings and how to mend them</a>`;
  return html`<p>${first === undefined ? "" : shorten(first.message, 300)} ${all}</p>`;
}
