import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { certificate } from "./certificate.ts";
import { about, certificateExample, plainHttp, scanned, withCertificate } from "./example-server.ts";
import type { Certificate } from "./tls-server.ts";

const on = (now: string, changes: Partial<Certificate> = {}) => ({
  servers: [withCertificate(changes)],
  clock: { now },
});
const today = "2026-06-30T12:00:00Z";
const cloud = (changes: Partial<Certificate>) => on(today, changes);
const lasting = (days: number) => {
  const { validFrom } = certificateExample;
  return cloud({ validTo: new Date(Date.parse(validFrom) + days * 86_400_000).toISOString() });
};
const untrusted = (changes: Partial<Certificate>) =>
  cloud({ trustedBy: null, problem: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", ...changes });

testTestcase(certificate, {
  accepts: {
    "one without a fault": cloud({}),
    "the last second of its validity": on("2026-08-30T00:00:00.000Z"),
    "the first second of its validity": on("2026-06-01T00:00:00.000Z"),
    "366 days": lasting(366),
    "366 days and a second less than a day": lasting(366 + 86_399 / 86_400),
    "RSA with SHA-256": cloud({ key: { type: "rsa", bits: 2048, curve: null }, signature: "sha256WithRSAEncryption" }),
    "an authority that only the configuration knows": cloud({ trustedBy: "configuration" }),
  },
  rejects: {
    "one second after its end": [
      on("2026-08-30T00:00:01.000Z"),
      { message: "The certificate has expired.", about, actual: "expired on 2026-08-30T00:00:00.000Z" },
    ],
    "one second before its beginning": [on("2026-05-31T23:59:59Z"), { message: "The certificate is not valid yet." }],
    "an expired one once, though nobody trusts it either": [
      on("2026-08-31T00:00:00.000Z", { trustedBy: null, problem: "CERT_HAS_EXPIRED" }),
      { message: "The certificate has expired." },
    ],
    "an expired authority": [cloud({ trustedBy: null, problem: "CERT_HAS_EXPIRED" }), { about }],
    "367 days": [lasting(367), { expected: "366 days at most", actual: "367 days" }],
    "another host": [
      cloud({ matchesHost: false, names: ["DNS:other.example"] }),
      { expected: "cloud.example", actual: ["DNS:other.example"] },
    ],
    "one that signed itself": [
      untrusted({ isSelfSigned: true, issuerSent: false, problem: "DEPTH_ZERO_SELF_SIGNED_CERT" }),
      { message: "The certificate for CN=cloud.example is signed by itself." },
    ],
    "a missing link": [
      untrusted({ issuerSent: false }),
      {
        message:
          "Clients cannot check the certificate for CN=cloud.example: the server does not send the one that signed it.",
      },
    ],
    "an unknown authority": [
      untrusted({ issuerSent: true, problem: "SELF_SIGNED_CERT_IN_CHAIN" }),
      { message: "The certificate for CN=cloud.example leads to no authority that clients know." },
    ],
    "an unknown authority behind a whole chain": [
      untrusted({ issuerSent: true }),
      {
        message: "The certificate for CN=cloud.example leads to no authority that clients know.",
        actual: { issuer: "CN=authority", problem: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" },
      },
    ],
    "an expired authority that was not sent": [
      untrusted({ issuerSent: false, problem: "CERT_HAS_EXPIRED" }),
      { message: "The certificate for CN=cloud.example leads to no authority that clients know." },
    ],
    "an Ed25519 key": [cloud({ key: { type: "ed25519", bits: null, curve: null } }), { actual: "ed25519" }],
    "another curve": [
      cloud({ key: { type: "ec", bits: null, curve: "secp521r1" } }),
      { expected: ["prime256v1", "secp384r1"], actual: "secp521r1" },
    ],
    "SHA-1": [cloud({ signature: "sha1WithRSAEncryption" }), { actual: "sha1WithRSAEncryption" }],
    "one of two": [
      {
        servers: [scanned({ certificates: [certificateExample, { ...certificateExample, matchesHost: false }] })],
        clock: { now: today },
      },
      { about },
    ],
  },
  leavesOpen: {
    "a cloud without https": [{ servers: [plainHttp], clock: { now: today } }, { cause: "dependency" }],
    "one that nobody could verify": [cloud({ trustedBy: null }), { about, cause: "unexpected-response" }],
    "none where no handshake succeeded": [
      { servers: [scanned({ certificates: [], versions: [] })], clock: { now: today } },
      { message: "The server refuses every version of TLS that was offered, so nothing can be said about it." },
    ],
    none: [
      { servers: [scanned({ certificates: [] })], clock: { now: today } },
      { about, cause: "unexpected-response" },
    ],
  },
});

const notes = ({ servers, clock: time }: ReturnType<typeof cloud>) =>
  judge(certificate, (probe: AnyProbe) => ({ ok: true, fact: probe === clock ? time : servers })).findings;

test("longer than 90 days is told, and up to 90 days there is nothing to tell", () => {
  expect(notes(lasting(91))).toMatchObject([{ level: "note", about, expected: "90 days", actual: "91 days" }]);
  expect(notes(lasting(90))).toEqual([]);
});

test("an authority that only the configuration knows is told", () => {
  expect(notes(cloud({ trustedBy: "configuration" }))).toMatchObject([{ level: "note", actual: "CN=authority" }]);
});

test("of an expired certificate nothing but that is told", () => {
  expect(notes(on("2026-08-31T00:00:00.000Z", { trustedBy: null, problem: "CERT_HAS_EXPIRED" }))).toHaveLength(1);
});
