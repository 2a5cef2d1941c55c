import type { CertificationReport } from "../../core/report.ts";
import { evidence } from "./evidence.ts";
import { advice, failures, missing, undecided } from "./results.ts";
import { summary, versions } from "./summary.ts";
import { waivers } from "./waivers.ts";

/** What a job summary on GitHub may hold, with room to spare below its limit of 1 MiB. */
const budget = 900 * 1024;
const cut = "_The rest did not fit here; all of it is in report.json._";

/** `summary.md`: reads well on GitHub, in GitLab and as plain text. */
export function renderMarkdown(report: CertificationReport): string {
  const end = evidence(report);
  const blocks = [
    summary(report),
    ...versions(report),
    ...failures(report),
    ...waivers(report),
    ...undecided(report),
    ...missing(report),
    ...advice(report),
  ];
  const room = budget - Buffer.byteLength(`${cut}\n\n${end}\n`);
  return `${[...fitting(blocks, room), end].join("\n\n")}\n`;
}

function fitting(blocks: readonly string[], bytes: number): string[] {
  const kept: string[] = [];
  let room = bytes;
  for (const block of blocks) {
    room -= Buffer.byteLength(block) + 2;
    if (room < 0) return [...kept, cut];
    kept.push(block);
  }
  return kept;
}
