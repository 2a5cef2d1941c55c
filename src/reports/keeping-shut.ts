import type { CertificationReport } from "../core/report.ts";

/** The testcases that keep the gate shut, by the reasons of the gate: every rendering shows the same ones in red. */
export function keepingShut({ headline }: Pick<CertificationReport, "headline">): ReadonlySet<string> {
  return new Set(headline.gate.reasons.map((reason) => reason.slice(reason.indexOf(":") + 1)));
}
