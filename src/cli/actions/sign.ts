import { statSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { IntegrityError, UsageError } from "../../errors.ts";
import { printable } from "../../reports/printable.ts";
import { reportNamespace } from "../../signing/sshsig.ts";
import type { Case } from "../../verification/case.ts";
import { evidenceMatches } from "../../verification/checks/evidence.ts";
import { sumsHold } from "../../verification/checks/judgement.ts";
import { readReport } from "../../verification/checks/schema.ts";
import type { RunFiles } from "../../verification/run-files.ts";
import type { Io } from "../io.ts";
import { recordedRun } from "../recorded-run.ts";
import { patienceWithAgent, signerFrom } from "../signer-from.ts";
import { signRun } from "../sign-run.ts";
import { flag, text, type Words } from "../words.ts";
import { verifyingTool } from "../verifying-tool.ts";

/** Signs a run that is what it says it is, and says what that means. */
export async function sign(words: Words, io: Io): Promise<number> {
  const word = text(words, "run") ?? "";
  const key = text(words, "key");
  if (key === undefined) throw new UsageError("--key is missing: the SSH key to sign with, or its public half.");
  const signer = await signerFrom(key, io, patienceWithAgent(), { onlyAgent: flag(words, "agent") });
  const files = await recordedRun(word, io);
  const folder = folderOf(word, files, io);
  const one = await checked(word, files, io);
  const { written, count } = await signRun({ folder, files, report: one.report }, signer);
  const { fingerprint, line } = signer.publicKey;
  const lines = [
    ...written.map((path, index) => `${index === 0 ? "written    " : "           "}${relative(io.cwd, path)}`),
    `signed by  ${fingerprint}`,
    `files      ${count}`,
    `says       ${one.report.headline.text}`,
    "",
    ...meaning,
    "",
    "Whoever verifies it needs this line in a file of allowed signers, with your name in front:",
    `you@example.org namespaces="${reportNamespace}" ${line}`,
  ];
  io.stdout.write(lines.map((each) => `${printable(each)}\n`).join(""));
  return 0;
}

const meaning = [
  "With this signature you vouch for the report and the files beside it: whoever has your public key can tell that nobody",
  "has changed them since. It does not prove that the cloud was really asked; for that there is only your word.",
];

function folderOf(word: string, files: RunFiles, { cwd }: Io): string {
  const path = resolve(cwd, word);
  if (statSync(path).isDirectory()) return path;
  if (basename(path) === files.report) return dirname(path);
  throw new UsageError(`${word} is a bundle. Sign the folder of the run, and make a bundle of that.`);
}

/** Nobody should have to vouch for what does not even agree with itself. */
async function checked(word: string, files: RunFiles, io: Io): Promise<Case> {
  const bytes = files.read(files.report) ?? Buffer.alloc(0);
  const read = readReport(bytes, files.report);
  if ("refusal" in read) throw new IntegrityError(`${word} is not signed. ${read.refusal.message}`);
  const wishes = { at: io.now(), mustBeCertifiable: false, acceptOtherTool: true };
  const one: Case = { files, bytes, report: read.report, tool: verifyingTool(), wishes };
  const refusals = [
    ...(read.report.redaction === undefined ? await evidenceMatches(one) : []),
    ...(await sumsHold(one)).refusals,
  ];
  if (refusals.length === 0) return one;
  const reasons = refusals.map(({ message }, index) => `  ${index + 1}. ${printable(message)}`);
  throw new IntegrityError([`${word} is not signed, as it is not what it says it is:`, ...reasons].join("\n"));
}
