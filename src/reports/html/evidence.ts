import type { CertificationReport, EvidenceItem } from "../../core/report.ts";
import { capped } from "../capped.ts";
import { durationInWords, timeInWords } from "../in-words.ts";
import { fileLink, html, type Markup } from "./markup.ts";

const mostRequestIds = 20;

/** On which answers the verdicts rest, and how to come to them again. */
export function evidence({ evidence: items, reproduce }: CertificationReport): Markup {
  return html`<section id="evidence">
    <h2>Evidence, and how to reproduce this</h2>
    ${items.length === 0 ? html`<p>No evidence was stored.</p>` : table(items)}
    <p>Ask the same questions again:</p>
    <pre class="fix" tabindex="0"><code>${reproduce.run}</code></pre>
    <p>Judge the stored answers again, without the cloud:</p>
    <pre class="fix" tabindex="0"><code>${reproduce.judge}</code></pre>
  </section>`;
}

function table(items: readonly EvidenceItem[]): Markup {
  return html`<div class="wide">
    <table>
      <caption>
        What was asked, and the file that holds the answer
      </caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">File and its SHA-256</th>
          <th scope="col">Asked</th>
          <th scope="col">Requests</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({ summary, path, sha256, startedAt, durationMs, requests, requestIds }: EvidenceItem): Markup {
  const { shown, more } = capped(requestIds, mostRequestIds);
  const ids = html`<details>
    <summary>request ids</summary>
    <ul class="names">
      ${shown.map((id) => html`<li class="id">${id}</li>`)}
      ${more > 0 ? html`<li>and ${more} more in report.json</li>` : ""}
    </ul>
  </details>`;
  return html`<tr>
    <th scope="row">${summary}</th>
    <td>${fileLink(path)}<br /><code class="digest">${sha256}</code></td>
    <td><time>${timeInWords(startedAt)}</time><br /><small>${durationInWords(durationMs)}</small></td>
    <td>${requests}${requestIds.length === 0 ? "" : ids}</td>
  </tr>`;
}
