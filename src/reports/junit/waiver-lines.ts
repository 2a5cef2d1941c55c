import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { isExcused } from "../../core/waiving.ts";
import { oneLine } from "../printable.ts";

/** Until when, by whom and why a FAIL is put up with; undefined where it counts. */
export function waivedLines(
  { waivers }: CertificationReport,
  result: Result,
): readonly [string, ...string[]] | undefined {
  const waiver = waivers.find(({ id }) => id === result.waiver);
  if (waiver === undefined || !isExcused(result, waivers)) return undefined;
  const { id, expiresAt, kind, justification, approvedBy, authority, link } = waiver;
  return [
    `waived until ${expiresAt} (${id})`,
    oneLine(`${kind}: ${justification}`),
    oneLine(`approved by ${approvedBy} (${authority})`),
    ...(link === undefined ? [] : [oneLine(`link: ${link}`)]),
  ];
}

/** Why the waivers that speak of a FAIL do not help it. */
export function waiverLine({ waivers }: CertificationReport, { testcase }: Result): readonly string[] {
  return waivers
    .filter((waiver) => waiver.testcase === testcase && !waiver.applied)
    .map(({ id, message }) => oneLine(`waiver ${id}: ${message}`));
}
