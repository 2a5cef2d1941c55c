import { anyFailures, incomparable, losses, newFailures } from "../../core/diff-worse.ts";
import { diffOf, type ReportDiff } from "../../core/diff.ts";
import { UsageError } from "../../errors.ts";
import { renderDiffMarkdown } from "../../reports/diff/markdown.ts";
import { renderDiffText } from "../../reports/diff/text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { storedReport } from "../stored-report.ts";
import { flag, text, type Words } from "../words.ts";

/** Compares two stored reports. The exit code says whether it got worse. */
export function showDiff(words: Words, io: Io): ExitCode {
  const { report: base } = storedReport(text(words, "base") ?? "", io);
  const { report: head } = storedReport(text(words, "head") ?? "", io);
  const why = incomparable(base, head);
  if (why.length > 0 && !flag(words, "across")) {
    throw new UsageError(`${why.join(" ")} Give --across to compare them all the same.`);
  }
  const diff = diffOf(base, head);
  io.stdout.write(rendered(diff, flag(words, "json") ? "json" : (text(words, "format") ?? "text")));
  return exitCode(diff, text(words, "fail-on") ?? "new");
}

function rendered(diff: ReportDiff, format: string): string {
  if (format === "md") return renderDiffMarkdown(diff);
  if (format === "text") return renderDiffText(diff);
  const document = { apiVersion: "conformance.scs.community/v1", kind: "ReportDiff", ...diff };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function exitCode(diff: ReportDiff, failOn: string): ExitCode {
  if (failOn === "none") return 0;
  if (failOn === "new") return newFailures(diff).length > 0 ? 1 : 0;
  if (anyFailures(diff).length > 0) return 1;
  return losses(diff).length > 0 ? 3 : 0;
}
