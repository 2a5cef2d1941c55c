import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { counted, timeInWords } from "../in-words.ts";
import { html, type Markup } from "./markup.ts";
import { names } from "./names.ts";
import { wide } from "./wide.ts";

const mostRows = 20;

/** Until when each result holds, the first to expire first. */
export function expiry({ results }: CertificationReport): Markup {
  const rows = [...Map.groupBy(results.filter(expires), ({ validUntil }) => validUntil)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  if (rows.length === 0) return html``;
  const { shown, more } = capped(rows, mostRows);
  return html`<section id="expiry">
    <h2>What expires when</h2>
    ${wide(
      "What expires when",
      html`<table>
        <caption>
          Results no longer hold from these times on, and have to be made again before
        </caption>
        <thead>
          <tr>
            <th scope="col">Expires</th>
            <th scope="col">Deciding</th>
            <th scope="col">All</th>
            <th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(row)}
        </tbody>
      </table>`,
    )}
    ${more === 0 ? "" : html`<p class="more">and ${counted(more, "later time")} in report.json</p>`}
  </section>`;
}

type Expiring = Result & { readonly validUntil: string };

function expires(result: Result): result is Expiring {
  return result.validUntil !== undefined;
}

function row([validUntil, results]: readonly [string, readonly Expiring[]]): Markup {
  return html`<tr>
    <th scope="row"><time>${timeInWords(validUntil)}</time></th>
    <td>${results.filter(gates).length}</td>
    <td>${results.length}</td>
    <td>
      <details>
        <summary>${counted(results.length, "testcase")}</summary>
        ${names(results)}
      </details>
    </td>
  </tr>`;
}
