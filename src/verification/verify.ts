import type { CertificationReport } from "../core/report.ts";
import type { Case, ThisTool, Wishes } from "./case.ts";
import { isCertifiable } from "./checks/certifiable.ts";
import { evidenceMatches } from "./checks/evidence.ts";
import { findingsFit } from "./checks/findings.ts";
import { judgementHolds, sumsHold } from "./checks/judgement.ts";
import { originIsKnown } from "./checks/origin.ts";
import { belongsTo } from "./checks/redaction.ts";
import { renderingsMatch } from "./checks/renderings.ts";
import { resourcesMatch } from "./checks/resources.ts";
import { readReport } from "./checks/schema.ts";
import { reportIsSigned, type SignedBy } from "./checks/signature.ts";
import { statementHolds } from "./checks/statement.ts";
import { timeFits } from "./checks/time.ts";
import type { Refusal } from "./refusal.ts";
import type { RunFiles } from "./run-files.ts";

/** What came of looking at a record. Without a refusal it is accepted. */
export interface Verification {
  /** Absent where what is there is no report. */
  readonly report?: CertificationReport;
  readonly refusals: readonly Refusal[];
  /** Worth knowing, and no reason to refuse. */
  readonly notes: readonly string[];
  readonly signedBy: readonly SignedBy[];
}

/** Looks at everything that can be looked at without the subject, and names every reason not to accept the record. */
export async function verify(files: RunFiles, tool: ThisTool, wishes: Wishes): Promise<Verification> {
  const bytes = files.read(files.report);
  if (bytes === undefined) return { refusals: [missing(files)], notes: [], signedBy: [] };
  const read = readReport(bytes, files.report);
  if ("refusal" in read) return { refusals: [read.refusal], notes: [], signedBy: [] };
  const one: Case = { files, bytes, report: read.report, tool, wishes };
  return read.report.redaction === undefined ? verifyFull(one) : verifyRedacted(one);
}

async function verifyFull(one: Case): Promise<Verification> {
  const judged = await judgementHolds(one);
  const signed = reportIsSigned(one, judged.same);
  const statement = statementHolds(one);
  const origin = await originIsKnown(one);
  const renderings = await renderingsMatch(one, judged.same);
  const certifiable = isCertifiable(one);
  return {
    report: one.report,
    refusals: [
      ...signed.refusals,
      ...statement.refusals,
      ...(await evidenceMatches(one)),
      ...origin.refusals,
      ...judged.refusals,
      ...resourcesMatch(one),
      ...renderings.refusals,
      ...timeFits(one),
      ...certifiable.refusals,
    ],
    notes: [...signed.notes, ...statement.notes, ...origin.notes, ...renderings.notes, ...certifiable.notes],
    signedBy: [...signed.by, ...statement.by],
  };
}

/** A report without its evidence: its verdicts cannot be judged again, but everything that follows from them can be added up. */
async function verifyRedacted(one: Case): Promise<Verification> {
  const signed = reportIsSigned(one);
  const origin = await originIsKnown(one);
  const certifiable = isCertifiable(one);
  const { full } = one.wishes;
  const belonging = full === undefined ? { refusals: [], notes: [unbound] } : belongsTo(one.report, full);
  return {
    report: one.report,
    refusals: [
      ...signed.refusals,
      ...belonging.refusals,
      ...origin.refusals,
      ...findingsFit(one),
      ...(await sumsHold(one)).refusals,
      ...timeFits(one),
      ...certifiable.refusals,
    ],
    notes: [
      "This is a redacted report: that its counts, headline and gate follow from its verdicts was checked; the verdicts themselves cannot be judged without the evidence.",
      ...belonging.notes,
      ...signed.notes,
      ...origin.notes,
      ...certifiable.notes,
    ],
    signedBy: signed.by,
  };
}

const unbound = "Whether it is what becomes of the full report was not checked: name that with --full.";

function missing({ shown, report }: RunFiles): Refusal {
  const remedy = "Name the folder of a run, its report, or a bundle of one.";
  return { reason: "schema", message: `${shown} has no ${report}.`, remedy };
}
