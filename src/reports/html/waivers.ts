import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { WaiverOutcome } from "../../core/waiver.ts";
import { anchor } from "./anchor.ts";
import { html, link, type Markup } from "./markup.ts";
import { wide } from "./wide.ts";

/** What somebody puts up with, until when, and what became of it. */
export function waivers({ waivers: all, results, policy }: CertificationReport): Markup {
  if (all.length === 0) return html``;
  const known = new Set(results.map(({ testcase }) => testcase));
  return html`<section id="waivers">
    <h2>What is waived, and until when</h2>
    <p>
      A waiver can open the gate. It never changes a verdict: what is waived stays
      FAIL.${policy.waivers === undefined ? "" : html` From <code>${policy.waivers.path}</code>, as of <time>${policy.waivers.date}</time>.`}
    </p>
    ${wide(
      "Waivers",
      html`<table>
        <caption>
          Every waiver that was handed in
        </caption>
        <thead>
          <tr>
            <th scope="col">Waiver</th>
            <th scope="col">Testcase</th>
            <th scope="col">Last day</th>
            <th scope="col">Approved by</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          ${all.map((waiver) => row(waiver, known.has(waiver.testcase)))}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function row(waiver: WaiverOutcome, isHere: boolean): Markup {
  const { id, testcase, expiresAt, approvedBy, approvedAt, authority, kind, state, message } = waiver;
  return html`<tr id="${waiverAnchor(id)}">
    <th scope="row"><span class="id">${id}</span><br /><small>${kind.replaceAll("-", " ")}</small></th>
    <td>
      <span class="id">${isHere ? html`<a href="#${anchor(testcase)}">${testcase}</a>` : testcase}</span
      ><br />${reason(waiver)}
    </td>
    <td><time>${expiresAt}</time></td>
    <td>
      ${approvedBy}<br /><small>${authority}, <time>${approvedAt}</time></small>
    </td>
    <td><b>${state}</b><br /><small>${message}</small></td>
  </tr>`;
}

function reason({ justification, link: url }: WaiverOutcome): Markup {
  return html`${justification}${url === undefined ? "" : html` (${link(url, url)})`}`;
}

function waiverAnchor(id: string): string {
  return `waiver-${anchor(id)}`;
}

/** Beside a FAIL that is put up with. */
export function waiverTag({ waiver }: Result): Markup {
  return waiver === undefined ? html`` : html`<span class="tag waived">waived</span>`;
}

/** What a FAIL's waiver says, with the way to the rest. */
export function waiverNote({ waiver: id }: Result, { waivers: all }: CertificationReport): Markup {
  const waiver = all.find((each) => each.id === id);
  if (waiver === undefined) return html``;
  return html`<p class="banner">
    Waived until <time>${waiver.expiresAt}</time> by ${waiver.approvedBy}: ${waiver.justification} (<a
      href="#${waiverAnchor(waiver.id)}"
      >${waiver.id}</a
    >). The verdict stays FAIL.
  </p>`;
}
