import type { CertificationReport } from "../../core/report.ts";
import type { Verdict } from "../../core/verdict.ts";
import { lineOrDash } from "../printable.ts";

/** Dark enough for white text. */
export const colours: Readonly<Record<Verdict, `#${string}`>> = {
  PASS: "#1a7f37",
  FAIL: "#b3261e",
  DNF: "#8a5a00",
  MISS: "#57606a",
};

/** The truth in a few words: the versions of the scope, what each came to, and when that expires. */
export function badgeWords({ scope, versions, headline }: CertificationReport): {
  readonly label: string;
  readonly message: string;
} {
  const outcomes = versions.map(({ version, verdict }) => `${version} ${verdict}`);
  const until = headline.validUntil === undefined ? [] : [`until ${headline.validUntil.slice(0, 10)}`];
  return {
    label: lineOrDash(scope.name),
    message: lineOrDash([...(outcomes.length === 0 ? [headline.verdict] : outcomes), ...until].join(" · ")),
  };
}
