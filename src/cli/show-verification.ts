import { counted, timeInWords } from "../reports/in-words.ts";
import { capped } from "../reports/capped.ts";
import { printable } from "../reports/printable.ts";
import type { Wishes } from "../verification/case.ts";
import type { Refusal } from "../verification/refusal.ts";
import type { Verification } from "../verification/verify.ts";

/** For programs: all of it. */
export function verificationJson({ report, refusals, notes, signedBy }: Verification): string {
  const about = report && {
    id: report.id,
    scope: report.scope.id,
    versions: report.versions.map(({ version }) => version),
    subject: report.subject.name,
    verdict: report.headline.verdict,
    certifiable: report.headline.certifiable,
    redacted: report.redaction !== undefined,
  };
  return `${JSON.stringify({ accepted: refusals.length === 0, report: about, refusals, notes, signedBy }, null, 2)}\n`;
}

const mostRefusals = 25;

/** For a person: what it is, why it is refused, and what follows from that it is not. */
export function showVerification(word: string, verification: Verification, { at, signers }: Wishes): string {
  const { report, refusals, notes, signedBy } = verification;
  const { shown, more } = capped(refusals, mostRefusals);
  const lines = [
    ...(refusals.length === 0
      ? [`accepted  ${word}`]
      : [`refused   ${word}, for ${counted(refusals.length, "reason")}`, ...shown.flatMap(refusalLines)]),
    ...(more > 0 ? [`  ... and ${more} more, which --json tells`] : []),
    "",
    ...(report === undefined
      ? []
      : [
          `report     ${report.id}, ${timeInWords(report.createdAt)}, of ${report.subject.name}`,
          `says       ${report.headline.text}`,
        ]),
    `as of      ${at.toISOString()}`,
    ...signedBy.map(
      ({ file, principals, fingerprint }) => `signed by  ${principals.join(", ")} with ${fingerprint} (${file})`,
    ),
    ...notes.map((note) => `note       ${note}`),
    "",
    ...(signers === undefined ? unsigned : signature),
    ...(refusals.length === 0 && report?.redaction === undefined ? judged : []),
  ];
  return lines.map((line) => `${printable(line).replaceAll("\n", " ")}\n`).join("");
}

function refusalLines({ message, remedy }: Refusal, at: number): readonly string[] {
  return [`  ${at + 1}. ${message}`, `     ${remedy}`];
}

const signature = [
  "A signature proves who vouches for a record, and that nobody has changed it since. It does not prove that the cloud was",
  "really asked, that it was this cloud, or when: for that there is only the word of whoever signed.",
];

const unsigned = ["No signature was looked at: anybody could have made this record."];

const judged = ["That the verdicts follow from the recorded answers was checked here, whoever made the record."];
