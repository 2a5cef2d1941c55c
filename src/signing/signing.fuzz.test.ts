import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sshVector, sshVectors } from "../../fixtures/openssh/vectors.ts";
import { UsageError } from "../errors.ts";
import { mangled, mangledText, oddText } from "../testing/odd-input.ts";
import { readAllowedSigners, speaksOf, whoMaySign } from "./allowed-signers.ts";
import { inTotoPayloadType, signDsse, verifyDsse } from "./dsse.ts";
import { readKeyFile } from "./openssh-key.ts";
import { readPublicKeyLine } from "./ssh-public-key.ts";
import { sshMpint, sshString, sshU32 } from "./ssh-wire.ts";
import { verifySsh } from "./sshsig.ts";
import { vectorSigner } from "./testing/keys.ts";

const { message, namespace } = sshVectors();
const data = Buffer.from(message);
const names = ["ed25519", "rsa", "ecdsa-256", "ecdsa-384", "ecdsa-521"];
const [begin, end] = ["-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"];

function armoured(bytes: Uint8Array): string {
  return [begin, Buffer.from(bytes).toString("base64"), end, ""].join("\n");
}

function bytesOf(armour: string): Buffer {
  return Buffer.from(armour.replace(/-----[^-]+-----/g, ""), "base64");
}

describe.each(names)("with the key %s", (name) => {
  const { signatures, publicKey, privateKey } = sshVector(name);
  const armour = signatures["sha512"] ?? "";

  test("whatever lies there as a signature, it is refused in a sentence, or is the one that was made", () => {
    const odd = fc.oneof(oddText, mangledText(armour), mangled(bytesOf(armour)).map(armoured));
    fc.assert(
      fc.property(odd, (text) => {
        const found = verifySsh(data, text, namespace);
        if (found.ok) expect(bytesOf(text)).toEqual(bytesOf(armour));
        else expect(found.message).toMatch(/^The signature .*\.$/s);
      }),
      { numRuns: 200 },
    );
  });

  test("whatever lies there as an envelope, what is accepted holds what was signed", async () => {
    const signer = vectorSigner(name);
    const envelope = await signDsse(data, inTotoPayloadType, signer);
    // As a forger would: in Base64 that can be read, and with the name of the key.
    const forged = mangled(data).map((payload) =>
      envelope.replace(data.toString("base64"), payload.toString("base64")),
    );
    fc.assert(
      fc.property(fc.oneof(oddText, mangledText(envelope), forged, fc.json()), (text) => {
        const found = verifyDsse(text, inTotoPayloadType, [signer.publicKey]);
        if (found.ok) expect(found.payload).toEqual(data);
        else expect(found.message).toMatch(/^The envelope .*\.$/s);
      }),
      { numRuns: 200 },
    );
  });

  test("whatever a key file holds, it is a key or a sentence that quotes nothing of it", () => {
    fc.assert(
      fc.property(fc.oneof(oddText, mangledText(privateKey), mangledText(publicKey)), (text) => {
        try {
          expect(readKeyFile(text, "key").publicKey.line).toMatch(/^[\x21-\x7e]+ [\w+/=]+$/);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          expect(error.message).toMatch(/^key .*[^\s]$/s);
          for (const line of privateKey.split("\n").slice(1, -2)) expect(error.message).not.toContain(line);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const signers = `# who
audit@example.org,*@example.org namespaces="report,git",valid-after="20260101",valid-before="20270101Z" ${sshVector("ed25519").publicKey}
"!intern@example.org,a b" cert-authority ${sshVector("rsa").publicKey}
`;

test("whatever a file of allowed signers says, it is read whole, or a line of it is refused", () => {
  const key = readPublicKeyLine(sshVector("ed25519").publicKey);
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(signers)), oddText, (text, identity) => {
      try {
        const found = readAllowedSigners(text, "signers");
        const written = text.split(/\r?\n/).filter((line) => !/^\s*(#|$)/.test(line));
        expect(found).toHaveLength(written.length);
        expect(typeof speaksOf(identity, found)).toBe("boolean");
        if (key !== undefined) expect(typeof whoMaySign(found, key, "report", new Date()).ok).toBe("boolean");
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).toMatch(/^signers, line \d+: .*\.$/s);
      }
    }),
    { numRuns: 1000 },
  );
});

test("patterns match what the same regular expressions match", () => {
  const signs = fc.string({ unit: fc.constantFrom("a", "b", "*", "?", "."), maxLength: 8 });
  const word = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 8 });
  const { publicKey } = vectorSigner("ed25519");
  fc.assert(
    fc.property(signs, word, (pattern, identity) => {
      const source = pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll("?", ".");
      const signer = { line: 1, principals: [pattern], isAuthority: false, key: publicKey };
      expect(speaksOf(identity, [signer])).toBe(new RegExp(`^${source}$`).test(identity));
    }),
    { numRuns: 3000 },
  );
});

const many = 200_000;

// Were the time they take to grow with the square of their size or faster, these would take minutes or years.
test.each<[string, () => unknown]>([
  ["a pattern of many stars", () => named("*a".repeat(60), `${"a".repeat(60)}b`)],
  ["a pattern of nothing but stars", () => named("*".repeat(many), "a".repeat(200))],
  ["a key file of empty lines", () => key(`-----BEGIN OPENSSH PRIVATE KEY-----${"\n".repeat(many)}`)],
  ["a key file of labels", () => key("-----BEGIN A\n".repeat(many))],
  ["options of quotation marks", () => lines(`a ${'\\"'.repeat(many)} ssh-ed25519 AAAA`)],
  ["options that nothing ends", () => lines(`a namespaces="${'\\"'.repeat(many)}`)],
  ["options of commas", () => lines(`a ${",".repeat(many)} x`)],
  ["an RSA key of a million bits", () => verifySsh(data, armoured(huge()), namespace)],
])("%s can be read in time", (_, read) => {
  expect(read()).toBeOneOf([false, "refused", expect.objectContaining({ ok: false })]);
});

function named(pattern: string, identity: string): boolean {
  const { publicKey } = vectorSigner("ed25519");
  return (
    speaksOf(identity, [{ line: 1, principals: [pattern], isAuthority: false, key: publicKey }]) &&
    pattern.length < many
  );
}

function refusal(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) return "refused";
    throw error;
  }
}

const key = (text: string): unknown => refusal(() => readKeyFile(text, "key"));
const lines = (text: string): unknown => refusal(() => readAllowedSigners(text, "signers"));

/** A signature whose key has a modulus and an exponent beyond all measure. */
function huge(): Buffer {
  const number = sshMpint(Buffer.alloc(many, 0xc3));
  const publicKey = Buffer.concat([sshString("ssh-rsa"), number, number]);
  const signature = Buffer.concat([sshString("rsa-sha2-512"), sshString(Buffer.alloc(many))]);
  const rest = [publicKey, namespace, "", "sha512", signature].map((each) => sshString(each));
  return Buffer.concat([Buffer.from("SSHSIG"), sshU32(1), ...rest]);
}
