import { UsageError } from "../../errors.ts";

/** How each subject of ours is called at the monitor: from words such as `NAME`, for all, or `OURS=NAME`. */
export function subjectNames(words: readonly string[], ours: ReadonlySet<string>): (name: string) => string {
  const renamed = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf("=");
    const [own, name] = equals === -1 ? [undefined, word] : [word.slice(0, equals), word.slice(equals + 1)];
    if (name === "") throw new UsageError(`--subject ${word} has no name behind the equals sign.`);
    if (own === undefined && ours.size > 1) {
      const example = [...ours][0] ?? "OURS";
      throw new UsageError(
        `--subject ${word} cannot be the name of all of these: ${[...ours].join(", ")}. Say which one it is of: --subject ${example}=${name}.`,
      );
    }
    if (own !== undefined && !ours.has(own)) {
      throw new UsageError(`--subject ${word}: no report is on ${own}. There are reports on ${[...ours].join(", ")}.`);
    }
    for (const each of own === undefined ? ours : [own]) {
      if (renamed.has(each)) throw new UsageError(`--subject gives two names to ${each}; one is enough.`);
      renamed.set(each, name);
    }
  }
  return (name) => renamed.get(name) ?? name;
}
