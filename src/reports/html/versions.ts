import type { Block, StandardOutcome, VersionOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import { counted, obstaclesInWords } from "../in-words.ts";
import { sizeOf } from "../outline.ts";
import { standardAnchor } from "./anchor.ts";
import { badge } from "./badge.ts";
import { html, link, type Markup } from "./markup.ts";
import { wide } from "./wide.ts";

/** A card for each version of the scope, with its standards. */
export function versionCards({ versions }: CertificationReport): Markup {
  return html`<section id="standards">
    <h2>Standards</h2>
    ${versions.map(card)}
  </section>`;
}

function card(version: VersionOutcome): Markup {
  const { validity, stabilizedAt, verdict, counts, standards } = version;
  const total = counts.PASS + counts.FAIL + counts.DNF + counts.MISS;
  return html`<article class="card">
    <h3>${version.version} ${badge(verdict)}</h3>
    <p>
      ${validity}${stabilizedAt === undefined ? "" : html`, stable since <time>${stabilizedAt}</time>`}. ${counts.PASS}
      of ${counted(total, "main testcase")} passed${rest(counts)}.
    </p>
    ${certificate(version)}
    ${wide(
      `Standards of ${version.version}`,
      html`<table>
        <caption>
          Testcases that passed, of those that decide (main), are recommended, or go beyond the official ones (extended)
        </caption>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">Verdict</th>
            <th scope="col">Main</th>
            <th scope="col">Recommended</th>
            <th scope="col">Extended</th>
          </tr>
        </thead>
        <tbody>
          ${standards.map(row)}
        </tbody>
      </table>`,
    )}
  </article>`;
}

function row({ id, title, url, main, recommended, extended, alongside }: StandardOutcome): Markup {
  return html`<tr>
    <th scope="row"><a class="id" href="#${standardAnchor(id)}">${id}</a> ${link(title, url)}</th>
    <td>${alongside ? html`<small>not of this version</small>` : badge(main.verdict)}</td>
    <td>${main.cause === "not-assessed" && !alongside ? html`<small>no main testcase</small>` : cell(main)}</td>
    <td>${cell(recommended)}</td>
    <td>${cell(extended)}</td>
  </tr>`;
}

function cell(block: Block): Markup {
  if (sizeOf(block) === 0) return html`<span class="none">none</span>`;
  return html`<b>${block.counts.PASS}</b>/${sizeOf(block)}<small>${rest(block.counts)}</small>`;
}

function rest(counts: Block["counts"]): string {
  return (["FAIL", "DNF", "MISS"] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `, ${counts[verdict]} ${verdict}`)
    .join("");
}

function certificate(version: VersionOutcome): Markup {
  if (version.certifiable) return html`<p>A certificate could rest on this result.</p>`;
  return html`<p>A certificate could not rest on this result: ${obstaclesInWords(version).join("; ")}.</p>`;
}
