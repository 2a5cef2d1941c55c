/** Breaks text at spaces; a word that is longer than a line keeps together, so that it can be copied. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(20, width)));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Behind a label, all lines of a text below each other. */
export function hanging(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index === 0 ? label : " ".repeat(label.length)}${line}`.trimEnd());
}

/** Columns as wide as their widest cell, also where some rows have fewer of them. */
export function columns(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, { length }] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, length);
  }
  return rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)));
}
