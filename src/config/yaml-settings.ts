import {
  type Alias,
  type Document,
  type Node,
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from "yaml";
import { UsageError } from "../errors.ts";
import type { MapSetting, Setting } from "./setting.ts";

/** More than any real file needs; a file of nested aliases that multiply each other needs more. */
const MOST_VALUES = 20_000;
const DEEPEST = 50;

/**
 * Reads YAML 1.1 as PyYAML does (JSON is a part of it), but refuses a key written twice. Built on the nodes rather than
 * their values, because the nodes still know the text as written and its line.
 */
export function yamlSettings(source: string, file: string): Setting {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: "1.1",
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw new UsageError(
      `${file}:${line}:${col} is not valid YAML: ${FAULTS[fault.code] ?? "this cannot be read here"}.`,
    );
  }
  return new Reader(document, (offset) => `${file}:${lines.linePos(offset).line}`).read(document.contents, 0);
}

// The library's own messages quote the source, which may be a password.
const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation is wrong, or a bracket is not closed",
  BAD_SCALAR_START: "a value that starts with this character needs quotes",
  BLOCK_AS_IMPLICIT_KEY: "a value that contains a colon and a blank needs quotes",
  MISSING_CHAR: "a quote, bracket, comma or colon is missing",
  MULTIPLE_DOCS: "only one document is allowed in this file",
  RESOURCE_EXHAUSTION: "the nesting is too deep",
  TAB_AS_INDENT: "a tab cannot indent, use blanks",
  TAG_RESOLVE_FAILED: "this tag is not known",
};

class Reader {
  readonly #placeOf: (offset: number) => string;
  readonly #targets: ReadonlyMap<Alias, Node>;
  #values = 0;

  constructor(document: Document, placeOf: (offset: number) => string) {
    this.#placeOf = placeOf;
    this.#targets = targetsOf(document);
  }

  read(node: unknown, depth: number, at = this.#place(node)): Setting {
    if (++this.#values > MOST_VALUES || depth > DEEPEST) {
      throw new UsageError(`${at}: the file's aliases or nesting grow beyond all measure.`);
    }
    if (isAlias(node)) return this.read(this.#anchored(node, at), depth + 1, at);
    if (isMap(node)) return { kind: "map", entries: this.#entries(node, depth), at };
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => this.read(item, depth + 1)), at };
    if (!isScalar(node) || node.value === null) return { kind: "empty", at };
    if (typeof node.value === "string") return { kind: "text", text: node.value, at };
    return { kind: "text", text: node.source ?? "", value: node.value, at };
  }

  #anchored(alias: Alias, at: string): Node {
    const node = this.#targets.get(alias);
    if (!node) throw new UsageError(`${at}: this alias has no anchor before it.`);
    return node;
  }

  /** What the map says itself wins over what it merges in with `<<`, and the first merged wins over later ones. */
  #entries(map: { readonly items: readonly { key: unknown; value: unknown }[] }, depth: number): MapSetting["entries"] {
    const own = new Map<string, Setting>();
    const merged = new Map<string, Setting>();
    for (const { key, value } of map.items) {
      const at = this.#place(key);
      if (!isScalar(key)) throw new UsageError(`${at}: a key must be a text.`);
      const name = typeof key.value === "string" ? key.value : (key.source ?? "");
      const setting = this.read(value, depth + 1, at);
      if (name === "<<" && key.type === "PLAIN") {
        for (const [mergedName, mergedSetting] of mergedEntries(setting)) {
          if (!merged.has(mergedName)) merged.set(mergedName, mergedSetting);
        }
        continue;
      }
      const twin = own.get(name);
      if (twin)
        throw new UsageError(`${at}: ${nameOf(name, setting)} is already at ${twin.at}; one of the two must go.`);
      own.set(name, setting);
    }
    return new Map([...merged, ...own]);
  }

  #place(node: unknown): string {
    const offset = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range?.[0];
    return this.#placeOf(offset || 0);
  }
}

/** What each alias stands for: the last node before it that has its anchor. Asking each would look through all of them. */
function targetsOf(document: Document): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = anchored.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return targets;
}

/** A key without a value may be half a password, cut by a comma: `{ password: hunt,er,er }`. */
function nameOf(key: string, setting: Setting): string {
  return setting.kind === "empty" ? "this key" : `the key "${key}"`;
}

function mergedEntries(setting: Setting): readonly (readonly [string, Setting])[] {
  const parts = setting.kind === "list" ? setting.items : [setting];
  return parts.flatMap((part) => {
    if (part.kind !== "map") throw new UsageError(`${setting.at}: "<<" takes a mapping or a list of mappings.`);
    return [...part.entries];
  });
}
