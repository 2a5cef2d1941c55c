import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../../../errors.ts";
import { mangledText, oddText } from "../../../testing/odd-input.ts";
import { testCertificate } from "../../../testing/test-certificate.ts";
import type { ExecPlugin } from "../cluster-config.ts";
import { readExecCredential } from "./exec-credential.ts";

const apiVersion = "client.authentication.k8s.io/v1";
const plugin = { command: "login", apiVersion } as ExecPlugin; // Nothing else of it is read.
const canary = "hunter2canary";

const outputs = [
  { token: canary, expirationTimestamp: "2026-09-01T00:00:00Z" },
  { clientCertificateData: testCertificate.cert, clientKeyData: testCertificate.key, token: canary },
].map((status) => JSON.stringify({ apiVersion, kind: "ExecCredential", status }));

test("whatever a plugin writes, it is a login that can be sent, or a sentence without the token", () => {
  const output = fc.oneof(oddText, ...outputs.map(mangledText), fc.json({ maxDepth: 4 }));
  fc.assert(
    fc.property(output, (text) => {
      try {
        const { token, certificate } = readExecCredential(text, plugin, "The plugin");
        expect(token ?? certificate).toBeDefined();
        expect(() => new Headers({ authorization: `Bearer ${token?.reveal()}` })).not.toThrow();
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).not.toContain(canary);
        expect(error.message).toMatch(/^The plugin .*\.$/s);
      }
    }),
    { numRuns: 1000 },
  );
});

test("an output nested beyond all measure is refused", () => {
  expect(() => readExecCredential(`{"status":${"[".repeat(100_000)}`, plugin, "The plugin")).toThrow(UsageError);
  const whole = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  expect(() => readExecCredential(`{"status":${whole}}`, plugin, "The plugin")).toThrow(UsageError);
});
