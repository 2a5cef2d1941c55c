/** A scalar that stands as it is: a timestamp or a day, which YAML 1.1 reads as such where they are not quoted. */
export class Plain {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type YamlValue =
  | string
  | number
  | null
  | Plain
  | readonly YamlValue[]
  | ReadonlyMap<string, YamlValue>
  | { readonly [key: string]: YamlValue };

/** One document in block style with its `---`. Every reader of YAML 1.1 reads the same types from it. */
export function yamlDocument(value: YamlValue): string {
  return `---\n${block(value, 0).join("\n")}\n`;
}

function block(value: YamlValue, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const entries = entriesOf(value);
  if (entries !== undefined) {
    return entries.flatMap(([key, each]) =>
      under(`${indent}${scalar(key)}:`, each, Array.isArray(each) ? depth : depth + 1),
    );
  }
  if (isList(value)) return value.flatMap((each) => under(`${indent}-`, each, depth + 1));
  return [`${indent}${scalar(value as string)}`]; // neither a map nor a list
}

function under(head: string, value: YamlValue, depth: number): string[] {
  const entries = entriesOf(value);
  if (entries?.length === 0) return [`${head} {}`];
  if (isList(value) && value.length === 0) return [`${head} []`];
  if (entries !== undefined || isList(value)) return [head, ...block(value, depth)];
  return [`${head} ${scalar(value as string)}`]; // neither a map nor a list
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function entriesOf(value: YamlValue): readonly (readonly [string, YamlValue])[] | undefined {
  if (value instanceof Map) return [...(value as ReadonlyMap<string, YamlValue>)];
  if (typeof value !== "object" || value === null || isList(value) || value instanceof Plain) return undefined;
  return Object.entries(value);
}

function scalar(value: string | number | null | Plain): string {
  if (value instanceof Plain) return value.text;
  return typeof value === "string" && isSimple(value) ? value : inJson(value);
}

/** What begins with a letter is no number; that leaves the words that YAML 1.1 takes for something else. */
function isSimple(text: string): boolean {
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(y|n|yes|no|true|false|on|off|null)$/i.test(text);
}

/** JSON is YAML, but for a few characters that YAML does not allow as they are. */
function inJson(value: string | number | null): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
