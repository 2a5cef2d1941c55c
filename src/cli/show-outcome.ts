import type { CertificationReport } from "../core/report.ts";
import { renderText } from "../reports/text.ts";
import { wantsColour } from "./display/colour.ts";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { Words } from "./words.ts";

export interface Outcome {
  readonly report: CertificationReport;
  readonly written: readonly { readonly format: string; readonly shown: string }[];
  readonly exitCode: ExitCode;
}

/** What is left on the terminal when a run is over: the result, where the files are, and why the process ends as it does. */
export function showOutcome({ report, written, exitCode }: Outcome, words: Words, io: Io): void {
  io.stdout.write(renderText(report, { colour: wantsColour(words, io, io.stdout), width: io.stdout.columns ?? 100 }));
  const width = Math.max(0, ...written.map(({ format }) => format.length));
  for (const { format, shown } of written) io.stdout.write(`${format.padEnd(width)}  ${shown}\n`);
  io.stdout.write(`exit ${exitCode}: ${exitCodes[exitCode]}\n`);
}
