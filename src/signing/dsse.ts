import { verify } from "node:crypto";
import * as z from "zod";
import { derSequence } from "./der.ts";
import { signed, type Signer } from "./signer.ts";
import { curveOf, isHardware, verifierOf, weaknessOf, type SshPublicKey } from "./ssh-public-key.ts";
import { hashOfCurve, isSignatureOf, readSignature } from "./ssh-signature.ts";
import { fromBase64, MalformedError, SshReader } from "./ssh-wire.ts";

export const inTotoPayloadType = "application/vnd.in-toto+json";

const envelopeSchema = z.strictObject({
  payload: z.string(),
  payloadType: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.string() })).length(1),
});

/**
 * Wraps bytes in a DSSE envelope (github.com/secure-systems-lab/dsse, version 1) as one line of JSON. The keyid is the
 * SSH fingerprint; the protocol leaves it to us, and nobody may rely on it.
 *
 * DSSE does not say how a signature is written. Here it is what the verifiers of securesystemslib and of sigstore take for a
 * key of this kind: Ed25519 its 64 bytes (RFC 8032), ECDSA a DER sequence of its two numbers with the hash of the curve
 * (`ecdsa-sha2-nistp…`), RSA PKCS#1 v1.5 with SHA-256 (`rsa-pkcs1v15-sha256`). An agent can make all of these. A key in a
 * security token signs more than it is given, so its signature stays as it goes over the wire of SSH; only this tool reads that.
 */
export async function signDsse(payload: Uint8Array, payloadType: string, signer: Signer): Promise<string> {
  const blob = await signed(preAuthenticationEncoding(payloadType, payload), signer, "sha256");
  return JSON.stringify({
    payload: Buffer.from(payload).toString("base64"),
    payloadType,
    signatures: [{ keyid: signer.publicKey.fingerprint, sig: sigOf(blob, signer.publicKey).toString("base64") }],
  });
}

export type DsseVerification =
  /** The bytes that were signed, and by whom: never read the envelope again. */
  | { readonly ok: true; readonly payload: Buffer; readonly publicKey: SshPublicKey }
  /** The message is a sentence that begins with the envelope. */
  | {
      readonly ok: false;
      readonly reason: "not-an-envelope" | "wrong-type" | "unknown-key" | "does-not-match";
      readonly message: string;
    };

/** Accepts an envelope that one of these keys has signed; its keyid is not signed, but must be true all the same. */
export function verifyDsse(text: string, payloadType: string, keys: readonly SshPublicKey[]): DsseVerification {
  const envelope = envelopeOf(text);
  if (envelope === undefined) {
    return { ok: false, reason: "not-an-envelope", message: "The envelope is not one of DSSE with one signature." };
  }
  const { payload, keyid, sig } = envelope;
  if (envelope.payloadType !== payloadType) {
    const message = `The envelope holds ${JSON.stringify(envelope.payloadType)}, not ${payloadType}.`;
    return { ok: false, reason: "wrong-type", message };
  }
  const publicKey = keys.find(({ fingerprint }) => fingerprint === keyid);
  if (publicKey === undefined) {
    const message = `The envelope says it is signed by ${JSON.stringify(keyid)}, which is not among the keys that were expected.`;
    return { ok: false, reason: "unknown-key", message };
  }
  if (isSigOf(preAuthenticationEncoding(payloadType, payload), sig, publicKey)) return { ok: true, payload, publicKey };
  return {
    ok: false,
    reason: "does-not-match",
    message: `The envelope holds something else than ${keyid} has signed.`,
  };
}

interface Envelope {
  readonly payload: Buffer;
  readonly payloadType: string;
  readonly keyid: string;
  readonly sig: Buffer;
}

function envelopeOf(text: string): Envelope | undefined {
  const { data } = envelopeSchema.safeParse(jsonOf(text));
  const [signature] = data?.signatures ?? [];
  const payload = data && fromBase64(data.payload);
  const sig = signature && fromBase64(signature.sig);
  if (data === undefined || signature === undefined || payload === undefined || sig === undefined) return undefined;
  return { payload, payloadType: data.payloadType, keyid: signature.keyid, sig };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No envelope either; the caller says so.
  }
}

/** What is signed: the type and the payload, each with its length, so that neither can be taken for part of the other. */
export function preAuthenticationEncoding(type: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `), body]);
}

function sigOf(blob: Uint8Array, { type }: SshPublicKey): Buffer {
  if (isHardware(type)) return Buffer.from(blob);
  const { raw } = readSignature(blob);
  if (curveOf(type) === undefined) return raw;
  const reader = new SshReader(raw);
  return derSequence([reader.mpint(), reader.mpint()]);
}

function isSigOf(data: Uint8Array, sig: Buffer, publicKey: SshPublicKey): boolean {
  if (weaknessOf(publicKey) !== undefined) return false;
  if (isHardware(publicKey.type)) return isWireSignatureOf(data, sig, publicKey);
  const curve = curveOf(publicKey.type);
  const hash = curve === undefined ? undefined : hashOfCurve[curve];
  return verify(hash ?? (publicKey.type === "ssh-rsa" ? "sha256" : null), data, verifierOf(publicKey).key, sig);
}

function isWireSignatureOf(data: Uint8Array, sig: Buffer, publicKey: SshPublicKey): boolean {
  try {
    return isSignatureOf(data, sig, publicKey);
  } catch (error) {
    if (error instanceof MalformedError) return false;
    throw error;
  }
}
