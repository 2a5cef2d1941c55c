import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import type { CertificationReport } from "../../core/report.ts";
import { formats } from "../../reports/formats.ts";
import { oneLine } from "../../reports/printable.ts";
import type { Io } from "../io.ts";
import type { Ci } from "./ci.ts";

/** What the summaries of one step may hold together is 1 MiB. */
const most = 1024 * 1024;

/** Annotations, the job summary, and outputs of the step: `verdict`, `gate`, `certifiable`, `report`. */
export function githubActions(io: Io): Ci {
  // The runner takes any line that begins with :: for a command, also where a cloud calls its image so.
  const token = randomUUID();
  let isStopped = false;
  const resume = () => {
    if (isStopped) io.stderr.write(`::${token}::\n`);
    isStopped = false;
  };
  return {
    begin() {
      io.stderr.write(`::stop-commands::${token}\n`);
      isStopped = true;
    },
    progressed: () => undefined,
    async end(report, file) {
      resume();
      io.stderr.write(await formats.github.render(report));
      append(io.env["GITHUB_OUTPUT"], outputs(report, file), io);
      append(io.env["GITHUB_STEP_SUMMARY"], await summary(report, io.env["GITHUB_STEP_SUMMARY"]), io);
    },
    [Symbol.dispose]: resume,
  };
}

function outputs({ headline }: CertificationReport, file: string): string {
  const values = {
    verdict: headline.verdict,
    gate: headline.gate.result,
    certifiable: String(headline.certifiable),
    report: file,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${oneLine(value)}\n`)
    .join("");
}

async function summary(report: CertificationReport, file: string | undefined): Promise<string> {
  const text = await formats.md.render(report);
  const taken = file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  if (taken + Buffer.byteLength(text) <= most) return text;
  return `\n_The summary of ${report.id} does not fit here: GitHub takes 1 MiB from one step. It is in summary.md._\n`;
}

/** A summary that cannot be written is a pity, and no reason to say anything else about the cloud. */
function append(file: string | undefined, text: string, io: Io): void {
  if (file === undefined || file === "") return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    io.stderr.write(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
