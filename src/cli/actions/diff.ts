import { resolve } from "node:path";
import { anyFailures, incomparable, losses, newFailures } from "../../core/diff-worse.ts";
import { diffOf, type ReportDiff } from "../../core/diff.ts";
import type { CertificationReport } from "../../core/report.ts";
import { UsageError } from "../../errors.ts";
import { renderDiffJson } from "../../reports/diff/json.ts";
import { renderDiffMarkdown } from "../../reports/diff/markdown.ts";
import { renderDiffText } from "../../reports/diff/text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { writeWhole } from "../outputs.ts";
import { storedReport } from "../stored-report.ts";
import { flag, text, type Words } from "../words.ts";

/** Compares two stored reports. The exit code says whether it got worse. */
export async function showDiff(words: Words, io: Io): Promise<ExitCode> {
  const { format, path } = formOf(words);
  const { report: base } = storedReport(text(words, "base") ?? "", io);
  const { report: head } = storedReport(text(words, "head") ?? "", io);
  const why = incomparable(base, head);
  if (why.length > 0 && !flag(words, "across")) {
    throw new UsageError(`${why.join(" ")} Give --across to compare them all the same.`);
  }
  const diff = diffOf(base, head);
  const document = format === "html" ? await page(base, head) : rendered(diff, format);
  if (path === undefined || path === "-") io.stdout.write(document);
  else {
    writeWhole(document, resolve(io.cwd, path));
    io.stderr.write(`${path}\n`);
  }
  return exitCode(diff, text(words, "fail-on") ?? "new");
}

const forms = ["text", "json", "md", "html"] as const;
type Form = (typeof forms)[number];

/** `NAME` or `NAME:PATH`. */
function formOf(words: Words): { readonly format: Form; readonly path?: string } {
  const word = flag(words, "json") ? "json" : (text(words, "format") ?? "text");
  const [, name = "", path] = /^([^:]*)(?::(.*))?$/s.exec(word) ?? [];
  const format = forms.find((each) => each === name);
  if (format === undefined)
    throw new UsageError(`--format ${word}: there is no such form. There are: ${forms.join(", ")}.`);
  if (path === "") throw new UsageError(`--format ${word} has no path behind the colon.`);
  return { format, ...(path === undefined ? {} : { path }) };
}

async function page(base: CertificationReport, head: CertificationReport): Promise<string> {
  const { renderHtmlDiff } = await import("../../reports/html/diff.ts");
  return renderHtmlDiff(base, head);
}

function rendered(diff: ReportDiff, format: Exclude<Form, "html">): string {
  if (format === "md") return renderDiffMarkdown(diff);
  if (format === "text") return renderDiffText(diff);
  return renderDiffJson(diff);
}

function exitCode(diff: ReportDiff, failOn: string): ExitCode {
  if (failOn === "none") return 0;
  if (failOn === "new") return newFailures(diff).length > 0 ? 1 : 0;
  if (anyFailures(diff).length > 0) return 1;
  return losses(diff).length > 0 ? 3 : 0;
}
