import type { CertificationReport } from "../core/report.ts";
import { capped } from "../reports/capped.ts";
import { counted } from "../reports/in-words.ts";
import { oneLine } from "../reports/printable.ts";
import type { Io } from "./io.ts";

/** Waivers without effect want to be mended or thrown away. */
export function warnOfWaivers({ waivers }: Pick<CertificationReport, "waivers">, io: Pick<Io, "stderr">): void {
  const idle = waivers.filter(({ applied }) => !applied);
  if (idle.length === 0) return;
  const { shown, more } = capped(idle, 10);
  io.stderr.write(`Warning: ${idle.length} of ${counted(waivers.length, "waiver")} without effect here:\n`);
  for (const { id, testcase, state, message } of shown) {
    io.stderr.write(`  ${oneLine(`${id} (${testcase}), ${state}: ${message}`)}\n`);
  }
  if (more > 0) io.stderr.write(`  and ${more} more in report.json\n`);
}
