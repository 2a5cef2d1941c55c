import { violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import { profile } from "./profile.ts";
import type { Certificate } from "./tls-server.ts";

const remedy =
  "Have a certificate issued for an ECDSA key on prime256v1, or for an RSA key of 2048 bits, signed with SHA-256.";

/** The sizes of RSA keys are the matter of scs-0125-key-sizes. */
export function cryptography(about: Thing, certificate: Certificate): readonly Finding[] {
  return [...keyType(about, certificate), ...signature(about, certificate)];
}

function keyType(about: Thing, { key: { type, curve }, subject }: Certificate): readonly Finding[] {
  if (!includes(profile.certificateTypes, type)) {
    const message = `The key of the certificate for ${subject} is neither ECDSA nor RSA.`;
    return [violation(message, { about, expected: profile.certificateTypes, actual: type, remedy })];
  }
  if (type !== "ec" || includes(profile.certificateCurves, curve)) return [];
  const message = `The key of the certificate for ${subject} is on a curve that Mozilla does not recommend.`;
  return [violation(message, { about, expected: profile.certificateCurves, actual: curve, remedy })];
}

function signature(about: Thing, { signature: algorithm, subject }: Certificate): readonly Finding[] {
  if (includes(profile.signatures, algorithm)) return [];
  const message = `The certificate for ${subject} is signed in a way that Mozilla does not recommend.`;
  return [violation(message, { about, expected: profile.signatures, actual: algorithm, remedy })];
}

function includes(list: readonly string[], word: string | null): boolean {
  return word !== null && list.includes(word);
}
