import type { AnyProbe } from "../core/probe.ts";
import type { CertificationReport } from "../core/report.ts";
import type { ReadRecord } from "../run/recorded-evidence.ts";
import type { AllowedSigner } from "../signing/allowed-signers.ts";
import type { RunFiles } from "./run-files.ts";

/** What the tool that verifies knows, handed in so that this folder knows no suite. */
export interface ThisTool {
  readonly version: string;
  readonly sha256: string;
  /** The digest of the data of a scope; undefined where this tool does not know it. */
  scopeSha256(id: string): Promise<string | undefined>;
  /** What the run of a report was going to ask. A UsageError where this tool cannot know. */
  probesOf(report: CertificationReport): Promise<readonly AnyProbe[]>;
  /** The report that this tool makes of the recorded answers. */
  judgeAgain(report: CertificationReport, read: ReadRecord): Promise<CertificationReport>;
  /** The report that this tool makes of the verdicts that stand in it, for one that comes without its evidence. */
  addUpAgain(report: CertificationReport): Promise<CertificationReport>;
  /** What is made from a report, by the names of the files in the folder of a run. */
  readonly renderings: Readonly<Record<string, (report: CertificationReport) => Promise<string>>>;
}

/** What the person asks of a record. */
export interface Wishes {
  /** The instant as of which expiry and keys are looked at. */
  readonly at: Date;
  /** Undefined for whoever does not want signatures looked at. */
  readonly signers?: readonly AllowedSigner[];
  /** Who must have signed. */
  readonly identity?: string;
  readonly mustBeCertifiable: boolean;
  readonly acceptOtherTool: boolean;
  /** The report that a redacted one says it was made from. */
  readonly full?: RunFiles;
}

/** A report that has been read, with everything that is looked at. */
export interface Case {
  readonly files: RunFiles;
  /** The report's file as it is. */
  readonly bytes: Buffer;
  readonly report: CertificationReport;
  readonly tool: ThisTool;
  readonly wishes: Wishes;
}

/** Whether this very tool made the report. */
export function isByThisTool({ report, tool }: Pick<Case, "report" | "tool">): boolean {
  const { version, sha256 } = report.assessment.tool;
  return version === tool.version && sha256 === tool.sha256;
}
