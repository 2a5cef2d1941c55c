import type { Certificate, Scan, TlsServer } from "./tls-server.ts";

/** A certificate without a fault on 2026-06-30; the tests change one thing. */
export const certificateExample: Certificate = {
  sha256: "00",
  subject: "CN=cloud.example",
  issuer: "CN=authority",
  names: ["DNS:cloud.example"],
  matchesHost: true,
  isSelfSigned: false,
  validFrom: "2026-06-01T00:00:00.000Z",
  validTo: "2026-08-30T00:00:00.000Z",
  key: { type: "ec", bits: null, curve: "prime256v1" },
  signature: "ecdsa-with-SHA384",
  issuerSent: true,
  trustedBy: "public",
  problem: null,
};

const goodScan: Scan = {
  outcome: "scanned",
  address: "203.0.113.5",
  versions: [
    {
      version: "TLSv1.2",
      suites: ["TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256"],
      isComplete: true,
      groups: ["X25519", "prime256v1"],
    },
    { version: "TLSv1.3", suites: ["TLS_AES_128_GCM_SHA256"], isComplete: true, groups: ["X25519", "secp384r1"] },
  ],
  dhBits: 2048,
  compresses: false,
  renegotiatesSecurely: true,
  certificates: [certificateExample],
  handshakes: 30,
  unfinished: null,
};

export const about = { kind: "server", name: "cloud.example:8774 (compute)" };

function having(result: TlsServer["result"]): TlsServer {
  return { host: "cloud.example", port: 8774, services: ["compute"], result };
}

/** A server without a fault, but for these differences. */
export function scanned(changes: Partial<Scan> = {}): TlsServer {
  return having({ ...goodScan, ...changes });
}

export const withCertificate = (changes: Partial<Certificate>): TlsServer =>
  scanned({ certificates: [{ ...certificateExample, ...changes }] });

export const plainHttp = having({ outcome: "http" });
export const unreachable = having({ outcome: "unreachable", why: "connection refused" });
export const proxied = having({ outcome: "behind-proxy" });
export const notTls = having({ outcome: "not-tls", start: "HTTP/1.1 400" });
