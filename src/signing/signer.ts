import type { KeyObject } from "node:crypto";
import { UsageError } from "../errors.ts";
import type { SshPublicKey } from "./ssh-public-key.ts";
import { isSignatureOf, signatureBy, type RsaHash } from "./ssh-signature.ts";
import { MalformedError } from "./ssh-wire.ts";

/** Whatever can sign: a private key in this process, or an agent that holds one. */
export interface Signer {
  readonly publicKey: SshPublicKey;
  /** The signature as it goes over the wire. Only RSA heeds the hash. */
  sign(data: Uint8Array, rsaHash: RsaHash): Promise<Uint8Array>;
}

export function signerWith(privateKey: KeyObject, publicKey: SshPublicKey): Signer {
  return {
    publicKey,
    sign: (data, rsaHash) => Promise.resolve(signatureBy(privateKey, publicKey.type, data, rsaHash)),
  };
}

/** Signs, and looks at the signature before anybody else does: an agent may hold another key than it says. */
export async function signed(data: Uint8Array, signer: Signer, rsaHash: RsaHash): Promise<Uint8Array> {
  const { publicKey } = signer;
  const signature = await signer.sign(data, rsaHash);
  const fault = faultOf(data, signature, publicKey);
  if (fault === undefined) return signature;
  throw new UsageError(`The signature that was made with ${publicKey.fingerprint} cannot be used: it ${fault}.`);
}

function faultOf(data: Uint8Array, signature: Uint8Array, publicKey: SshPublicKey): string | undefined {
  try {
    return isSignatureOf(data, signature, publicKey) ? undefined : "is not one of that key";
  } catch (error) {
    if (error instanceof MalformedError) return error.message;
    throw error;
  }
}
