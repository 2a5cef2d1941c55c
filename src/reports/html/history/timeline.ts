import type { VersionOutcome } from "../../../core/aggregate.ts";
import type { CertificationReport } from "../../../core/report.ts";
import { timeInWords } from "../../in-words.ts";
import { badge } from "../badge.ts";
import { bar } from "../bar.ts";
import { html, type Markup } from "../markup.ts";
import { wide } from "../wide.ts";

/** The verdict of each version of the scope, run by run; the newest first. */
export function timeline(runs: readonly CertificationReport[]): Markup {
  const versions = [...new Set(runs.flatMap((run) => run.versions.map(({ version }) => version)))];
  return html`<section id="timeline">
    <h2>Timeline</h2>
    ${wide(
      "Timeline",
      html`<table class="timeline">
        <caption>
          Each report, the newest first, with the main testcases of each version that passed
        </caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            ${versions.map((version) => html`<th scope="col">${version}</th>`)}
            <th scope="col">Gate</th>
            <th scope="col">Judged by</th>
          </tr>
        </thead>
        <tbody>
          ${runs.map((run) => row(run, versions))}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function row(
  { id, createdAt, assessment, headline, versions: all }: CertificationReport,
  versions: readonly string[],
): Markup {
  const known = new Map(all.map((each) => [each.version, each]));
  return html`<tr>
    <th scope="row"><time>${timeInWords(createdAt)}</time> <br /><code class="digest">${id}</code></th>
    ${versions.map((version) => html`<td>${outcome(known.get(version))}</td>`)}
    <td>${headline.gate.result}</td>
    <td>
      ${assessment.tool.version}${assessment.mode === "recorded" ? html` <br /><small>from its record</small>` : ""}
      ${assessment.interrupted ? html`<br /><small>interrupted</small>` : ""}
    </td>
  </tr>`;
}

function outcome(version: VersionOutcome | undefined): Markup {
  if (version === undefined) return html`<span class="none">not judged</span>`;
  const { counts, verdict, validity } = version;
  const total = counts.PASS + counts.FAIL + counts.DNF + counts.MISS;
  return html`${badge(verdict)} ${counts.PASS} of ${total} <small>(${validity})</small> ${bar(counts)}`;
}
