import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CertificationReport } from "../core/report.ts";
import { UsageError } from "../errors.ts";
import { inTotoPayloadType, signDsse } from "../signing/dsse.ts";
import type { Signer } from "../signing/signer.ts";
import { reportNamespace, signSsh, verifySsh } from "../signing/sshsig.ts";
import { statementOf } from "../signing/statement.ts";
import { signatureOf, statementOf as statementFileOf, type RunFiles } from "../verification/run-files.ts";

export interface RunToSign {
  /** Where it lies. */
  readonly folder: string;
  readonly files: RunFiles;
  /** What its file says. */
  readonly report: CertificationReport;
}

export interface Signed {
  /** The paths of signature and statement. */
  readonly written: readonly string[];
  /** How many files the statement is about. */
  readonly count: number;
}

/** Signs the report, and a statement about all files of its run. Both are there in the end, or neither. */
export async function signRun({ folder, files, report }: RunToSign, signer: Signer): Promise<Signed> {
  const [signature, statement] = [signatureOf(files.report), statementFileOf(files.report)];
  const read = (path: string) => ({ path, bytes: files.read(path) ?? Buffer.alloc(0) });
  const file = read(files.report);
  refuseSecondSigner(files.read(signature), file.bytes, signature, signer);
  // A redacted report stands for itself: what lies beside it belongs to the full one.
  const beside = report.redaction === undefined ? files.paths : [];
  const others = beside.filter((path) => ![files.report, signature, statement].includes(path)).map(read);
  const armour = await signSsh(file.bytes, signer, reportNamespace);
  const payload = Buffer.from(statementOf({ report, file, files: others }));
  const envelope = await signDsse(payload, inTotoPayloadType, signer);
  const written = [join(folder, signature), join(folder, statement)];
  writeAll(written, [armour, `${envelope}\n`]);
  return { written, count: others.length + 1 };
}

/** One file holds one signature: that of somebody else is not to be lost by accident. */
function refuseSecondSigner(armour: Buffer | undefined, bytes: Buffer, name: string, { publicKey }: Signer): void {
  if (armour === undefined) return;
  const before = verifySsh(bytes, armour.toString("latin1"), reportNamespace);
  if (!before.ok || before.publicKey.line === publicKey.line) return;
  throw new UsageError(
    `The report is signed already, with the key ${before.publicKey.fingerprint}. To sign it with another one, move ${name} away.`,
  );
}

function writeAll(paths: readonly string[], contents: readonly string[]): void {
  const made: string[] = [];
  try {
    paths.forEach((path, index) => {
      writeFileSync(`${path}.part`, contents[index] ?? "");
      made.push(`${path}.part`);
    });
    for (const path of paths) {
      renameSync(`${path}.part`, path);
      made.push(path);
    }
  } catch (cause) {
    for (const path of made) rmSync(path, { force: true });
    throw new UsageError(`The signature cannot be written to ${paths[0]}: ${(cause as Error).message}`, { cause });
  }
}
