import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { fromBase64, MalformedError, sshMpint, SshReader, sshString } from "./ssh-wire.ts";

/** The public half of a key, in the words of OpenSSH. Two keys are the same when their lines are. */
export interface SshPublicKey {
  /** `ssh-ed25519`, `ssh-rsa`, `ecdsa-sha2-nistp256`, … */
  readonly type: string;
  /** As it goes over the wire. */
  readonly blob: Uint8Array;
  /** `SHA256:…`, as `ssh-keygen -l` shows it. */
  readonly fingerprint: string;
  /** Type and key as in an `.pub` file, without its comment. */
  readonly line: string;
}

export const curves = { nistp256: "P-256", nistp384: "P-384", nistp521: "P-521" } as const;
export type CurveName = keyof typeof curves;

const leastRsaBits = 2048;
/** What OpenSSL goes up to. To take in a number a hundred times as long keeps it busy for minutes. */
const mostRsaBits = 16_384;

export function publicKeyOf(blob: Uint8Array): SshPublicKey {
  const type = new SshReader(blob).word();
  const digest = createHash("sha256").update(blob).digest("base64").replace(/=+$/, "");
  const line = `${type} ${Buffer.from(blob).toString("base64")}`;
  return { type, blob, fingerprint: `SHA256:${digest}`, line };
}

/** Reads `TYPE BASE64 [COMMENT]`; undefined when it is not that. */
export function readPublicKeyLine(text: string): SshPublicKey | undefined {
  const [type = "", base64 = ""] = text.trim().split(/[ \t]+/);
  const blob = fromBase64(base64);
  if (blob === undefined || blob.length === 0) return undefined;
  try {
    const key = publicKeyOf(blob);
    return key.type === type ? key : undefined;
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}

/** What a signature can be verified with. */
export interface Verifier {
  readonly key: KeyObject;
  /** Of keys in hardware: what the device was asked for, `ssh:`. */
  readonly application?: Buffer;
}

/** A MalformedError for a key that is none, or that nobody should trust. */
export function verifierOf({ type, blob }: SshPublicKey): Verifier {
  const reader = new SshReader(blob);
  reader.word();
  const key = keyFrom(type, reader);
  const application = isHardware(type) ? { application: reader.string() } : {};
  reader.end();
  return { key, ...application };
}

/** Why nobody should trust signatures of this key; undefined where there is nothing to say against it. */
export function weaknessOf(key: SshPublicKey): string | undefined {
  try {
    verifierOf(key);
    return undefined;
  } catch (error) {
    if (error instanceof MalformedError) return error.message;
    throw error;
  }
}

/** A key whose private half is in a security token. */
export function isHardware(type: string): boolean {
  return type.startsWith("sk-");
}

function keyFrom(type: string, reader: SshReader): KeyObject {
  const curve = curveOf(type);
  if (curve !== undefined) return ecdsaKey(curve, reader);
  if (type === "ssh-rsa") return rsaKey(reader);
  if (type === "ssh-ed25519" || type === "sk-ssh-ed25519@openssh.com") {
    return fromJwk({ kty: "OKP", crv: "Ed25519", x: reader.string().toString("base64url") });
  }
  throw new MalformedError(`is of the type ${type}, which is not supported`);
}

const curveOfType: Readonly<Record<string, CurveName>> = {
  "ecdsa-sha2-nistp256": "nistp256",
  "ecdsa-sha2-nistp384": "nistp384",
  "ecdsa-sha2-nistp521": "nistp521",
  "sk-ecdsa-sha2-nistp256@openssh.com": "nistp256",
};

export function curveOf(type: string): CurveName | undefined {
  return Object.hasOwn(curveOfType, type) ? curveOfType[type] : undefined;
}

function ecdsaKey(curve: CurveName, reader: SshReader): KeyObject {
  if (reader.word() !== curve) throw new MalformedError("names two different curves");
  const point = reader.string();
  const size = (point.length - 1) / 2;
  if (point[0] !== 4 || !Number.isInteger(size)) throw new MalformedError("has no uncompressed point on its curve");
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)];
  return fromJwk({ kty: "EC", crv: curves[curve], x: x.toString("base64url"), y: y.toString("base64url") });
}

function rsaKey(reader: SshReader): KeyObject {
  const [e, n] = [reader.mpint(), reader.mpint()];
  if (Math.max(e.length, n.length) * 8 > mostRsaBits) {
    throw new MalformedError(`is an RSA key of more than ${mostRsaBits} bits, which nobody uses`);
  }
  const key = fromJwk({ kty: "RSA", e: e.toString("base64url"), n: n.toString("base64url") });
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < leastRsaBits)
    throw new MalformedError(`is an RSA key of ${bits} bits; less than ${leastRsaBits} are not enough`);
  return key;
}

function fromJwk(key: JsonWebKey): KeyObject {
  try {
    return createPublicKey({ key, format: "jwk" });
  } catch (cause) {
    throw new MalformedError("is not a key on its curve or of its size", { cause });
  }
}

/** The way back: of a key that Node.js has. */
export function publicKeyFrom(key: KeyObject): SshPublicKey {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key;
  const curve = curveOfNode[details?.namedCurve ?? ""];
  if (kind !== "ed25519" && kind !== "rsa" && curve === undefined) {
    throw new MalformedError(
      `is of the kind ${[kind, details?.namedCurve].filter(Boolean).join(" ")}, which SSH does not know`,
    );
  }
  const jwk = key.export({ format: "jwk" });
  const part = (name: "x" | "y" | "n" | "e"): Buffer => Buffer.from(jwk[name] ?? "", "base64url");
  if (curve !== undefined) {
    const point = Buffer.concat([Buffer.from([4]), part("x"), part("y")]);
    return publicKeyOf(Buffer.concat([sshString(`ecdsa-sha2-${curve}`), sshString(curve), sshString(point)]));
  }
  return kind === "rsa"
    ? publicKeyOf(Buffer.concat([sshString("ssh-rsa"), sshMpint(part("e")), sshMpint(part("n"))]))
    : publicKeyOf(Buffer.concat([sshString("ssh-ed25519"), sshString(part("x"))]));
}

/** What OpenSSL calls the curves. */
const curveOfNode: Readonly<Record<string, CurveName>> = {
  prime256v1: "nistp256",
  secp384r1: "nistp384",
  secp521r1: "nistp521",
};
