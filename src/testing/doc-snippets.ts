import { readdirSync, readFileSync } from "node:fs";

/** A fenced block of a page. */
export interface Snippet {
  /** From the top of the repository. */
  readonly page: string;
  /** Where it begins. */
  readonly line: number;
  /** What stands behind the fence; empty where nothing does. */
  readonly language: string;
  readonly text: string;
}

const root = new URL("../../", import.meta.url);

/** Every fenced block of the pages that a person reads; a new page in docs/ is found by itself. */
export function docSnippets(): readonly Snippet[] {
  const docs = readdirSync(new URL("docs/", root)).filter((name) => name.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)].flatMap((page) =>
    snippetsOf(page, readFileSync(new URL(page, root), "utf8")),
  );
}

export function snippetsOf(page: string, source: string): readonly Snippet[] {
  return [...source.matchAll(/^( *)(`{3,})(.*)\n([\s\S]*?)^\1\2 *$/gm)].map((match) => {
    const [, indent = "", , language = "", text = ""] = match;
    const line = source.slice(0, match.index).split("\n").length;
    return { page, line, language: language.trim(), text: text.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
  });
}

/** The lines of a block of shell, without comments; what goes on behind a backslash is one. */
export function commandsOf({ text }: Snippet): readonly string[] {
  return text
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#\s.*$/, "").trim())
    .filter((line) => line !== "");
}

/** The words of a command as a shell cuts them, without its quotes. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
}
