import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { anchor } from "./anchor.ts";
import { html, type Markup } from "./markup.ts";

const mostNames = 60;

/** Testcases, each a link to where it is told. */
export function names(results: readonly Pick<Result, "testcase">[]): Markup {
  const { shown, more } = capped(results, mostNames);
  return html`<ul class="names">
    ${shown.map(({ testcase }) => html`<li class="id"><a href="#${anchor(testcase)}">${testcase}</a></li>`)}
    ${more > 0 ? html`<li>and ${more} more, in the list of all testcases</li>` : ""}
  </ul>`;
}
