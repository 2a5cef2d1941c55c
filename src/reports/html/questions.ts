import type { CertificationReport, EvidenceItem } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { counted, durationInWords, timeInWords } from "../in-words.ts";
import { evidenceAnchor } from "./anchor.ts";
import { fileLink, html, type Markup } from "./markup.ts";

const mostRequestIds = 5;

/** What was asked, by the id of the probe that asked. */
export type Questions = ReadonlyMap<string, EvidenceItem>;

export function questionsOf({ evidence }: CertificationReport): Questions {
  return new Map(evidence.map((item) => [item.probe, item]));
}

function asked({ evidence }: Result, questions: Questions): EvidenceItem[] {
  return evidence.flatMap((probe) => questions.get(probe) ?? []);
}

/** On which answers one verdict rests, with all that is needed to find them in the logs of the cloud. */
export function questionsBehind(result: Result, questions: Questions, { reproduce }: CertificationReport): Markup {
  const items = asked(result, questions);
  const requests = items.reduce((sum, item) => sum + item.requests, 0);
  if (items.length === 0) return html``;
  return html`<details class="why">
    <summary>Evidence: ${counted(items.length, "question")}, ${counted(requests, "request")}</summary>
    <ul class="questions">
      ${items.map((item) => html`<li>${inFull(item)}</li>`)}
    </ul>
    <p>Judge the stored answers again, without asking:</p>
    <pre class="fix"><code>${reproduce.judge}</code></pre>
  </details>`;
}

function inFull(item: EvidenceItem): Markup {
  const { shown, more } = capped(item.requestIds, mostRequestIds);
  const ids = html`<p>
    Request ids:
    ${shown.map((id) => html`<code>${id}</code> `)}${
      more === 0 ? "" : html`<a href="#${evidenceAnchor(item.probe)}">and ${more} more</a>`
    }
  </p>`;
  return html`<p><b>${item.summary}</b>, ${when(item)}</p>
    <p>${fileLink(item.path)} <code class="digest">sha256 ${item.sha256}</code></p>
    ${shown.length === 0 ? "" : ids}`;
}

/** The same as a list of links to where the rest is told. */
export function questionsInShort(result: Result, questions: Questions): Markup {
  const items = asked(result, questions);
  if (items.length === 0) return html``;
  return html`<p class="times">Evidence:</p>
    <ul class="questions times">
      ${items.map(
        (item) =>
          html`<li>
            <a href="#${evidenceAnchor(item.probe)}">${item.summary}</a>, ${when(item)}: ${fileLink(item.path)}
          </li>`,
      )}
    </ul>`;
}

function when({ startedAt, durationMs, requests }: EvidenceItem): Markup {
  return html`asked <time>${timeInWords(startedAt)}</time>, ${durationInWords(durationMs)},
    ${counted(requests, "request")}`;
}
