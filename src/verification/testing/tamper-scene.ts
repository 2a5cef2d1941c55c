import { assemble } from "../../core/assemble.ts";
import { ingredientsAgain, planAgain } from "../../cli/judge-again.ts";
import { profiles } from "../../core/policy.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Waiver } from "../../core/waiver.ts";
import type { Signer } from "../../signing/signer.ts";
import { newSigner } from "../../signing/testing/keys.ts";
import type { ThisTool, Wishes } from "../case.ts";
import type { Reason } from "../refusal.ts";
import { verify } from "../verify.ts";
import { allowed, inMemory, recordedRun, reportIn, signedBy, withReport, type Files } from "./recorded.ts";
import { sharedTool } from "./shared-tool.ts";
import { replaced, without, type Json } from "./tampering.ts";

/** A record that somebody has changed. */
export interface Tampering {
  readonly name: string;
  readonly files: Files;
  /** Whether what was said about it fits. */
  readonly fits: (reasons: ReadonlySet<Reason>) => boolean;
  readonly wishes?: Partial<Wishes>;
  readonly tool?: ThisTool;
}

export interface TamperScene {
  readonly tool: ThisTool;
  readonly auditor: Signer;
  readonly report: CertificationReport;
  /** The record of a run with a waiver, signed. */
  readonly signed: Files;
  /** The same without the forms that take long to make. */
  readonly plain: Files;
  /** Of another run, signed by the same person. */
  readonly other: Files;
  readonly wishes: () => Wishes;
  /** Those that passed, or were refused for another reason than they should. */
  unfitting(tamperings: readonly Tampering[]): Promise<readonly string[]>;
  /** As the person does who may sign: everything that is made from the report is made anew, and signed. */
  resigned(document: Json, files?: Files): Promise<Files>;
  /** How many were refused. */
  readonly refused: () => number;
}

const waiver: Waiver = {
  id: "W-1",
  testcase: "scs-0102-image-recency",
  kind: "risk-accepted",
  justification: "The new image comes next week.",
  approvedBy: "lead@example.org",
  authority: "operator",
  approvedAt: "2026-01-01",
  expiresAt: "2099-12-31",
};

export async function tamperScene(): Promise<TamperScene> {
  const [tool, auditor] = [sharedTool(), newSigner()];
  const run = await recordedRun();
  const report = await withWaiver(reportIn(run));
  const files = await withReport(run, report);
  const plain = await signedBy(auditor, without(files, "report.html", "junit.xml"));
  const wishes = (): Wishes => ({
    signers: [allowed("audit@example.org", auditor)],
    at: new Date(),
    mustBeCertifiable: false,
    acceptOtherTool: false,
  });
  let refused = 0;
  return {
    tool,
    auditor,
    report,
    plain,
    wishes,
    signed: await signedBy(auditor, files),
    other: await signedBy(auditor, await recordedRun("-s", "scs-0100,scs-0103", "--read-only")),
    async unfitting(tamperings) {
      const found: string[] = [];
      for (const { name, files: changed, fits, wishes: more, tool: another = tool } of tamperings) {
        const { refusals } = await verify(inMemory(changed), another, { ...wishes(), ...more });
        const reasons = new Set(refusals.map(({ reason }) => reason));
        if (reasons.size > 0) refused += 1;
        const said = [...reasons].join(", ") || "accepted";
        if (reasons.size === 0 || !fits(reasons)) found.push(`${name}: ${said}`);
        const unclear = refusals.find(({ message, remedy }) => !(/[.:]$/.test(message) && /^[A-Z].*\S$/s.test(remedy)));
        if (unclear !== undefined) found.push(`${name}: ${unclear.message} ${unclear.remedy}`);
      }
      return found;
    },
    resigned: (document, rest = plain) => signedAnew(document, rest, tool, auditor),
    refused: () => refused,
  };
}

async function withWaiver(before: CertificationReport): Promise<CertificationReport> {
  const policy = {
    profile: "certify",
    failOn: profiles.certify,
    waivers: { path: "waivers.yaml", sha256: "0".repeat(64), date: before.scope.referenceDate },
  } as const;
  return assemble({ ...ingredientsAgain(before, await planAgain(before), before), policy, waivers: [waiver] });
}

async function signedAnew(document: Json, files: Files, tool: ThisTool, signer: Signer): Promise<Files> {
  const made = replaced(files, "report.json", `${JSON.stringify(document, null, 2)}\n`);
  try {
    // As wrong as the tampering made it.
    const summary = (await tool.renderings["summary.md"]?.(document as unknown as CertificationReport)) ?? "";
    return await signedBy(signer, replaced(made, "summary.md", summary));
  } catch (error) {
    // So wrong that no form of it can be made, nor a statement about it.
    if (error instanceof TypeError || error instanceof RangeError) return made;
    throw error;
  }
}

type Fits = Tampering["fits"];

export function all(...wanted: readonly Reason[]): Fits {
  return (reasons) => wanted.every((each) => reasons.has(each));
}

export function any(...wanted: readonly Reason[]): Fits {
  return (reasons) => wanted.some((each) => reasons.has(each));
}

export function only(wanted: Reason): Fits {
  return (reasons) => reasons.size === 1 && reasons.has(wanted);
}

/** What is no report any more cannot be compared with a signature. */
export const brokenSeal: Fits = (reasons) => reasons.has("schema") || all("signature", "statement")(reasons);
