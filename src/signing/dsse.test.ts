import { createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { derSequence } from "./der.ts";
import { inTotoPayloadType, preAuthenticationEncoding, signDsse, verifyDsse } from "./dsse.ts";
import { readKeyFile } from "./openssh-key.ts";
import { newSigner, vectorSigner } from "./testing/keys.ts";
import { securityKey } from "./testing/security-key.ts";

const payload = Buffer.from('{"some":"statement"}');
const type = inTotoPayloadType;

test("what is signed is the vector of the protocol", () => {
  const encoded = preAuthenticationEncoding("http://example.com/HelloWorld", Buffer.from("hello world"));
  expect(encoded.toString()).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
});

describe.each([
  ["ed25519", null],
  ["rsa", "sha256"],
  ["ecdsa-256", "sha256"],
  ["ecdsa-384", "sha384"],
  ["ecdsa-521", "sha512"],
] as const)("an envelope by %s", (name, hash) => {
  const signer = vectorSigner(name);

  test("is accepted, and gives back what was signed", async () => {
    const envelope = await signDsse(payload, type, signer);
    expect(verifyDsse(envelope, type, [newSigner().publicKey, signer.publicKey])).toEqual({
      ok: true,
      payload,
      publicKey: signer.publicKey,
    });
  });

  test("bears a signature that needs nothing of SSH to be verified", async () => {
    const envelope = JSON.parse(await signDsse(payload, type, signer)) as {
      signatures: [{ sig: string; keyid: string }];
    };
    const [{ sig, keyid }] = envelope.signatures;
    const key = readKeyFile(sshVector(name).privateKey, name);
    const publicKey = key.kind === "private" ? createPublicKey(key.privateKey) : undefined;
    const signedBytes = preAuthenticationEncoding(type, payload);
    expect(publicKey && verify(hash, signedBytes, publicKey, Buffer.from(sig, "base64"))).toBe(true);
    expect(keyid).toBe(sshVector(name).fingerprint);
  });

  test("is refused with any bit of payload, type, keyid or signature flipped", async () => {
    const envelope = JSON.parse(await signDsse(payload, type, signer)) as {
      payload: string;
      payloadType: string;
      signatures: [{ keyid: string; sig: string }];
    };
    const [{ keyid, sig }] = envelope.signatures;
    const parts = {
      payload: Buffer.from(envelope.payload, "base64"),
      sig: Buffer.from(sig, "base64"),
      keyid: Buffer.from(keyid),
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...(["payload", "sig", "keyid"] as const)),
        fc.nat(),
        fc.nat(7),
        (part, index, bit) => {
          const changed = Buffer.from(parts[part]);
          const at = index % changed.length;
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          const now = { ...parts, [part]: changed };
          const forged = {
            payload: now.payload.toString("base64"),
            payloadType: type,
            signatures: [{ keyid: now.keyid.toString("latin1"), sig: now.sig.toString("base64") }],
          };
          expect(verifyDsse(JSON.stringify(forged), type, [signer.publicKey]).ok).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test("an envelope by a security token is accepted, and refused when changed", async () => {
  const signer = securityKey();
  const envelope = await signDsse(payload, type, signer);
  expect(verifyDsse(envelope, type, [signer.publicKey])).toMatchObject({ ok: true });
  const changed = envelope.replace(/"sig":"A/, '"sig":"B');
  expect(verifyDsse(changed, type, [signer.publicKey])).toMatchObject({ reason: "does-not-match" });
});

describe("an envelope is refused", () => {
  const signer = newSigner();
  const envelope = signDsse(payload, type, signer);

  test("where no key was expected that signed it", async () => {
    expect(verifyDsse(await envelope, type, [newSigner().publicKey])).toMatchObject({
      reason: "unknown-key",
      message: `The envelope says it is signed by "${signer.publicKey.fingerprint}", which is not among the keys that were expected.`,
    });
  });

  test("that holds another type", async () => {
    const other = await signDsse(payload, "text/plain", signer);
    expect(verifyDsse(other, type, [signer.publicKey])).toMatchObject({
      reason: "wrong-type",
      message: 'The envelope holds "text/plain", not application/vnd.in-toto+json.',
    });
    const relabelled = other.replace("text/plain", type);
    expect(verifyDsse(relabelled, type, [signer.publicKey])).toMatchObject({ reason: "does-not-match" });
  });

  test.each(["", "[]", "{}", '{"payload":"!","payloadType":"x","signatures":[{"keyid":"x","sig":"AA=="}]}'])(
    "%j",
    (text) => {
      expect(verifyDsse(text, type, [signer.publicKey])).toMatchObject({ reason: "not-an-envelope" });
    },
  );

  test("that bears two signatures or none", async () => {
    const { signatures, ...rest } = JSON.parse(await envelope) as { signatures: unknown[] };
    for (const some of [[], [...signatures, ...signatures]]) {
      const text = JSON.stringify({ ...rest, signatures: some });
      expect(verifyDsse(text, type, [signer.publicKey])).toMatchObject({ reason: "not-an-envelope" });
    }
  });
});

test.each([
  [["", "01"], "300602010002 0101"],
  [["80", "7f"], "3007020200800201 7f"],
  [["ff".repeat(66), "01"], `3048 0243 00${"ff".repeat(66)} 020101`],
  [["ff".repeat(66), "ff".repeat(66)], `30818a 0243 00${"ff".repeat(66)} 0243 00${"ff".repeat(66)}`],
])("%#: two numbers in DER", (numbers, der) => {
  expect(derSequence(numbers.map((hex) => Buffer.from(hex, "hex"))).toString("hex")).toBe(der.replaceAll(" ", ""));
});
