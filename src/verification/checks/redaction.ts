import { createHash } from "node:crypto";
import { canonicalJson } from "../../canonical-json.ts";
import { renderJson } from "../../reports/json/render.ts";
import type { CertificationReport } from "../../core/report.ts";
import { differences } from "../differences.ts";
import { hidden, redact } from "../redaction/redact.ts";
import { readSalt, saltFile } from "../redaction/salt.ts";
import { nothing, type Findings, type Refusal } from "../refusal.ts";
import type { RunFiles } from "../run-files.ts";
import { readReport } from "./schema.ts";

/** Whether a redacted report is what becomes of the full one, by making it again. */
export function belongsTo(report: CertificationReport, full: RunFiles): Findings {
  const { redaction } = report;
  const bytes = full.read(full.report);
  if (redaction === undefined || bytes === undefined) return refused(`${full.shown} has no ${full.report}.`);
  const read = readReport(bytes, full.report);
  if ("refusal" in read) return { refusals: [read.refusal], notes: [] };
  const { fullReportSha256 } = redaction;
  // The members of its file may stand in another order by now.
  const digests = [sha256(bytes), sha256(renderJson(read.report))];
  if (!digests.includes(fullReportSha256)) {
    return refused(
      `The redacted report was made from another one: it names the SHA-256 ${fullReportSha256}, and that of ${full.report} is ${digests[0]}.`,
    );
  }
  const salt = readSalt(full.read(saltFile)?.toString("utf8") ?? "");
  if (salt === undefined)
    return refused(
      `${saltFile}, which redact left beside the full report, is missing or damaged: without it names cannot be compared.`,
    );
  return sameAgain(report, read.report, salt, fullReportSha256);
}

function sameAgain(
  report: CertificationReport,
  full: CertificationReport,
  salt: Uint8Array,
  fullReportSha256: string,
): Findings {
  const { name } = report.subject;
  const isRenamed = name !== hidden(full.subject.name, salt);
  const again = redact(full, { salt, fullReportSha256, ...(isRenamed ? { subject: name } : {}) });
  const called = isRenamed ? [`It calls ${name} what the full report calls ${full.subject.name}.`] : [];
  if (canonicalJson(again) === canonicalJson(report)) {
    return { refusals: [], notes: ["It is what becomes of the full report; verify that one, too.", ...called] };
  }
  const refusals = differences(report, again, "the full report gives").map(({ path, testcase, how }) => ({
    ...refusal(`The report's ${path} ${how}.`),
    path,
    ...(testcase === undefined ? {} : { testcase }),
  }));
  return { refusals, notes: called };
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function refused(message: string): Findings {
  return { ...nothing, refusals: [refusal(message)] };
}

function refusal(message: string): Refusal {
  const remedy =
    "Ask for a redacted report that was made from this one, and for the folder or bundle that has both the full report and its salt.";
  return { reason: "redaction", message, remedy };
}
