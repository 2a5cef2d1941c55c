export interface Sample {
  readonly name: string;
  readonly line: number;
  readonly labels: Readonly<Record<string, string>>;
  /** As it is written: a number, `NaN`, `+Inf` or `-Inf`. */
  readonly value: string;
}

/** The sample on a line, or what is wrong with it. */
export function sampleOn(text: string, line: number): Sample | string {
  const [head, name] = /^[ \t]*([a-zA-Z_:][\w:]*)[ \t]*/.exec(text) ?? [];
  if (head === undefined || name === undefined)
    return "A line is neither a comment nor begins with the name of a metric";
  const rest = text.slice(head.length);
  const read = rest.startsWith("{") ? labelsIn(rest.slice(1)) : { labels: {}, rest };
  if (typeof read === "string") return `${read} in a sample of ${name}`;
  const isApart = rest.startsWith("{") || /[ \t]$/.test(head);
  const [value, timestamp, ...more] = read.rest.split(/[ \t]+/).filter((word) => word !== "");
  if (value === undefined || !isApart) return `There is no value in a sample of ${name}`;
  if (!isNumber(value)) return `The value is not a number in a sample of ${name}`;
  if (timestamp !== undefined && !/^-?\d+$/.test(timestamp)) {
    return `The time is not in whole milliseconds in a sample of ${name}`;
  }
  if (more.length > 0) return `There is something behind the time in a sample of ${name}`;
  return { name, line, labels: read.labels, value };
}

/** The same for two samples if they are of one series. */
export function seriesName({ name, labels }: Sample): string {
  // An empty label is as good as none.
  const pairs = Object.entries(labels).filter(([, value]) => value !== "");
  return JSON.stringify([name, ...pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

interface Labels {
  readonly labels: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** From behind the opening brace. */
function labelsIn(text: string): Labels | string {
  const labels = new Map<string, string>();
  const pair = /[ \t]*([a-zA-Z_]\w*)[ \t]*=[ \t]*"([^"\\]*(?:\\[\\"n][^"\\]*)*)"[ \t]*(,?)/y;
  let at = 0;
  for (let mayFollow = true; ;) {
    const end = /[ \t]*\}/y;
    end.lastIndex = at;
    if (end.test(text)) return { labels: Object.fromEntries(labels), rest: text.slice(end.lastIndex) };
    pair.lastIndex = at;
    const found: readonly string[] | null = mayFollow ? pair.exec(text) : null;
    const [, name, value = "", comma]: readonly (string | undefined)[] = found ?? [];
    if (name === undefined) return "The labels are not written correctly";
    if (labels.has(name)) return `The label ${name} is there twice`;
    labels.set(
      name,
      value.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign)),
    );
    at = pair.lastIndex;
    mayFollow = comma === ",";
  }
}

function isNumber(word: string): boolean {
  return /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?)$|^nan$/i.test(word);
}
