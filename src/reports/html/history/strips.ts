import type { StandardOutcome } from "../../../core/aggregate.ts";
import type { CertificationReport } from "../../../core/report.ts";
import type { Result } from "../../../core/result.ts";
import type { Verdict } from "../../../core/verdict.ts";
import { counted, timeInWords } from "../../in-words.ts";
import { standardsOf, targetOf } from "../../outline.ts";
import { anchor, standardAnchor } from "../anchor.ts";
import { badge, shape } from "../badge.ts";
import { filter } from "../filter.ts";
import { html, link, type Markup } from "../markup.ts";
import { wide } from "../wide.ts";

const mostRuns = 20;
// So many that a page still opens at once.
const mostCells = 40_000;

/** One testcase through all reports. */
export interface Track {
  readonly latest: Result;
  /** The newest first; undefined where a report does not have it. */
  readonly verdicts: readonly (Verdict | undefined)[];
  /** How often it changed. */
  readonly turns: number;
  /** When it came to its latest verdict, as far as the reports tell. */
  readonly since: string;
}

export function tracksOf(runs: readonly CertificationReport[]): readonly Track[] {
  const results = runs.map((run) => new Map(run.results.map((result) => [result.testcase, result])));
  const all = new Map<string, Result>();
  for (const each of results) for (const [id, result] of each) if (!all.has(id)) all.set(id, result);
  return [...all.values()]
    .sort((a, b) => (a.testcase < b.testcase ? -1 : 1))
    .map((latest) => {
      const verdicts = results.map((each) => each.get(latest.testcase)?.verdict);
      const known = verdicts.flatMap((verdict, index) => (verdict === undefined ? [] : [{ verdict, index }]));
      const turns = known.filter(({ verdict }, place) => place > 0 && known[place - 1]?.verdict !== verdict).length;
      const end = known.findIndex(({ verdict }) => verdict !== latest.verdict);
      const first = (end === -1 ? known : known.slice(0, end)).at(-1);
      return { latest, verdicts, turns, since: runs[first?.index ?? 0]?.createdAt ?? "" };
    });
}

/** The last verdicts of each testcase, by standard; a script makes the list searchable. */
export function strips(runs: readonly CertificationReport[], tracks: readonly Track[]): Markup {
  const shown = mostShown(tracks.length);
  const [newest] = runs;
  const standards = newest === undefined ? [] : standardsOf(newest);
  const known = new Set(standards.map(({ id }) => id));
  const home = Map.groupBy(tracks, ({ latest }) => homeOf(latest, known));
  const lately = runs.slice(0, shown);
  const count = (verdict: Verdict) => tracks.filter(({ latest }) => latest.verdict === verdict).length;
  return html`<section id="all">
    <h2>Every testcase through time</h2>
    <p>
      The newest report is on the left.
      ${runs.length > shown ? `Of ${counted(runs.length, "report")}, the last ${shown} are shown.` : ""}
    </p>
    ${filter({ groups: standards, count, opens: false })}
    ${standards.map((standard) => group(standard, home.get(standard.id) ?? [], lately))}
    ${strays(home.get("") ?? [], lately)}
  </section>`;
}

/** How many reports are shown beside so many testcases: two at least, as one would be no history. */
export function mostShown(testcases: number): number {
  return Math.max(2, Math.min(mostRuns, Math.floor(mostCells / testcases)));
}

/** The first standard of the newest report that has it. */
function homeOf({ standards }: Result, known: ReadonlySet<string>): string {
  return (
    standards
      .map(({ standard }) => standard)
      .filter((id) => known.has(id))
      .sort()[0] ?? ""
  );
}

function group(
  { id, title, url }: StandardOutcome,
  tracks: readonly Track[],
  runs: readonly CertificationReport[],
): Markup {
  if (tracks.length === 0) return html``;
  return html`<section class="standard" data-group="${id}" id="${standardAnchor(id)}">
    <h3><span class="id">${id}</span> ${link(title, url)}</h3>
    ${table(id, tracks, runs)}
  </section>`;
}

function strays(tracks: readonly Track[], runs: readonly CertificationReport[]): Markup {
  if (tracks.length === 0) return html``;
  return html`<section class="standard" data-group="">
    <h3>Not in the newest report</h3>
    ${table("Not in the newest report", tracks, runs)}
  </section>`;
}

function table(name: string, tracks: readonly Track[], runs: readonly CertificationReport[]): Markup {
  return wide(
    name,
    html`<table class="strips">
      <thead>
        <tr>
          <th scope="col">Testcase, and since when it is so</th>
          ${runs.map(
            ({ createdAt }) =>
              html`<th scope="col">
                <time title="${timeInWords(createdAt)}">${createdAt.slice(5, 10)}<br />${createdAt.slice(11, 16)}</time>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${tracks.map((track) => row(track, runs.length))}
      </tbody>
    </table>`,
  );
}

function row({ latest, verdicts, since }: Track, runs: number): Markup {
  const { testcase, requirement, verdict } = latest;
  return html`<tr data-verdict="${verdict}" id="${anchor(testcase)}">
    <th scope="row">
      ${badge(verdict)} <span class="id">${testcase}</span>
      ${targetOf(latest) === "main" ? "" : html`<span class="tag">${targetOf(latest)}</span>`}
      <small>Since <time>${timeInWords(since)}</time>. ${requirement}</small>
    </th>
    ${verdicts.slice(0, runs).map(cell)}
  </tr>`;
}

function cell(verdict: Verdict | undefined): Markup {
  return verdict === undefined
    ? html`<td class="none">none</td>`
    : html`<td>
        <span class="cell ${verdict.toLowerCase()}">${shape(verdict)}<span class="unseen">${verdict}</span></span>
      </td>`;
}
