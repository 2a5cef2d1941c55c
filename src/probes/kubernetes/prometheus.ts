export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Infinite where the text says so. */
  readonly value: number;
}

/** The samples of these names in a text of metrics, which may have a hundred thousand lines of others. */
export function samplesOf(text: string, names: readonly string[]): readonly Sample[] {
  const found: Sample[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      if (at > 0 && text[at - 1] !== "\n") continue;
      const end = text.indexOf("\n", at);
      const sample = sampleOf(name, text.slice(at + name.length, end === -1 ? undefined : end));
      if (sample !== undefined) found.push(sample);
    }
  }
  return found;
}

/** What follows the name: labels, the value, and perhaps when it was taken. */
function sampleOf(name: string, rest: string): Sample | undefined {
  const [, labels = "", value] = /^(?:\{(.*)\})?[ \t]+(\S+)/.exec(rest) ?? [];
  if (value === undefined) return undefined;
  const pairs = labels.matchAll(/(?<!\w)([a-zA-Z_]\w*)="([^"\\]*(?:\\.[^"\\]*)*)"/g);
  const unescaped = (text: string) => text.replace(/\\(.)/g, (_, one: string) => (one === "n" ? "\n" : one));
  return {
    name,
    labels: Object.fromEntries(Array.from(pairs, ([, key = "", text = ""]) => [key, unescaped(text)])),
    value: numberOf(value),
  };
}

function numberOf(word: string): number {
  const [, sign, isInfinite] = /^([+-]?)(inf)$/i.exec(word) ?? [];
  if (isInfinite === undefined) return Number(word);
  return sign === "-" ? -Infinity : Infinity;
}
