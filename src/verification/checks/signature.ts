import type { CertificationReport } from "../../core/report.ts";
import { renderJson } from "../../reports/json/render.ts";
import { speaksOf, whoMaySign, type AllowedSigner } from "../../signing/allowed-signers.ts";
import { reportNamespace, verifySsh } from "../../signing/sshsig.ts";
import type { SshPublicKey } from "../../signing/ssh-public-key.ts";
import type { Case, Wishes } from "../case.ts";
import type { Refusal } from "../refusal.ts";
import { signatureOf } from "../run-files.ts";

/** Who signed a file, and with which key. */
export interface SignedBy {
  readonly file: string;
  readonly principals: readonly string[];
  readonly fingerprint: string;
}

export interface Signed {
  readonly refusals: readonly Refusal[];
  readonly notes: readonly string[];
  readonly by: readonly SignedBy[];
}

/** Whether the signature beside the report is one of the report by somebody who may sign. `same`: the report in the order of members it had. */
export function reportIsSigned(one: Omit<Case, "tool">, same?: CertificationReport): Signed {
  const { files, bytes, report, wishes } = one;
  const file = signatureOf(files.report);
  if (wishes.signers === undefined) return { refusals: [], notes: [], by: [] };
  const armour = files.read(file)?.toString("latin1");
  if (armour === undefined) return missing(file);
  if (!/-----END SSH SIGNATURE-----(?:\r?\n)?$/.test(armour)) {
    return refused({
      reason: "signature",
      message: `${file} has something behind its signature.`,
      remedy: askForSignature,
    });
  }
  const written = verifySsh(bytes, armour, reportNamespace);
  if (written.ok) return { ...signerIsAllowed(file, written.publicKey, wishes), notes: [] };
  for (const form of [report, ...(same === undefined ? [] : [same])]) {
    const rendered = verifySsh(Buffer.from(renderJson(form)), armour, reportNamespace);
    if (!rendered.ok) continue;
    const notes = [
      `${files.report} has its members in another order or other white space than the report that was signed.`,
    ];
    return { ...signerIsAllowed(file, rendered.publicKey, wishes), notes };
  }
  return refused({
    reason: "signature",
    message: `${file} does not vouch for ${files.report}: ${decapitalised(written.message)}`,
    remedy: askForSignature,
  });
}

/** Whether whoever has this key may sign, and is who the person wants. */
export function signerIsAllowed(
  file: string,
  publicKey: SshPublicKey,
  { signers = [], at, identity }: Wishes,
): Pick<Signed, "refusals" | "by"> {
  const permission = whoMaySign(signers, publicKey, reportNamespace, at);
  if (!permission.ok) {
    const message = `${file} is signed by somebody who may not: ${permission.refusals.join(" ")}`;
    return { refusals: [{ reason: "signer", message, remedy: askAboutKey }], by: [] };
  }
  const by = [{ file, principals: permission.principals, fingerprint: publicKey.fingerprint }];
  if (identity === undefined || speaksOf(identity, permission.signers)) return { refusals: [], by };
  return { refusals: [otherIdentity(file, identity, permission.signers)], by };
}

function otherIdentity(file: string, identity: string, signers: readonly AllowedSigner[]): Refusal {
  const names = [...new Set(signers.flatMap(({ principals }) => principals))].join(", ");
  return {
    reason: "identity",
    message: `${file} is signed by ${names}, not by ${identity}.`,
    remedy: "Ask for a signature by whoever has to answer for it, or verify with the identity that you expect.",
  };
}

const askForSignature = "Ask for the report and its signature as they were made together.";
const askAboutKey =
  "Ask whoever sent it whose key that is, over another channel, and add it to the allowed signers only if you trust them with this.";

function missing(file: string): Signed {
  return refused({
    reason: "signature-missing",
    message: `Nobody has signed the report: ${file} is missing.`,
    remedy: "Ask for the signature (scs-conformance sign makes it), or leave signatures out with --no-signature.",
  });
}

function refused(refusal: Refusal): Signed {
  return { refusals: [refusal], notes: [], by: [] };
}

function decapitalised(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
