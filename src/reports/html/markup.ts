import { printable } from "../printable.ts";

/** Markup that is safe to put into a page. Only `html` makes it, so nothing from a cloud gets there unescaped. */
export interface Markup {
  readonly [markup]: string;
}

const markup = Symbol("markup");

type Part = Markup | string | number | undefined | readonly Part[];

/** A template whose values are escaped, unless they are markup themselves. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { [markup]: String.raw({ raw: dense(literals) }, ...parts.map(write)) };
}

/** The indentation of a template would be a good part of a large page. */
function dense(literals: TemplateStringsArray): readonly string[] {
  const known = denser.get(literals);
  if (known !== undefined) return known;
  const made = literals.map((literal) => literal.replaceAll(/\n\s+/g, "\n"));
  denser.set(literals, made);
  return made;
}

const denser = new WeakMap<TemplateStringsArray, readonly string[]>();

/** For what this program itself wrote as markup: style and script. */
export function trusted(text: string): Markup {
  return { [markup]: text };
}

export function textOf(one: Markup): string {
  return one[markup];
}

/** A link, if the address is one that a browser may follow. */
export function link(text: string, url: string): Markup {
  return url.startsWith("https://") ? html`<a href="${url}">${text}</a>` : html`${text}`;
}

/** A link to a file beside the report. */
export function fileLink(path: string): Markup {
  const address = path
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join("/");
  return html`<a href="${`./${address}`}"><code>${path}</code></a>`;
}

function write(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escape(part);
  return isMarkup(part) ? part[markup] : part.map(write).join("");
}

function isMarkup(part: Markup | readonly Part[]): part is Markup {
  return markup in part;
}

function escape(text: string): string {
  return printable(text).replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
