import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { signatureAlgorithm } from "./signature-algorithm.ts";

/** What a certificate says, without a judgement. */
export interface Certificate {
  readonly sha256: string;
  readonly subject: string;
  readonly issuer: string;
  /** The host names and addresses that it is for: `DNS:cloud.example`. */
  readonly names: readonly string[];
  readonly matchesHost: boolean;
  readonly isSelfSigned: boolean;
  /** RFC 3339 in UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly key: { readonly type: string; readonly bits: number | null; readonly curve: string | null };
  /** By the name that OpenSSL uses; the number where it is unusual. */
  readonly signature: string;
}

/** Undefined for what cannot be read as a certificate. */
export function certificateOf(der: Buffer, host: string): Certificate | undefined {
  const found = parsed(der);
  return found && described(found, host);
}

function described(found: X509Certificate, host: string): Certificate {
  const { asymmetricKeyType = "unknown", asymmetricKeyDetails = {} } = found.publicKey;
  return {
    sha256: found.fingerprint256.replaceAll(":", "").toLowerCase(),
    subject: oneLine(found.subject),
    issuer: oneLine(found.issuer),
    names: namesOf(found),
    matchesHost: isFor(found, host),
    isSelfSigned: found.subject === found.issuer && isSignedByItself(found),
    validFrom: new Date(found.validFrom).toISOString(),
    validTo: new Date(found.validTo).toISOString(),
    key: {
      type: asymmetricKeyType,
      bits: asymmetricKeyDetails.modulusLength ?? null,
      curve: asymmetricKeyDetails.namedCurve ?? null,
    },
    signature: signatureAlgorithm(found.raw),
  };
}

/** The common name does not count: no client of today looks at it. */
function isFor(found: X509Certificate, host: string): boolean {
  return (isIP(host) === 0 ? found.checkHost(host, { subject: "never" }) : found.checkIP(host)) !== undefined;
}

/** Whether one of the other certificates issued this one. */
export function isIssuedByOneOf(der: Buffer, others: readonly Buffer[]): boolean {
  const found = parsed(der);
  return others.some((other) => {
    const issuer = parsed(other);
    return found !== undefined && issuer !== undefined && found.checkIssued(issuer);
  });
}

/** OpenSSL also refuses keys and dates that it does not understand. */
function parsed(der: Buffer): X509Certificate | undefined {
  try {
    const found = new X509Certificate(der);
    return found.publicKey.type === "public" && hasDates(found) ? found : undefined;
  } catch {
    return undefined; // Told as a server without a readable certificate.
  }
}

function hasDates({ validFrom, validTo }: X509Certificate): boolean {
  return !Number.isNaN(Date.parse(validFrom)) && !Number.isNaN(Date.parse(validTo));
}

function isSignedByItself(found: X509Certificate): boolean {
  try {
    return found.verify(found.publicKey);
  } catch {
    return false; // By an algorithm that OpenSSL does not know.
  }
}

function namesOf({ subjectAltName }: X509Certificate): string[] {
  return subjectAltName === undefined ? [] : subjectAltName.split(", ");
}

function oneLine(distinguishedName: string | undefined): string {
  return (distinguishedName ?? "").split("\n").join(", ");
}
