import { createHash } from "node:crypto";
import { signed, type Signer } from "./signer.ts";
import { publicKeyOf, weaknessOf, type SshPublicKey } from "./ssh-public-key.ts";
import { isSignatureOf, readSignature } from "./ssh-signature.ts";
import { fromBase64, MalformedError, SshReader, sshString, sshU32 } from "./ssh-wire.ts";

/** What a signature of this tool is for; the official monitor asks for the same. */
export const reportNamespace = "report";

const begin = "-----BEGIN SSH SIGNATURE-----";
const end = "-----END SSH SIGNATURE-----";
const magic = "SSHSIG";

/** Signs as `ssh-keygen -Y sign -n NAMESPACE` does (PROTOCOL.sshsig of OpenSSH), with SHA-512. */
export async function signSsh(data: Uint8Array, signer: Signer, namespace: string): Promise<string> {
  const signature = await signed(signedBytes(data, namespace, "sha512"), signer, "sha512");
  const blob = Buffer.concat([
    Buffer.from(magic),
    sshU32(1),
    sshString(signer.publicKey.blob),
    sshString(namespace),
    sshString(""),
    sshString("sha512"),
    sshString(signature),
  ]);
  const lines = blob.toString("base64").match(/.{1,70}/g) ?? [];
  return [begin, ...lines, end, ""].join("\n");
}

/** Why a signature was not accepted. */
export type SshRefusal =
  "not-a-signature" | "wrong-namespace" | "unsupported-hash" | "unsupported-key" | "weak-algorithm" | "does-not-match";

export type SshVerification =
  /** Somebody who has this key signed these bytes. Whether that person may is another question: `whoMaySign`. */
  | { readonly ok: true; readonly publicKey: SshPublicKey }
  /** The message is a sentence that begins with the signature. */
  | { readonly ok: false; readonly reason: SshRefusal; readonly message: string };

/** Accepts what `ssh-keygen -Y check-novalidate` accepts, in its strictest spelling, and no key that is too weak. */
export function verifySsh(data: Uint8Array, armour: string, namespace: string): SshVerification {
  try {
    return verification(data, partsOf(armour), namespace);
  } catch (error) {
    if (error instanceof MalformedError) return refused("not-a-signature", error.message);
    throw error;
  }
}

interface Parts {
  readonly publicKey: SshPublicKey;
  readonly namespace: string;
  readonly hash: string;
  readonly signature: Buffer;
}

function verification(data: Uint8Array, parts: Parts, namespace: string): SshVerification {
  const { publicKey, hash, signature } = parts;
  if (parts.namespace !== namespace) {
    return refused(
      "wrong-namespace",
      `was made for the namespace ${JSON.stringify(parts.namespace)}, not for "${namespace}"`,
    );
  }
  if (hash !== "sha256" && hash !== "sha512") {
    return refused("unsupported-hash", `rests on the hash ${hash}; only sha256 and sha512 are accepted`);
  }
  if (readSignature(signature).algorithm === "ssh-rsa") {
    return refused("weak-algorithm", "is one of RSA with SHA-1, which can be forged");
  }
  const weakness = weaknessOf(publicKey);
  if (weakness !== undefined) return refused("unsupported-key", `is by a key that ${weakness}`);
  return isSignatureOf(signedBytes(data, namespace, hash), signature, publicKey)
    ? { ok: true, publicKey }
    : refused("does-not-match", `is not one of these bytes by the key ${publicKey.fingerprint}`);
}

function refused(reason: SshRefusal, how: string): SshVerification {
  return { ok: false, reason, message: `The signature ${how}.` };
}

function partsOf(armour: string): Parts {
  const reader = new SshReader(unarmoured(armour));
  if (reader.bytes(magic.length).toString("latin1") !== magic) throw new MalformedError("does not begin with SSHSIG");
  const version = reader.u32();
  if (version !== 1) throw new MalformedError(`is of version ${version}; there is only version 1`);
  const publicKey = publicKeyOf(reader.string());
  const namespace = reader.word();
  if (reader.string().length > 0) throw new MalformedError("has something in its reserved field");
  const hash = reader.word();
  const signature = reader.string();
  reader.end();
  return { publicKey, namespace, hash, signature };
}

function unarmoured(armour: string): Buffer {
  const lines = armour.replace(/\r?\n$/, "").split(/\r?\n/);
  if (lines[0] !== begin || lines.at(-1) !== end)
    throw new MalformedError(`does not stand between "${begin}" and "${end}"`);
  const bytes = fromBase64(lines.slice(1, -1).join(""));
  if (bytes === undefined) throw new MalformedError("is not Base64");
  return bytes;
}

/** What the key signs: not the bytes themselves, so that no signature for one purpose is good for another. */
function signedBytes(data: Uint8Array, namespace: string, hash: "sha256" | "sha512"): Buffer {
  const digest = createHash(hash).update(data).digest();
  return Buffer.concat([Buffer.from(magic), ...[namespace, "", hash].map(sshString), sshString(digest)]);
}
