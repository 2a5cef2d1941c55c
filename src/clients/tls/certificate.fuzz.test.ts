import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mangled, oddBytes } from "../../testing/odd-input.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { certificateOf, isIssuedByOneOf } from "./certificate.ts";
import { signatureAlgorithm } from "./signature-algorithm.ts";

const good = new X509Certificate(testCertificate.cert).raw;
/** What OpenSSL still reads, more often than not. */
const oneByteOff = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
  const bytes = Buffer.from(good);
  bytes[at] = byte;
  return bytes;
});
const bytes = fc.oneof({ weight: 5, arbitrary: oneByteOff }, mangled(good), oddBytes);

test("whatever a server shows, it is a certificate with dates, or none", () => {
  fc.assert(
    fc.property(bytes, (der) => {
      const found = certificateOf(der, "127.0.0.1");
      if (found === undefined) return;
      expect(Number.isNaN(Date.parse(found.validFrom))).toBe(false);
      expect(Number.isNaN(Date.parse(found.validTo))).toBe(false);
      expect(found.signature).not.toBe("");
    }),
    { numRuns: 2000 },
  );
});

test("whatever certificates a server shows, one was issued by another or not", () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(typeof isIssuedByOneOf(one, [other, good])).toBe("boolean");
    }),
    { numRuns: 1000 },
  );
});

test("whatever the bytes are, there is the name of an algorithm", () => {
  fc.assert(
    fc.property(bytes, (der) => {
      expect(signatureAlgorithm(der)).toMatch(/^[\w.-]+$/);
    }),
    { numRuns: 1000 },
  );
});
