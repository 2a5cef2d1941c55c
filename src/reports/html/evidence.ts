import type { CertificationReport, EvidenceItem } from "../../core/report.ts";
import { capped } from "../capped.ts";
import { counted, durationInWords, timeInWords } from "../in-words.ts";
import { evidenceAnchor } from "./anchor.ts";
import { fileLink, html, type Markup } from "./markup.ts";
import { wide } from "./wide.ts";

const mostRequestIds = 20;

/** On which answers the verdicts rest, and how to come to them again. */
export function evidence({ evidence: items, reproduce }: CertificationReport): Markup {
  return html`<section id="evidence">
    <h2>Evidence, and how to reproduce this</h2>
    <p>Ask the same questions again:</p>
    <pre class="fix"><code>${reproduce.run}</code></pre>
    <p>Judge the stored answers again, without asking. It refuses a file that is not what its digest says:</p>
    <pre class="fix"><code>${reproduce.judge}</code></pre>
    ${items.length === 0 ? html`<p>No evidence was stored.</p>` : table(items)}
  </section>`;
}

function table(items: readonly EvidenceItem[]): Markup {
  return wide(
    "Evidence",
    html`<table class="evidence">
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
    </table>`,
  );
}

function row({
  probe,
  summary,
  path,
  sha256,
  startedAt,
  durationMs,
  requests,
  repeated,
  requestIds,
}: EvidenceItem): Markup {
  return html`<tr id="${evidenceAnchor(probe)}">
    <th scope="row">${summary}</th>
    <td>${fileLink(path)}<br /><code class="digest">${sha256}</code></td>
    <td><time>${timeInWords(startedAt)}</time><br /><small>${durationInWords(durationMs)}</small></td>
    <td>
      ${requests}${repeated === 0 ? "" : html` <small>${repeated} of them repeated</small>`}
      ${requestIds.length === 0 ? "" : ids(requestIds)}
    </td>
  </tr>`;
}

function ids(requestIds: readonly string[]): Markup {
  const { shown, more } = capped(requestIds, mostRequestIds);
  return html`<details>
    <summary>${counted(requestIds.length, "request id")}</summary>
    <ul class="names">
      ${shown.map((id) => html`<li class="id">${id}</li>`)}
      ${more > 0 ? html`<li>and ${more} more in report.json</li>` : ""}
    </ul>
  </details>`;
}
