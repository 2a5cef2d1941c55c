import { createHash } from "node:crypto";
import { shapes } from "./badge.ts";
import { html, textOf, trusted, type Markup } from "./markup.ts";
import { schemeSwitch } from "./scheme-switch.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

interface Parts {
  readonly title: string;
  /** What a reader must see first. */
  readonly header: Markup;
  readonly contents: Markup;
  readonly main: Markup;
  readonly footer: Markup;
}

/** A whole page that needs no other file, no network, no storage and no script. */
export function pageOf({ title, header, contents, main, footer }: Parts): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the findings</a>
        ${shapes}
        <header>${schemeSwitch} ${header}</header>
        ${contents}
        <main id="main" tabindex="-1">${main}</main>
        <footer>${footer}</footer>
        ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `;
  return `${textOf(page).trim()}\n`;
}

/** Nothing but the style and the script of this page may run, whatever a name from a cloud looks like. */
const policy = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** One entry of the list at the top of a page; a count of 0 leaves it out. */
type Entry = readonly [id: string, name: string, count: number | undefined];

export function contentsOf(entries: readonly Entry[]): Markup {
  return html`<nav aria-label="Contents">
    <ul>
      ${entries
        .filter(([, , count]) => count !== 0)
        .map(
          ([id, name, count]) => html`<li><a href="#${id}">${name}${count === undefined ? "" : ` (${count})`}</a></li>`,
        )}
    </ul>
  </nav>`;
}
