import type { CertificationReport } from "../../core/report.ts";

/** Variables for the jobs that follow, as GitLab reads them from `artifacts: reports: dotenv`. */
export function renderGitlab({ headline, id, scope, versions }: CertificationReport): string {
  const variables = {
    SCS_CONFORMANCE_VERDICT: headline.verdict,
    SCS_CONFORMANCE_GATE: headline.gate.result,
    SCS_CONFORMANCE_CERTIFIABLE: String(headline.certifiable),
    SCS_CONFORMANCE_REPORT: id,
    SCS_CONFORMANCE_SCOPE: versions.map(({ version }) => `${scope.id}@${version}`).join(","),
    SCS_CONFORMANCE_VALID_UNTIL: headline.validUntil ?? "",
  };
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${plain(value)}\n`)
    .join("");
}

/** GitLab takes a value as it stands, without quotes, and none that is empty; a shell may read the file as well. */
function plain(value: string): string {
  return value.replaceAll(/[^\w.:,@/+-]/g, "_") || "-";
}
