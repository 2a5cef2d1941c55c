import { relative, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { renderText } from "../../reports/text.ts";
import { wantsColour } from "../display/colour.ts";
import type { Io } from "../io.ts";
import { parse, writeOutputs, writeWhole } from "../outputs.ts";
import { storedReport } from "../stored-report.ts";
import { texts, type Words } from "../words.ts";

/** Shows a stored report again; a format without a path goes to the terminal. */
export async function rerender(words: Words, io: Io): Promise<number> {
  const [word = "", ...others] = texts(words, "report");
  const asked = texts(words, "format").flatMap((each) => each.split(","));
  if (others.length > 0) return history([word, ...others], asked, io);
  const { report } = storedReport(word, io);
  const documents = asked.filter((word) => word !== "text").map((word) => parse(word, "format"));
  if (asked.length === 0 || asked.includes("text")) {
    io.stdout.write(renderText(report, { colour: wantsColour(words, io, io.stdout), width: io.stdout.columns ?? 100 }));
  }
  const chosen = documents.map(({ format, path }) => ({ format, path: place(path, io) }));
  for (const { shown } of await writeOutputs(report, chosen, io)) io.stderr.write(`${shown}\n`);
  return 0;
}

/** Several reports are one page. */
async function history(reports: readonly string[], asked: readonly string[], io: Io): Promise<number> {
  const documents = asked.map((word) => (word === "text" ? undefined : parse(word, "format")));
  if (documents.length === 0 || documents.some((each) => each?.format !== "html")) {
    throw new UsageError("Several reports make a history, and that is a page: give -f html:FILE and no other format.");
  }
  const { renderHistory } = await import("../../reports/html/history/history.ts");
  const page = renderHistory(reports.map((word) => storedReport(word, io).report));
  for (const each of documents) {
    const path = place(each?.path, io);
    if (path === "-") io.stdout.write(page);
    else {
      writeWhole(page, path);
      io.stderr.write(`${relative(io.cwd, path)}\n`);
    }
  }
  return 0;
}

function place(path: string | undefined, io: Io): string {
  return path === undefined || path === "-" ? "-" : resolve(io.cwd, path);
}
