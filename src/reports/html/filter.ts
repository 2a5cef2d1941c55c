import type { Verdict } from "../../core/verdict.ts";
import { html, type Markup } from "./markup.ts";

/** Things that can be found carry `data-verdict`, and stand in groups that carry `data-group`. */
interface Choice {
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly count: (verdict: Verdict) => number;
  /** Whether what is found can be opened. */
  readonly opens: boolean;
}

/** Hidden until the script is there that makes it work. */
export function filter({ groups, count, opens }: Choice): Markup {
  return html`<form id="filter" role="search" aria-label="Testcases" hidden>
    <label>Find <input type="search" name="text" placeholder="flavor, image, id …" autocomplete="off" /></label>
    <label
      >Standard
      <select name="group" autocomplete="off">
        <option value="">all</option>
        ${groups.map(({ id, title }) => html`<option value="${id}">${id} ${title}</option>`)}
      </select></label
    >
    <fieldset>
      <legend>Verdicts</legend>
      ${(["FAIL", "DNF", "MISS", "PASS"] as const).map(
        (verdict) =>
          html`<label
            ><input type="checkbox" name="verdict" value="${verdict}" checked autocomplete="off" /> ${verdict}
            (${count(verdict)})</label
          >`,
      )}
    </fieldset>
    <span class="buttons"
      ><button type="reset">Show all</button>
      ${opens ? html`<button type="button" name="open">Open all</button>` : ""}</span
    >
    <output aria-live="polite"></output>
  </form>`;
}
