import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sshVector, sshVectors } from "../../fixtures/openssh/vectors.ts";
import { readPublicKeyLine } from "./ssh-public-key.ts";
import { sshString, sshU32 } from "./ssh-wire.ts";
import { signSsh, verifySsh } from "./sshsig.ts";
import { newSigner, vectorSigner } from "./testing/keys.ts";
import { securityKey } from "./testing/security-key.ts";

const { message, namespace } = sshVectors();
const data = Buffer.from(message);
const names = ["ed25519", "rsa", "ecdsa-256", "ecdsa-384", "ecdsa-521"];

describe.each(names)("what ssh-keygen has signed with %s", (name) => {
  const { signatures, publicKey, fingerprint } = sshVector(name);

  test.each(Object.entries(signatures))("is accepted with %s", (_, armour) => {
    const found = verifySsh(data, armour, namespace);
    expect(found).toMatchObject({ ok: true, publicKey: { fingerprint } });
    expect(found.ok && publicKey.startsWith(found.publicKey.line)).toBe(true);
  });

  test("is refused for other bytes", () => {
    expect(verifySsh(Buffer.from(`${message} `), signatures["sha512"] ?? "", namespace)).toEqual({
      ok: false,
      reason: "does-not-match",
      message: `The signature is not one of these bytes by the key ${fingerprint}.`,
    });
  });

  test("is refused for another namespace", () => {
    expect(verifySsh(data, signatures["sha512"] ?? "", "file")).toEqual({
      ok: false,
      reason: "wrong-namespace",
      message: 'The signature was made for the namespace "report", not for "file".',
    });
  });

  test("is refused with any byte changed", () => {
    const bytes = bytesOf(signatures["sha512"] ?? "");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), (bits) => {
        const accepted = [...bytes.keys()].filter((at) => {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ bits;
          return verifySsh(data, armourOf(changed), namespace).ok;
        });
        expect(accepted).toEqual([]);
      }),
      { numRuns: name === "ed25519" ? 10 : 1 },
    );
  });

  test("is refused when cut short at any place or made longer", () => {
    const bytes = bytesOf(signatures["sha512"] ?? "");
    const cut = [...bytes.keys()].map((end) => bytes.subarray(0, end));
    for (const changed of [...cut, Buffer.concat([bytes, Buffer.from([0])])]) {
      expect(verifySsh(data, armourOf(changed), namespace).ok).toBe(false);
    }
  });
});

test.each(["ed25519", "rsa"])("a signature by %s is the very file that ssh-keygen writes", async (name) => {
  expect(await signSsh(data, vectorSigner(name), namespace)).toBe(sshVector(name).signatures["sha512"]);
});

test.each(names)("a signature by %s is accepted", async (name) => {
  const signer = vectorSigner(name);
  const found = verifySsh(data, await signSsh(data, signer, namespace), namespace);
  expect(found).toEqual({ ok: true, publicKey: readPublicKeyLine(signer.publicKey.line) });
});

test("a signature by a key in a security token is accepted, and with any byte changed refused", async () => {
  const signer = securityKey();
  const armour = await signSsh(data, signer, namespace);
  expect(verifySsh(data, armour, namespace)).toMatchObject({ ok: true, publicKey: { line: signer.publicKey.line } });
  const bytes = bytesOf(armour);
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(verifySsh(data, armourOf(changed), namespace).ok).toBe(false);
  }
});

test("a signature is refused for every other key", async () => {
  const [one, other] = [newSigner(), newSigner()];
  const bytes = bytesOf(await signSsh(data, one, namespace));
  Buffer.from(other.publicKey.blob).copy(bytes, bytes.indexOf(one.publicKey.blob));
  expect(verifySsh(data, armourOf(bytes), namespace)).toMatchObject({ ok: false, reason: "does-not-match" });
});

test("a signer that answers with the signature of another key is found out", async () => {
  const { publicKey } = newSigner();
  const liar = { publicKey, sign: newSigner().sign };
  await expect(signSsh(data, liar, namespace)).rejects.toThrow("cannot be used: it is not one of that key.");
});

describe("refused as well is", () => {
  const signer = newSigner();
  const blob = async (changes: Readonly<Record<string, Uint8Array>>): Promise<string> =>
    armourOf(Buffer.concat(Object.values({ ...(await partsOf()), ...changes })));
  const partsOf = async (): Promise<Readonly<Record<string, Uint8Array>>> => {
    const bytes = bytesOf(await signSsh(data, signer, namespace));
    const hash = sshString("sha512");
    return {
      magic: Buffer.from("SSHSIG"),
      version: sshU32(1),
      key: sshString(signer.publicKey.blob),
      namespace: sshString(namespace),
      reserved: sshString(""),
      hash,
      signature: bytes.subarray(bytes.indexOf(hash) + hash.length),
    };
  };

  test.each([
    ["another version", { version: sshU32(2) }, "The signature is of version 2; there is only version 1."],
    [
      "something in the reserved field",
      { reserved: sshString("x") },
      "The signature has something in its reserved field.",
    ],
    [
      "a weak hash",
      { hash: sshString("sha1") },
      "The signature rests on the hash sha1; only sha256 and sha512 are accepted.",
    ],
    ["another magic", { magic: Buffer.from("SSHSIX") }, "The signature does not begin with SSHSIG."],
    ["bytes behind it", { more: Buffer.from("x") }, "The signature has 1 bytes too many."],
    [
      "a namespace with a blank",
      { namespace: sshString("re port") },
      "The signature has a name that is not printable ASCII.",
    ],
    [
      "a kind of key that nobody knows",
      { key: sshString(sshString("ssh-dss")) },
      "The signature is by a key that is of the type ssh-dss, which is not supported.",
    ],
    [
      "RSA with SHA-1",
      { signature: sshString(Buffer.concat([sshString("ssh-rsa"), sshString("x")])) },
      "The signature is one of RSA with SHA-1, which can be forged.",
    ],
    [
      "the algorithm of another key",
      { signature: sshString(Buffer.concat([sshString("rsa-sha2-512"), sshString("x")])) },
      "The signature is made with rsa-sha2-512, which a key of the type ssh-ed25519 must not be used for.",
    ],
  ])("%s", async (_, changes: Readonly<Record<string, Uint8Array>>, told) => {
    expect(verifySsh(data, await blob({}), namespace).ok).toBe(true);
    expect(verifySsh(data, await blob(changes), namespace)).toMatchObject({ ok: false, message: told });
  });

  test("a signature by an RSA key that is too short", () => {
    expect(verifySsh(data, sshVector("short-rsa").signatures["sha512"] ?? "", namespace)).toMatchObject({
      reason: "unsupported-key",
      message: "The signature is by a key that is an RSA key of 1024 bits; less than 2048 are not enough.",
    });
  });

  test.each([
    ["nothing", ""],
    ["text before the armour", `x\n${sshVector("ed25519").signatures["sha512"]}`],
    ["text behind the armour", `${sshVector("ed25519").signatures["sha512"]}x`],
    ["a blank behind the armour", `${sshVector("ed25519").signatures["sha512"]} `],
    ["an empty line behind the armour", `${sshVector("ed25519").signatures["sha512"]}\n`],
    ["a blank in the armour", (sshVector("ed25519").signatures["sha512"] ?? "").replace("AAAA", "AA AA")],
  ])("%s", (_, armour) => {
    expect(verifySsh(data, armour, namespace)).toMatchObject({ ok: false, reason: "not-a-signature" });
  });
});

test("a signature may have the line ends of Windows", () => {
  const armour = (sshVector("ed25519").signatures["sha512"] ?? "").replaceAll("\n", "\r\n");
  expect(verifySsh(data, armour, namespace).ok).toBe(true);
});

function bytesOf(armour: string): Buffer {
  return Buffer.from(armour.split("\n").slice(1, -2).join(""), "base64");
}

function armourOf(bytes: Uint8Array): string {
  return `-----BEGIN SSH SIGNATURE-----\n${Buffer.from(bytes).toString("base64")}\n-----END SSH SIGNATURE-----\n`;
}
