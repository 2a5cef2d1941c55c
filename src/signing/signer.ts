import type { KeyObject } from "node:crypto";
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
  const signature = await signer.sign(data, rsaHash);
  if (isSignatureOf(data, signature, signer.publicKey)) return signature;
  throw new MalformedError("is not one of the key that was asked to sign");
}
