import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { Signer } from "../signer.ts";
import { publicKeyFrom, publicKeyOf } from "../ssh-public-key.ts";
import { SshReader, sshString } from "../ssh-wire.ts";

/** What a security token with an Ed25519 key does (PROTOCOL.u2f of OpenSSH), without the token. */
export function securityKey(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const plain = new SshReader(publicKeyFrom(publicKey).blob);
  plain.word();
  const [type, application] = ["sk-ssh-ed25519@openssh.com", "ssh:"];
  const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();
  const touched = Buffer.from([1, 0, 0, 0, 7]);
  return {
    publicKey: publicKeyOf(Buffer.concat([type, plain.string(), application].map(sshString))),
    sign(data) {
      const raw = sign(null, Buffer.concat([sha256(application), touched, sha256(data)]), privateKey);
      return Promise.resolve(Buffer.concat([sshString(type), sshString(raw), touched]));
    },
  };
}
