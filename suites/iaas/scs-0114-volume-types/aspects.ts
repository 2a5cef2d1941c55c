// Python's white space is not JavaScript's.
const blanks = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+`;
const margins = new RegExp(`^${blanks}|${blanks}$`, "g");

/** The words of the standard, in the order that it asks for. */
export const standardAspects: readonly string[] = ["encrypted", "replicated"];

export interface AspectList {
  readonly aspects: readonly string[];
  /** What stands behind the list. */
  readonly rest: string;
}

/** The list of aspects, as the official suite reads it; undefined where the description does not begin with one. */
export function aspectList(description: string | null): AspectList | undefined {
  const [list, inside = ""] = /^\[scs:([^[\]]*)\]/.exec(description ?? "") ?? [];
  if (list === undefined) return undefined;
  const aspects = inside === "" ? [] : inside.split(",").map((word) => word.replace(margins, ""));
  return { aspects, rest: description?.slice(list.length) ?? "" };
}

/** The description with a list that is in order. Words that are no aspects go behind it. */
export function mended({ aspects, rest }: AspectList): string {
  const isStandard = (word: string) => standardAspects.includes(word.toLowerCase());
  const known = [...new Set(aspects.filter(isStandard).map((word) => word.toLowerCase()))].toSorted();
  const others = [...new Set(aspects)].filter((word) => word !== "" && !isStandard(word));
  const list = known.length === 0 ? "" : `[scs:${known.join(", ")}]`;
  return [list, ...others, rest.trim()].filter((part) => part !== "").join(" ");
}
