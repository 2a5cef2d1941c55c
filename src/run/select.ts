import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";
import type { Membership } from "../core/result.ts";
import type { Declaration } from "../core/testcase.ts";

export interface Selectable {
  readonly entry: Pick<Declaration, "id" | "section" | "level">;
  readonly standards: readonly Membership[];
}

/** One word of the syntax that `--help` and `explain select` describe. */
const kinds: Readonly<Record<string, (item: Selectable) => readonly string[]>> = {
  id: ({ entry }) => [entry.id],
  standard: ({ standards }) => standards.map(({ standard }) => standard),
  target: ({ standards }) => standards.map(({ target }) => target),
  section: ({ entry }) => [entry.section],
  level: ({ entry }) => [entry.level],
};

/**
 * Which of the items the expressions mean: an id, its beginning up to a dash (`scs-0103`), a pattern with `*`, or
 * `standard:`, `target:`, `section:`, `level:` and a word; `id:` and a whole id; `!` in front takes away. Commas and repetition mean "or".
 * Without a positive expression everything is meant. A word that means nothing is an error.
 */
export function select(items: readonly Selectable[], expressions: readonly string[]): ReadonlySet<string> {
  const words = expressions
    .flatMap((expression) => expression.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
  if (expressions.length > 0 && words.length === 0)
    throw new UsageError("The selection is empty: name a testcase, such as scs-0103.");
  const meant = (negative: boolean) =>
    words
      .filter((word) => word.startsWith("!") === negative)
      .flatMap((word) => matching(items, word.replace(/^!/, "")))
      .map(({ entry }) => entry.id);
  const wanted = words.some((word) => !word.startsWith("!")) ? meant(false) : items.map(({ entry }) => entry.id);
  const unwanted = new Set(meant(true));
  const selected = new Set(wanted.filter((id) => !unwanted.has(id)));
  if (selected.size === 0) throw new UsageError(`The selection ${quoted(words.join(","))} leaves no testcase.`);
  return selected;
}

function matching(items: readonly Selectable[], word: string): readonly Selectable[] {
  const found = items.filter(predicate(word));
  if (found.length > 0) return found;
  const words = items.flatMap(({ entry, standards }) => [
    entry.id.split("-", 2).join("-"),
    entry.id,
    ...standards.map(({ standard }) => standard),
  ]);
  const closest = didYouMean(word.replace(/^\w+:/, ""), new Set(words));
  const hint =
    closest === undefined
      ? " `scs-conformance list testcases` shows what there is."
      : ` Did you mean ${quoted(closest)}?`;
  throw new UsageError(`The selection ${quoted(word)} matches no testcase of this scope.${hint}`);
}

function predicate(word: string): (item: Selectable) => boolean {
  const [kind, value] = split(word);
  const valuesOf = kind === undefined ? undefined : kinds[kind];
  if (kind !== undefined && valuesOf === undefined) {
    throw new UsageError(`${quoted(kind)} is not something to select by. Known are: ${Object.keys(kinds).join(", ")}.`);
  }
  // What begins with it is meant by the id alone, and by all other words.
  if (kind === "id") return ({ entry }) => like(entry.id, value);
  if (valuesOf) return (item) => valuesOf(item).some((each) => like(each, value) || startsWithWord(each, value));
  return ({ entry }) => like(entry.id, value) || startsWithWord(entry.id, value);
}

function split(word: string): [kind: string | undefined, value: string] {
  const colon = word.indexOf(":");
  return colon === -1 ? [undefined, word] : [word.slice(0, colon), word.slice(colon + 1)];
}

function startsWithWord(id: string, beginning: string): boolean {
  return id.startsWith(`${beginning}-`);
}

function like(id: string, pattern: string): boolean {
  const escaped = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "i").test(id);
}

function quoted(word: string): string {
  return `"${word}"`;
}
