import { createHash } from "node:crypto";
import * as z from "zod";
import { canonicalJson, sha256OfCanonical } from "../../canonical-json.ts";
import { inTotoPayloadType, verifyDsse } from "../../signing/dsse.ts";
import { testResultOf } from "../../signing/statement.ts";
import { isByThisTool, type Case } from "../case.ts";
import type { Refusal } from "../refusal.ts";
import { isInside, statementOf } from "../run-files.ts";
import { signerIsAllowed, type Signed } from "./signature.ts";

const Statement = z.object({
  _type: z.literal("https://in-toto.io/Statement/v1"),
  subject: z.array(
    z.object({ name: z.string(), digest: z.object({ sha256: z.string(), jcsSha256: z.exactOptional(z.string()) }) }),
  ),
  predicateType: z.string(),
  predicate: z.unknown(),
});
type Subject = z.infer<typeof Statement>["subject"][number];

/** Whether the statement beside the report is by somebody who may sign, and whether the files are those it speaks of. */
export function statementHolds(one: Case): Signed {
  const { files, wishes } = one;
  const file = statementOf(files.report);
  if (wishes.signers === undefined) return { refusals: [], notes: [], by: [] };
  const text = files.read(file)?.toString("utf8");
  if (text === undefined) {
    const message = `Nobody vouches for the files beside the report: ${file} is missing.`;
    return refused({
      reason: "signature-missing",
      message,
      remedy: "Ask for the statement (scs-conformance sign makes it), or leave signatures out with --no-signature.",
    });
  }
  const keys = wishes.signers.map(({ key }) => key);
  const envelope = verifyDsse(text, inTotoPayloadType, keys);
  if (!envelope.ok) {
    const reason = envelope.reason === "unknown-key" ? "signer" : "signature";
    return refused({ reason, message: `${file} cannot be relied on. ${envelope.message}`, remedy: askForStatement });
  }
  const signer = signerIsAllowed(file, envelope.publicKey, wishes);
  const statement = Statement.safeParse(JSON.parse(envelope.payload.toString("utf8")));
  if (!statement.success) {
    return refused({
      reason: "statement",
      message: `${file} holds no in-toto statement of version 1.`,
      remedy: askForStatement,
    });
  }
  const { subject, predicate } = statement.data;
  return {
    by: signer.by,
    notes: [],
    refusals: [
      ...signer.refusals,
      ...subjectsMatch(one, file, subject),
      ...predicateFits(one, file, statement.data.predicateType, predicate),
    ],
  };
}

function subjectsMatch({ files, report }: Case, file: string, subjects: readonly Subject[]): readonly Refusal[] {
  const names = new Set(subjects.map(({ name }) => name));
  const unnamed = files.paths.filter((path) => !names.has(path) && !isMadeBySigning(path, files.report));
  return [
    ...subjects.flatMap(({ name, digest }) => {
      const content = isInside(name) ? files.read(name) : undefined;
      if (content === undefined) return [refusal(`${file} vouches for ${name}, which is missing.`, name)];
      if (digest.sha256 === createHash("sha256").update(content).digest("hex")) return [];
      // The order of members and white space mean nothing.
      if (name === files.report && digest.jcsSha256 === sha256OfCanonical(report)) return [];
      return [refusal(`${name} is not the file that ${file} vouches for.`, name)];
    }),
    ...(names.has(files.report) ? [] : [refusal(`${file} does not speak of ${files.report}.`, files.report)]),
    ...unnamed
      .filter((path) => path !== files.report)
      .map((path) => refusal(`${path} is there, but ${file} does not vouch for it.`, path)),
  ];
}

/** What it says of the run is for readers who do not open the report; it must be what the report says. */
function predicateFits(one: Case, file: string, type: string, predicate: unknown): readonly Refusal[] {
  if (!isByThisTool(one)) return [];
  const isKnown = type === testResultType;
  if (isKnown && canonicalJson(predicate) === canonicalJson(testResultOf(one.report))) return [];
  const message = isKnown
    ? `${file} tells another outcome of the run than the report does.`
    : `${file} is a statement of another kind than the test result of a run.`;
  return [refusal(message, file)];
}

const testResultType = "https://in-toto.io/attestation/test-result/v0.1";

function isMadeBySigning(path: string, report: string): boolean {
  return path === statementOf(report) || path === `${report}.sig`;
}

const askForStatement = "Ask for the folder of the run as it was signed, best as a bundle: scs-conformance bundle.";

function refusal(message: string, path: string): Refusal {
  return { reason: "statement", message, remedy: askForStatement, path };
}

function refused(one: Refusal): Signed {
  return { refusals: [one], notes: [], by: [] };
}
