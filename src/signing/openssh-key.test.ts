import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sshVector, sshVectors } from "../../fixtures/openssh/vectors.ts";
import { UsageError } from "../errors.ts";
import { readKeyFile } from "./openssh-key.ts";

const usable = ["ed25519", "rsa", "ecdsa-256", "ecdsa-384", "ecdsa-521"].map(sshVector);

describe.each(usable)("the key $name of ssh-keygen", ({ privateKey, publicKey, fingerprint, pem }) => {
  const line = publicKey.split(" ").slice(0, 2).join(" ");

  test("is read from its private file", () => {
    expect(readKeyFile(privateKey, "key")).toMatchObject({ kind: "private", publicKey: { line, fingerprint } });
  });

  test("is read from its public file", () => {
    expect(readKeyFile(publicKey, "key.pub")).toMatchObject({ kind: "public", publicKey: { line, fingerprint } });
  });

  test.each(Object.entries(pem))("is read as %s", (_, text) => {
    expect(readKeyFile(text, "key")).toMatchObject({ kind: "private", publicKey: { line, fingerprint } });
  });

  test.each([
    ["the line ends of Windows", privateKey.replaceAll("\n", "\r\n")],
    // As some CI systems hand over a secret.
    ["no line end in the end", privateKey.trimEnd()],
  ])("is read with %s", (_, text) => {
    expect(readKeyFile(text, "key")).toMatchObject({ kind: "private", publicKey: { line } });
  });
});

test("a private key with a passphrase shows which key it is", () => {
  const { privateKey, fingerprint } = sshVector("encrypted");
  expect(readKeyFile(privateKey, "key")).toMatchObject({ kind: "locked", publicKey: { fingerprint } });
});

test.each([
  [
    "encrypted PEM",
    sshVector("encrypted-pem").privateKey,
    /^key is protected by a passphrase, and in PEM the public half is too\. Add it to ssh-agent/,
  ],
  [
    "a short RSA key",
    sshVector("short-rsa").privateKey,
    /^key is no key to sign with: it is an RSA key of 1024 bits; less than 2048 are not enough\.$/,
  ],
  ["a short public RSA key", sshVector("short-rsa").publicKey, /it is an RSA key of 1024 bits/],
  [
    "something else",
    "password: hunter2\n",
    /^key is no key to sign with: neither a private key .* Make one with: ssh-keygen -t ed25519 -f FILE$/,
  ],
  ["nothing", "", /^key is no key to sign with/],
  [
    "a certificate's key",
    pemOf("ed448"),
    /^key is no key to sign with: it is of the kind ed448, which SSH does not know\.$/,
  ],
  [
    "half a file",
    sshVector("rsa").privateKey.slice(0, 900),
    /^key is no key to sign with: it is cut short or not Base64\.$/,
  ],
  [
    "half a PEM file",
    (sshVector("rsa").pem["PEM"] ?? "").slice(0, 900),
    /^key is no key to sign with: it is damaged\.$/,
  ],
  ["two halves", twoHalves(), /^key is no key to sign with: it holds two halves that do not belong together\.$/],
])("%s is refused in one sentence", (_, text, message) => {
  expect(() => readKeyFile(text, "key")).toThrow(UsageError);
  expect(() => readKeyFile(text, "key")).toThrow(message);
});

test.each(sshVectors().keys)(
  "whatever happens to the file of $name, it is a key or one sentence without secrets",
  ({ privateKey }) => {
    const base64 = privateKey.split("\n").slice(1, -2).join("");
    const bytes = Buffer.from(base64, "base64");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ bits;
        const body = damaged.toString("base64");
        const text = `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----\n`;
        try {
          readKeyFile(text, "key");
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect(base64).not.toContain(/[\w+/]{16,}/.exec(String(error))?.[0] ?? "\n");
        }
      }),
      { numRuns: 200 },
    );
  },
);

function pemOf(kind: "ed448"): string {
  return generateKeyPairSync(kind).privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

/** The public half of one key before the private half of another. */
function twoHalves(): string {
  const [one, other] = ["ed25519", "encrypted"].map((name) => sshVector(name));
  const bytes = Buffer.from((one?.privateKey ?? "").split("\n").slice(1, -2).join(""), "base64");
  const foreign = Buffer.from((other?.publicKey ?? "").split(" ")[1] ?? "", "base64");
  const own = Buffer.from((one?.publicKey ?? "").split(" ")[1] ?? "", "base64");
  foreign.copy(bytes, bytes.indexOf(own));
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${bytes.toString("base64")}\n-----END OPENSSH PRIVATE KEY-----\n`;
}
