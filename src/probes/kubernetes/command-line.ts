/** The values that each flag was given, in their order; a flag without a value is `true`. */
export type Flags = Readonly<Record<string, readonly string[]>>;

/** Where a container has its command line from. */
export interface Started {
  readonly command?: readonly string[] | undefined;
  readonly args?: readonly string[] | undefined;
}

/** Flags by their names, however they are written: `--flag=value`, `--flag value`, `-flag`, or in one line for a shell. */
export function flagsOf({ command = [], args = [] }: Started): Flags {
  const words = [...command, ...args].flatMap((word) => (isScript(word) ? wordsOf(word) : [word]));
  const found: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [index, word] of words.entries()) {
    const flag = /^--?([a-z][a-z0-9-]*)(?:=(.*))?$/is.exec(word);
    const [, name, value] = flag ?? [];
    if (name === undefined) continue;
    const next = words[index + 1];
    (found[name] ??= []).push(value ?? (next === undefined || next.startsWith("-") ? "true" : next));
  }
  return { ...found };
}

/** What `sh -c` is given. */
function isScript(word: string): boolean {
  return /\s--?[a-z]/i.test(word);
}

function wordsOf(script: string): readonly string[] {
  const words = script.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2")).filter((word) => word !== "\\");
}
