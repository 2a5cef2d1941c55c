import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { about, plainHttp, scanned, withCertificate } from "./example-server.ts";
import { keySizes } from "./key-sizes.ts";

const rsa = (bits: number) => withCertificate({ key: { type: "rsa", bits, curve: null } });
const offering = (...groups: string[]) =>
  scanned({ versions: [{ version: "TLSv1.2", suites: [], isComplete: true, groups }] });

testTestcase(keySizes, {
  accepts: {
    "2048 bits": { servers: [rsa(2048), scanned({ dhBits: 2048 })] },
    "an RSA key of unknown size": { servers: [withCertificate({ key: { type: "rsa", bits: null, curve: null } })] },
    "a key on a curve, whose bits are fewer": {
      servers: [withCertificate({ key: { type: "ec", bits: 256, curve: "prime256v1" } })],
    },
    "curves that nobody looked for": {
      servers: [scanned({ versions: [{ version: "TLSv1.2", suites: [], isComplete: true }] })],
    },
    "a server that only speaks http beside, which is another testcase's business": { servers: [scanned(), plainHttp] },
    "no Diffie-Hellman": { servers: [scanned({ dhBits: null })] },
    "curves of 256 bits and more": { servers: [offering("X25519", "secp256k1", "prime256v1", "X448", "sect283k1")] },
  },
  rejects: {
    "an RSA key of 2047 bits": [{ servers: [rsa(2047)] }, { about, actual: "2047 bits" }],
    "a short key for RSA-PSS": [
      { servers: [withCertificate({ key: { type: "rsa-pss", bits: 1024, curve: null } })] },
      { actual: "1024 bits" },
    ],
    "a prime of 1024 bits of a server with several services at an IPv6 address": [
      { servers: [{ ...scanned({ dhBits: 1024 }), host: "2001:db8::1", services: ["compute", "image"] }] },
      { about: { kind: "server", name: "[2001:db8::1]:8774 (compute, image)" } },
    ],
    "a prime of 1024 bits": [
      { servers: [scanned({ dhBits: 1024 })] },
      { about, expected: "2048 bits or more", actual: "1024 bits" },
    ],
    "small curves": [
      { servers: [offering("prime256v1", "secp224r1", "prime192v1", "sect163k1")] },
      { actual: ["secp224r1", "prime192v1", "sect163k1"] },
    ],
  },
  leavesOpen: { "a cloud without https": [{ servers: [plainHttp] }, { cause: "dependency" }] },
});
