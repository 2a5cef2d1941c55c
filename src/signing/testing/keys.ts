import { generateKeyPairSync } from "node:crypto";
import { sshVector } from "../../../fixtures/openssh/vectors.ts";
import { readKeyFile } from "../openssh-key.ts";
import { signerWith, type Signer } from "../signer.ts";
import { publicKeyFrom } from "../ssh-public-key.ts";

/** Signs with a key that ssh-keygen has made: `ed25519`, `rsa`, `ecdsa-256`, `ecdsa-384` or `ecdsa-521`. */
export function vectorSigner(name: string): Signer {
  const key = readKeyFile(sshVector(name).privateKey, name);
  if (key.kind !== "private") throw new Error(`${name} is no private key.`);
  return signerWith(key.privateKey, key.publicKey);
}

/** Signs with a key that nobody has seen before. */
export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return signerWith(privateKey, publicKeyFrom(publicKey));
}
