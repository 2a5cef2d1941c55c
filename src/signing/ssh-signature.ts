import { createHash, verify, sign as signWith, type KeyObject } from "node:crypto";
import { curveOf, isHardware, verifierOf, type CurveName, type SshPublicKey } from "./ssh-public-key.ts";
import { MalformedError, sshMpint, SshReader, sshString } from "./ssh-wire.ts";

/** Which hash an RSA key signs with; those of all other keys are given (RFC 5656, RFC 8709). */
export type RsaHash = "sha256" | "sha512";

export const hashOfCurve = { nistp256: "sha256", nistp384: "sha384", nistp521: "sha512" } as const;
const bytesOfCurve = { nistp256: 32, nistp384: 48, nistp521: 66 } as const;

/** A signature as it goes over the wire, taken apart. */
export interface SshSignature {
  readonly algorithm: string;
  /** As the algorithm makes it: of RSA and Ed25519 the bytes, of ECDSA two numbers. */
  readonly raw: Buffer;
  /** What the device adds to what it signs: whether somebody touched it, and how often it has signed. */
  readonly device?: Buffer;
}

export function readSignature(blob: Uint8Array): SshSignature {
  const reader = new SshReader(blob);
  const algorithm = reader.word();
  const raw = reader.string();
  const device = isHardware(algorithm) ? { device: reader.bytes(5) } : {};
  reader.end();
  return { algorithm, raw, ...device };
}

/** Whether the key has signed these bytes. A MalformedError where key or signature are not even of the right form. */
export function isSignatureOf(data: Uint8Array, blob: Uint8Array, publicKey: SshPublicKey): boolean {
  const { algorithm, raw, device } = readSignature(blob);
  const { key, application } = verifierOf(publicKey);
  if (!algorithmsOf(publicKey.type).includes(algorithm)) {
    throw new MalformedError(
      `is made with ${algorithm}, which a key of the type ${publicKey.type} must not be used for`,
    );
  }
  const signed = device && application ? signedByDevice(data, application, device) : data;
  const curve = curveOf(publicKey.type);
  if (curve !== undefined) {
    return verify(hashOfCurve[curve], signed, { key, dsaEncoding: "ieee-p1363" }, joined(raw, curve));
  }
  return verify(rsaHashOf[algorithm] ?? null, signed, key, raw);
}

const rsaHashOf: Readonly<Record<string, RsaHash>> = { "rsa-sha2-256": "sha256", "rsa-sha2-512": "sha512" };

/** `ssh-rsa` as the algorithm of a signature means SHA-1, which nobody may rely on any more. */
function algorithmsOf(type: string): readonly string[] {
  return type === "ssh-rsa" ? Object.keys(rsaHashOf) : [type];
}

function signedByDevice(data: Uint8Array, application: Buffer, device: Buffer): Buffer {
  const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
  return Buffer.concat([sha256(application), device, sha256(data)]);
}

/** The two numbers of ECDSA, each as long as the curve's. */
function joined(raw: Buffer, curve: CurveName): Buffer {
  const reader = new SshReader(raw);
  const numbers = [reader.mpint(), reader.mpint()];
  reader.end();
  const size = bytesOfCurve[curve];
  if (numbers.some(({ length }) => length > size))
    throw new MalformedError("has numbers that are too large for its curve");
  return Buffer.concat(numbers.map((number) => Buffer.concat([Buffer.alloc(size - number.length), number])));
}

/** Signs with a private key that this process holds. */
export function signatureBy(key: KeyObject, type: string, data: Uint8Array, rsaHash: RsaHash): Buffer {
  const curve = curveOf(type);
  if (curve !== undefined) {
    const both = signWith(hashOfCurve[curve], data, { key, dsaEncoding: "ieee-p1363" });
    const half = both.length / 2;
    const numbers = [both.subarray(0, half), both.subarray(half)].map(sshMpint);
    return Buffer.concat([sshString(type), sshString(Buffer.concat(numbers))]);
  }
  if (type === "ssh-rsa") {
    return Buffer.concat([sshString(`rsa-sha2-${rsaHash.slice(3)}`), sshString(signWith(rsaHash, data, key))]);
  }
  return Buffer.concat([sshString(type), sshString(signWith(null, data, key))]);
}
