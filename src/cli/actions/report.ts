import { resolve } from "node:path";
import { renderText } from "../../reports/text.ts";
import { wantsColour } from "../display/colour.ts";
import type { Io } from "../io.ts";
import { parse, writeOutputs } from "../outputs.ts";
import { storedReport } from "../stored-report.ts";
import { text, texts, type Words } from "../words.ts";

/** Shows a stored report again; a format without a path goes to the terminal. */
export async function rerender(words: Words, io: Io): Promise<number> {
  const { report } = storedReport(text(words, "report") ?? "", io);
  const asked = texts(words, "format").flatMap((each) => each.split(","));
  const documents = asked.filter((word) => word !== "text").map((word) => parse(word, "format"));
  if (asked.length === 0 || asked.includes("text")) {
    io.stdout.write(renderText(report, { colour: wantsColour(words, io, io.stdout), width: io.stdout.columns ?? 100 }));
  }
  const chosen = documents.map(({ format, path }) => ({
    format,
    path: path === undefined || path === "-" ? "-" : resolve(io.cwd, path),
  }));
  for (const { shown } of await writeOutputs(report, chosen, io)) io.stderr.write(`${shown}\n`);
  return 0;
}
