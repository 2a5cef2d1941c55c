import { relative } from "node:path";
import type { CertificationReport } from "../core/report.ts";
import { UsageError } from "../errors.ts";
import type { Io } from "./io.ts";
import type { RunFolder } from "./run-folder.ts";
import { text, type Words } from "./words.ts";

export interface Signing {
  /** What there is to show of it. */
  readonly written: readonly { readonly format: string; readonly shown: string }[];
  readonly isDone: boolean;
}

/** Signs a report that has just been written; of one that was cut short it only says how. */
export type SignRun = (report: CertificationReport, folder: RunFolder) => Promise<Signing>;

const nothing: SignRun = () => Promise.resolve({ written: [], isDone: true });

/** Finds the key of `run --sign` before anything is asked. What signs is loaded only for who wants it. */
export async function signingFrom(words: Words, io: Io): Promise<SignRun> {
  const key = text(words, "sign");
  if (key === undefined) return nothing;
  const { patienceWithAgent, signerFrom } = await import("./signer-from.ts");
  await signerFrom(key, io, patienceWithAgent());
  return async (report, folder) => {
    const failed = (why: string): Signing => {
      const command = `scs-conformance sign ${folder.shown} --key ${key}`;
      io.stderr.write(`The report is not signed. ${why} To sign it: ${command}\n`);
      return { written: [], isDone: false };
    };
    if (report.assessment.interrupted) return failed("The run was interrupted.");
    try {
      const [{ recordedRun }, { signRun }] = await Promise.all([import("./recorded-run.ts"), import("./sign-run.ts")]);
      const files = await recordedRun(folder.path, io);
      // Asked for anew: a run takes longer than an agent is waited for.
      const signer = await signerFrom(key, io, patienceWithAgent());
      const { written } = await signRun({ folder: folder.path, files, report }, signer);
      const [signature = "", statement = ""] = written.map((path) => relative(io.cwd, path));
      const shown = [
        { format: "signature", shown: signature },
        { format: "statement", shown: statement },
      ];
      return { written: shown, isDone: true };
    } catch (error) {
      if (error instanceof UsageError) return failed(error.message);
      throw error;
    }
  };
}
