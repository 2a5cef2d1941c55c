import type { Finding, Thing } from "../../core/finding.ts";
import { capped } from "../capped.ts";
import { detailsInWords, isCommand, thingInWords } from "../in-words.ts";
import { shorten } from "../printable.ts";
import { html, type Markup } from "./markup.ts";

const mostFindings = 20;

export function findingList(findings: readonly Finding[]): Markup {
  if (findings.length === 0) return html``;
  const { shown, more } = capped(findings, mostFindings);
  return html`<ul class="findings">
    ${shown.map((finding) => html`<li>${findingBody(finding)}</li>`)}
    ${more > 0 ? html`<li class="more">and ${more} more in report.json, which holds them all</li>` : ""}
  </ul>`;
}

export function findingBody(finding: Finding): Markup {
  const { level, about, message, remedy } = finding;
  const details = detailsInWords(finding);
  return html`<p>
      ${level === "note" ? html`<span class="tag">note</span> ` : ""}${
        about === undefined ? "" : html`${thing(about)}: `
      }${shorten(message, 2000)}
    </p>
    ${details.length === 0 ? "" : html`<dl class="details">${details.map(detail)}</dl>`}
    ${remedy === undefined ? "" : fix(shorten(remedy, 4000))}`;
}

/** The name a person knows, and softer the id that programs know. */
function thing({ kind, name, id }: Thing): Markup {
  const known = shorten(thingInWords({ kind, name }), 200);
  return html`<b>${known}</b
    >${id === undefined || id === name ? "" : html` <code class="thing">${shorten(id, 100)}</code>`}`;
}

function detail([name, value]: readonly [string, string]): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** A command can be copied whole; advice is read. */
function fix(remedy: string): Markup {
  return isCommand(remedy)
    ? html`<pre class="fix"><code>${remedy}</code></pre>`
    : html`<p class="advice"><b>Fix:</b> ${remedy}</p>`;
}
