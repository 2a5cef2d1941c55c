import { marker } from "./user-data.ts";

export interface ConsoleReport {
  /** Every line of the report was found unharmed. */
  readonly complete: boolean;
  /** No line of it was found. */
  readonly empty: boolean;
  /** What stands below a heading, in order. */
  readonly section: (name: string) => readonly string[];
}

/**
 * Finds the lines of the report on a console, where others write as well: with prefixes, colours and carriage returns, and
 * now and then in the middle of a line. Each line was shown several times; two copies that agree are believed.
 */
export function readConsole(console: string): ConsoleReport {
  const copies = new Map<number, Map<string, number>>();
  const totals = new Map<number, number>();
  for (const line of plain(console).split("\n")) {
    const [, number, total, text] = pattern.exec(line) ?? [];
    if (number === undefined || total === undefined || text === undefined) continue;
    totals.set(Number(total), (totals.get(Number(total)) ?? 0) + 1);
    const known = copies.get(Number(number)) ?? new Map<string, number>();
    copies.set(Number(number), known.set(text, (known.get(text) ?? 0) + 1));
  }
  const total = believed(totals) ?? 0;
  const lines = Array.from({ length: total }, (_, index) => believed(copies.get(index + 1) ?? new Map()));
  return {
    complete: total > 0 && lines.every((line) => line !== undefined),
    empty: lines.every((line) => line === undefined),
    section: (name) =>
      lines.flatMap((line) => (line?.startsWith(`${name} `) ? [line.slice(name.length + 1).trim()] : [])),
  };
}

/** No report has more lines than four digits can say; a number beyond all measure is somebody else's. */
const pattern = new RegExp(`${marker} (\\d{1,4})/(\\d{1,4}) (.*)$`);

/** Colours and cursor movements. */
const terminal = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;?]*[A-Za-z]`, "g");

function plain(console: string): string {
  return console.replaceAll(terminal, "").replaceAll("\r", "");
}

/** What was seen at least twice, and most often. */
function believed<T>(seen: ReadonlyMap<T, number>): T | undefined {
  const [first] = [...seen].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= 2 ? first[0] : undefined;
}
