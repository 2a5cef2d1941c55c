import { note, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import { profile } from "./profile.ts";
import type { Certificate } from "./tls-server.ts";

const renew = "Have the certificate issued anew; where ACME is at hand, let it do that every 60 days.";
const dayMs = 86_400_000;

/** Whether `now` is outside the days of the certificate. */
export function isOutOfDate({ validFrom, validTo }: Certificate, now: string): boolean {
  return Date.parse(now) < Date.parse(validFrom) || Date.parse(now) > Date.parse(validTo);
}

export function nameAndDates(about: Thing, host: string, certificate: Certificate, now: string): readonly Finding[] {
  return [
    ...forAnotherHost(about, host, certificate),
    ...outOfDate(about, certificate, now),
    ...lifetime(about, certificate),
  ];
}

function forAnotherHost(about: Thing, host: string, { matchesHost, names }: Certificate): readonly Finding[] {
  if (matchesHost) return [];
  const message = "The certificate is not for the host that the catalog names.";
  const remedy = `Have the certificate issued with ${host} among its subject alternative names.`;
  return [violation(message, { about, expected: host, actual: names, remedy })];
}

function outOfDate(about: Thing, certificate: Certificate, now: string): readonly Finding[] {
  const { validFrom, validTo } = certificate;
  if (!isOutOfDate(certificate, now)) return [];
  const isOver = Date.parse(now) > Date.parse(validTo);
  const message = isOver ? "The certificate has expired." : "The certificate is not valid yet.";
  const actual = isOver ? `expired on ${validTo}` : `valid from ${validFrom} on`;
  return [violation(message, { about, expected: `valid on ${now}`, actual, remedy: renew })];
}

function lifetime(about: Thing, { validFrom, validTo, subject }: Certificate): readonly Finding[] {
  const days = Math.floor((Date.parse(validTo) - Date.parse(validFrom)) / dayMs);
  const actual = `${days} days`;
  if (days > profile.lifetimeDays) {
    const message = `The certificate for ${subject} is valid for too long.`;
    return [violation(message, { about, expected: `${profile.lifetimeDays} days at most`, actual, remedy: renew })];
  }
  if (days <= profile.recommendedLifetimeDays) return [];
  const message = `The certificate for ${subject} is valid for longer than recommended, though not for too long.`;
  return [note(message, { about, expected: `${profile.recommendedLifetimeDays} days`, actual, remedy: renew })];
}
