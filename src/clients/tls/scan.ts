import pLimit from "p-limit";
import { Asking, StoppedAnsweringError } from "./asking.ts";
import { certificateOf, isIssuedByOneOf, type Certificate } from "./certificate.ts";
import { acceptedGroups, acceptedSuites, firstOffer } from "./enumerate.ts";
import type { Answer, Peer } from "./handshake.ts";
import { verification, type Verification } from "./trust.ts";
import type { TlsVersion } from "./versions.ts";

export interface ShownCertificate extends Certificate {
  /** Whether the server also sent a certificate that issued this one; null where what it sent is encrypted. */
  readonly issuerSent: boolean | null;
  /** Whose roots it leads to: those that everybody has, or those that the configuration names. */
  readonly trustedBy: "public" | "configuration" | null;
  /** Why it is not trusted, as OpenSSL calls it; null where it is, or where nobody could find out. */
  readonly problem: string | null;
}

export interface AcceptedVersion {
  readonly version: TlsVersion;
  /** By their names in the registry of the IANA, in the order in which the server took them. */
  readonly suites: readonly string[];
  /** False where it accepts more than were counted. */
  readonly isComplete: boolean;
  /** Of the key exchange with elliptic curves; undefined of versions for which nobody asked. */
  readonly groups?: readonly string[];
}

/** What one server offers. */
export interface TlsScan {
  readonly outcome: "scanned";
  /** The one of its addresses that was asked. */
  readonly address: string | null;
  readonly versions: readonly AcceptedVersion[];
  /** The smallest prime of a Diffie-Hellman key exchange before TLS 1.3; null without one. */
  readonly dhBits: number | null;
  /** Before TLS 1.3; null where nothing before was accepted. */
  readonly compresses: boolean | null;
  readonly renegotiatesSecurely: boolean | null;
  readonly certificates: readonly ShownCertificate[];
  readonly handshakes: number;
  /** Why not everything was asked; null when it was. */
  readonly unfinished: string | null;
}

export type ScanOutcome =
  | TlsScan
  | { readonly outcome: "unreachable"; readonly why: string }
  | { readonly outcome: "not-tls"; readonly start: string };

export interface ScanOptions {
  /** The patience with one handshake. */
  readonly handshakeMs?: number;
  /** The patience with the whole host; what was found until then is told. */
  readonly hostMs?: number;
  /** Roots to trust beside the public ones. */
  readonly ca?: string | undefined;
}

const connectionsAtOnce = 3;

/** Finds out what a TLS server offers. Handshakes only: it never sends a request, and no secret. */
export async function scanTls(peer: Peer, options: ScanOptions, signal: AbortSignal): Promise<ScanOutcome> {
  const { handshakeMs = 5_000, hostMs = 60_000, ca } = options;
  const deadline = AbortSignal.timeout(hostMs);
  const both = AbortSignal.any([signal, deadline]);
  const asking = new Asking(peer, { limit: pLimit(connectionsAtOnce), handshakeMs, signal: both });
  const found = new Findings();
  try {
    const absent = await absence(asking);
    if (absent !== undefined) return absent;
    await askAll(asking, found);
    await verify(asking, found, { ca, handshakeMs, signal: both });
    return report(asking, found, null);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StoppedAnsweringError) return report(asking, found, error.message);
    if (!deadline.aborted) throw error;
    return report(asking, found, `${hostMs / 1000} s were not enough to ask everything`);
  }
}

class Findings {
  readonly versions = new Map<TlsVersion, AcceptedVersion>();
  readonly verifications: (Verification & { readonly trustedBy: ShownCertificate["trustedBy"] })[] = [];
}

/** The first words decide whether there is a server at all; the newest version may be the only one. */
async function absence(asking: Asking): Promise<Exclude<ScanOutcome, TlsScan> | undefined> {
  const first = await asking.twice(firstOffer("TLSv1.2"));
  const decisive = first.kind === "silent" ? await asking.twice(firstOffer("TLSv1.3")) : first;
  return wordsFor(decisive);
}

function wordsFor(answer: Answer): Exclude<ScanOutcome, TlsScan> | undefined {
  if (answer.kind === "unreachable") return { outcome: "unreachable", why: answer.why };
  if (answer.kind === "not-tls") return { outcome: "not-tls", start: answer.start };
  if (answer.kind !== "silent") return undefined;
  return { outcome: "unreachable", why: "it accepts connections, but does not answer" };
}

async function askAll(asking: Asking, { versions }: Findings): Promise<void> {
  const ask = async (version: TlsVersion) => {
    const accepted = await acceptedSuites(asking, version);
    if (accepted.suites.length === 0) return;
    versions.set(version, { version, ...accepted });
    if (version !== "TLSv1.2" && version !== "TLSv1.3") return;
    const curve = version === "TLSv1.2" ? curveOf(asking) : undefined;
    versions.set(version, { version, ...accepted, groups: await acceptedGroups(asking, version, curve) });
  };
  await settled(["TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1.0", "SSLv3"], ask);
}

/** The curve of an ECDSA certificate, without which a server may find nothing in common before TLS 1.3. */
function curveOf({ chains, peer }: Asking): string | undefined {
  return chains.flatMap(([own]) => (own === undefined ? [] : (certificateOf(own, peer.host)?.key.curve ?? [])))[0];
}

/** All are waited for, so that no handshake outlives the scan; then the first failure counts. */
async function settled<T>(items: readonly T[], ask: (item: T) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(items.map(ask));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Verifies the certificate that is shown first, and those that only older clients see. */
async function verify(
  asking: Asking,
  { verifications }: Findings,
  { ca, handshakeMs, signal }: { ca: string | undefined; handshakeMs: number; signal: AbortSignal },
): Promise<void> {
  const isKnown = (own: Buffer) => verifications.some(({ certificate }) => certificate.equals(own));
  for (const authentication of ["ALL", "aRSA", "aECDSA"] as const) {
    const open = asking.chains.some(([own]) => own !== undefined && !isKnown(own));
    if (authentication !== "ALL" && !open) return;
    asking.handshakes++;
    const byAll = await verification(asking.peer, { authentication }, handshakeMs, signal);
    if (byAll === undefined || isKnown(byAll.certificate)) continue;
    if (byAll.problem === null || ca === undefined) {
      verifications.push({ ...byAll, trustedBy: byAll.problem === null ? "public" : null });
      continue;
    }
    asking.handshakes++;
    const byConfigured = await verification(asking.peer, { authentication, ca }, handshakeMs, signal);
    const isTrusted = byConfigured?.problem === null && byConfigured.certificate.equals(byAll.certificate);
    verifications.push({ ...(isTrusted ? byConfigured : byAll), trustedBy: isTrusted ? "configuration" : null });
  }
}

function report(asking: Asking, { versions, verifications }: Findings, unfinished: string | null): TlsScan {
  const { handshakes, dhBits, compresses, renegotiatesSecurely, peer } = asking;
  return {
    outcome: "scanned",
    address: peer.address ?? null,
    versions: [...versions.values()].sort((a, b) => (a.version < b.version ? -1 : 1)),
    dhBits,
    compresses,
    renegotiatesSecurely,
    certificates: shown(asking, verifications),
    handshakes,
    unfinished,
  };
}

function shown({ chains, peer }: Asking, verifications: Findings["verifications"]): ShownCertificate[] {
  const own = [...chains.flatMap(([first]) => first ?? []), ...verifications.map(({ certificate }) => certificate)];
  const distinct = new Map(own.map((der) => [der.toString("base64"), der]));
  return [...distinct.values()].flatMap((der) => {
    const certificate = certificateOf(der, peer.host);
    if (certificate === undefined) return [];
    const chain = chains.find(([first]) => first?.equals(der));
    const verified = verifications.find(({ certificate }) => certificate.equals(der));
    return {
      ...certificate,
      issuerSent: chain === undefined ? null : isIssuedByOneOf(der, chain.slice(1)),
      trustedBy: verified?.trustedBy ?? null,
      problem: verified?.problem ?? null,
    };
  });
}
