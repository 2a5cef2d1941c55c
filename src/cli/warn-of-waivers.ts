import type { CertificationReport } from "../core/report.ts";
import { capped } from "../reports/capped.ts";
import { counted } from "../reports/in-words.ts";
import { oneLine } from "../reports/printable.ts";
import type { Io } from "./io.ts";

const soonDays = 30;

/** Waivers without effect want to be mended or thrown away, and those that end soon to be dealt with. */
export function warnOfWaivers(
  { waivers, policy }: Pick<CertificationReport, "waivers" | "policy">,
  io: Pick<Io, "stderr">,
): void {
  const ending = waivers.filter(
    ({ applied, expiresAt }) => applied && daysBetween(policy.waivers?.date ?? expiresAt, expiresAt) <= soonDays,
  );
  for (const { id, testcase, expiresAt } of ending) {
    io.stderr.write(`Warning: ${oneLine(`${id} (${testcase})`)} expires on ${expiresAt}.\n`);
  }
  const idle = waivers.filter(({ applied }) => !applied);
  if (idle.length === 0) return;
  const { shown, more } = capped(idle, 10);
  io.stderr.write(`Warning: ${idle.length} of ${counted(waivers.length, "waiver")} without effect here:\n`);
  for (const { id, testcase, state, message } of shown) {
    io.stderr.write(`  ${oneLine(`${id} (${testcase}), ${state}: ${message}`)}\n`);
  }
  if (more > 0) io.stderr.write(`  and ${more} more in report.json\n`);
}

function daysBetween(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / 86_400_000;
}
