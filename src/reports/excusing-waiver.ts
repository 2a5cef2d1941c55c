import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import type { WaiverOutcome } from "../core/waiver.ts";
import { isExcused } from "../core/waiving.ts";

/** The waiver because of which a FAIL does not count; undefined where it counts, whoever puts up with it. */
export function excusingWaiver(
  { waivers }: Pick<CertificationReport, "waivers">,
  result: Result,
): WaiverOutcome | undefined {
  return isExcused(result, waivers) ? waivers.find(({ id }) => id === result.waiver) : undefined;
}
