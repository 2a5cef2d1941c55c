import type { Thing } from "../../../src/core/finding.ts";
import { broken, type Evidence } from "../evidence/evidence.ts";

const dayMs = 86_400_000;
/** Once a year, in the words of the standard. */
export const yearDays = 365;

interface Dated {
  readonly validFrom: string;
  readonly validTo: string;
}

/** What is wrong with a certificate that is to be renewed every year. */
export function staleness(about: Thing, { validFrom, validTo }: Dated, now: string): Evidence {
  const remedy = "Renew the certificate (with kubeadm: kubeadm certs renew all), and let that happen by itself.";
  const details = { about, actual: { validFrom, validTo }, remedy };
  if (Date.parse(now) > Date.parse(validTo)) {
    return [broken("behaviour", "the certificate has expired.", { ...details, expected: `valid on ${now}` })];
  }
  const age = daysBetween(validFrom, now);
  if (age < 0)
    return [broken("behaviour", "the certificate is not valid yet.", { ...details, expected: `valid on ${now}` })];
  if (age <= yearDays) return [];
  const sentence = `the certificate is ${Math.floor(age)} days old, and so has not been renewed for more than a year.`;
  return [broken("behaviour", sentence, { ...details, expected: `${yearDays} days at most` })];
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
