import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { UsageError } from "../errors.ts";
import {
  curveOf,
  curves,
  publicKeyFrom,
  publicKeyOf,
  readPublicKeyLine,
  verifierOf,
  type SshPublicKey,
} from "./ssh-public-key.ts";
import { fromBase64, MalformedError, SshReader } from "./ssh-wire.ts";

/**
 * What a file of a key holds. `locked` is a private key that this process cannot use, because of a passphrase or because it
 * is in a security token; `public` is a public key alone. Both sign through an agent.
 */
export type KeyFile =
  | { readonly kind: "private"; readonly publicKey: SshPublicKey; readonly privateKey: KeyObject }
  | { readonly kind: "locked"; readonly publicKey: SshPublicKey }
  | { readonly kind: "public"; readonly publicKey: SshPublicKey };

/**
 * Reads a private key of OpenSSH (PROTOCOL.key) or in PEM, or a public key. Nothing of the text is ever in an error.
 * `source` is what the reader knows it by.
 */
export function readKeyFile(text: string, source: string): KeyFile {
  try {
    const found = keyFileOf(text, source);
    verifierOf(found.publicKey); // Refuses what is too weak or not supported.
    return found;
  } catch (error) {
    if (error instanceof MalformedError) throw new UsageError(`${source} is no key to sign with: it ${error.message}.`);
    throw error;
  }
}

function keyFileOf(text: string, source: string): KeyFile {
  const publicKey = readPublicKeyLine(text);
  if (publicKey !== undefined) return { kind: "public", publicKey };
  const label = /^-----BEGIN ([A-Z0-9 ]+)-----\s*$/m.exec(text)?.[1];
  if (label === "OPENSSH PRIVATE KEY") return openSshKey(text);
  if (label?.endsWith("PRIVATE KEY") === true) return pemKey(text, label, source);
  throw new UsageError(
    `${source} is no key to sign with: neither a private key of OpenSSH or in PEM nor a public key. Make one with: ssh-keygen -t ed25519 -f FILE`,
  );
}

function pemKey(text: string, label: string, source: string): KeyFile {
  if (label.startsWith("ENCRYPTED") || /^Proc-Type:.*ENCRYPTED/m.test(text)) {
    throw new UsageError(
      `${source} is protected by a passphrase, and in PEM the public half is too. Add it to ssh-agent (ssh-add ${source}) and name the public key instead (ssh-keygen -y -f ${source} > ${source}.pub).`,
    );
  }
  const privateKey = privateKeyOf(text);
  return { kind: "private", privateKey, publicKey: publicKeyFrom(createPublicKey(privateKey)) };
}

function openSshKey(text: string): KeyFile {
  const [, base64 = ""] =
    /^-----BEGIN OPENSSH PRIVATE KEY-----\s([\s\S]+?)-----END OPENSSH PRIVATE KEY-----\s*$/.exec(text.trimStart()) ??
    [];
  const bytes = fromBase64(base64.replace(/\s+/g, ""));
  if (bytes === undefined || bytes.length === 0) throw new MalformedError("is cut short or not Base64");
  const reader = new SshReader(bytes);
  if (reader.bytes(15).toString("latin1") !== "openssh-key-v1\0")
    throw new MalformedError("is not of the version openssh-key-v1");
  const cipher = reader.word();
  reader.word(); // how the passphrase becomes a key
  reader.string();
  if (reader.u32() !== 1) throw new MalformedError("holds more than one key");
  const publicKey = publicKeyOf(reader.string());
  const secret = reader.string();
  if (cipher !== "none" || publicKey.type.startsWith("sk-")) return { kind: "locked", publicKey };
  reader.end();
  const privateKey = privateKeyOf({ key: privateJwk(secret, publicKey), format: "jwk" });
  if (publicKeyFrom(createPublicKey(privateKey)).line !== publicKey.line)
    throw new MalformedError("holds two halves that do not belong together");
  return { kind: "private", publicKey, privateKey };
}

function privateJwk(secret: Buffer, publicKey: SshPublicKey): JsonWebKey {
  const reader = new SshReader(secret);
  if (reader.u32() !== reader.u32() || reader.word() !== publicKey.type) throw new MalformedError("is damaged");
  const jwk = jwkParts(reader, publicKey.type);
  reader.string(); // The comment may say anything; it is never shown.
  return jwk;
}

function jwkParts(reader: SshReader, type: string): JsonWebKey {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
  const curve = curveOf(type);
  if (curve !== undefined) {
    reader.word();
    const point = reader.string();
    const size = Math.floor((point.length - 1) / 2);
    const d = reader.mpint();
    const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)];
    return {
      kty: "EC",
      crv: curves[curve],
      x: text(x),
      y: text(y),
      d: text(Buffer.concat([Buffer.alloc(Math.max(0, size - d.length)), d])),
    };
  }
  if (type === "ssh-ed25519") {
    const x = reader.string();
    return { kty: "OKP", crv: "Ed25519", x: text(x), d: text(reader.string().subarray(0, 32)) };
  }
  if (type !== "ssh-rsa") throw new MalformedError(`is of the type ${type}, which is not supported`);
  const [n, e, d, qi, p, q] = [
    reader.mpint(),
    reader.mpint(),
    reader.mpint(),
    reader.mpint(),
    reader.mpint(),
    reader.mpint(),
  ];
  const [dp, dq] = [remainder(d, p), remainder(d, q)];
  return {
    kty: "RSA",
    n: text(n),
    e: text(e),
    d: text(d),
    p: text(p),
    q: text(q),
    dp: text(dp),
    dq: text(dq),
    qi: text(qi),
  };
}

/** d mod (p - 1): OpenSSH leaves out what can be computed. */
function remainder(d: Buffer, p: Buffer): Buffer {
  const number = (bytes: Buffer): bigint => BigInt(`0x0${bytes.toString("hex")}`);
  if (number(p) < 2n) throw new MalformedError("is damaged");
  const hex = (number(d) % (number(p) - 1n)).toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
}

function privateKeyOf(input: Parameters<typeof createPrivateKey>[0]): KeyObject {
  try {
    return createPrivateKey(input);
  } catch {
    // What OpenSSL says is of no use to a person, and may quote the input.
    throw new MalformedError("is damaged");
  }
}
