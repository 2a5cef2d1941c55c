import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { Page } from "./read-html.ts";

/** That a page needs nothing but itself, and may run nothing but its own; `forms` are the ids of its forms. */
export function expectHarmless({ tags, style, script }: Page, forms: readonly string[] = ["filter"]): void {
  expect(style).toHaveLength(1);
  expect(script).toHaveLength(1);
  const policy = tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes[
    "content"
  ];
  expect(policy?.replaceAll("&#39;", "'")).toBe(
    `default-src 'none'; style-src '${digest(style)}'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'`,
  );
  const names = new Set(tags.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...names].filter((name) => name.startsWith("on") || name === "style" || name === "src")).toEqual([]);
  const links = tags.flatMap(({ attributes }) => attributes["href"] ?? []);
  expect(links.filter((href) => !/^(https:\/\/|#|\.\/)/.test(href))).toEqual([]);
  const foreign = new Set(["script", "style", "img", "iframe", "object", "embed", "base", "link", "form"]);
  expect(tags.filter(({ name }) => foreign.has(name)).map(({ attributes }) => attributes["id"])).toEqual(forms);
}

function digest([text = ""]: readonly string[]): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
