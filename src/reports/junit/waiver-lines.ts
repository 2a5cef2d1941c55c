import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { excusingWaiver } from "../excusing-waiver.ts";
import { oneLine } from "../printable.ts";

/** Until when, by whom and why a FAIL is put up with; undefined where it counts. */
export function waivedLines(report: CertificationReport, result: Result): readonly [string, ...string[]] | undefined {
  const waiver = excusingWaiver(report, result);
  if (waiver === undefined) return undefined;
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
