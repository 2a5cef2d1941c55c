import type { CertificationReport } from "../../core/report.ts";
import { badgeWords, colours } from "../badge/badge-words.ts";
import { jsonText } from "../json-text.ts";

/** What the endpoint badge of shields.io reads. */
export function renderShields(report: CertificationReport): string {
  const { verdict } = report.headline;
  const { label, message } = badgeWords(report);
  return jsonText({
    schemaVersion: 1,
    label,
    message,
    color: colours[verdict],
    // Then nobody who embeds it can give it another colour.
    ...(verdict === "PASS" ? {} : { isError: true }),
    cacheSeconds: 3600,
  });
}
