import type { AspectList } from "./aspects.ts";

/** What was probably meant by a list in capitals, with other blanks, without its end, or not at the beginning. */
export function intendedList(description: string): AspectList | undefined {
  const match = /\[\s*scs\s*:([^[\]]*)\]?/i.exec(description);
  if (!match) return undefined;
  const [text, inside = ""] = match;
  const around = [description.slice(0, match.index), description.slice(match.index + text.length)];
  return {
    aspects: inside.split(/[,;\s]+/).filter((word) => word !== ""),
    rest: around.map((part) => part.trim()).join(" "),
  };
}
