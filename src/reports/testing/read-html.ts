interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Page {
  readonly tags: readonly Tag[];
  /** Of the elements whose content is not text. */
  readonly style: readonly string[];
  readonly script: readonly string[];
  readonly text: string;
}

const token =
  /<!doctype html>|<(?<raw>style|script)>(?<code>.*?)<\/\k<raw>>|<\/(?<end>[a-z][a-z0-9]*)\s*>|<(?<start>[a-z][a-z0-9]*)(?<attributes>(?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*(?<empty>\/?)>|(?<text>[^<>]+)/gsuy;

const childless = new Set(["meta", "br", "input"]);

/** Reads a page as strictly as nobody else would: every tag closed, every attribute quoted, no bracket in any text. */
export function readHtml(document: string): Page {
  const tags: Tag[] = [];
  const code = { style: [] as string[], script: [] as string[] };
  const open: string[] = [];
  let text = "";
  let end = 0;
  for (const { 0: whole, index, groups = {} } of document.matchAll(token)) {
    end = index + whole.length;
    const { raw, start } = groups;
    if (raw === "style" || raw === "script") code[raw].push(groups["code"] ?? "");
    else if (start !== undefined) {
      tags.push({ name: start, attributes: readAttributes(groups["attributes"] ?? "") });
      if (groups["empty"] === "" && !childless.has(start)) open.push(start);
    } else if (groups["end"] !== undefined) {
      const last = open.pop();
      if (last !== groups["end"]) throw new Error(`</${groups["end"]}> closes <${last}>`);
    } else text += groups["text"] ?? "";
  }
  if (end !== document.length) throw new Error(`not well formed: ${document.slice(end, end + 80)}`);
  if (open.length > 0) throw new Error(`left open: ${open.join(", ")}`);
  return {
    tags,
    ...code,
    text: text.replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number))),
  };
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(found);
}
