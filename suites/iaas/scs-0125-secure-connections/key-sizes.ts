import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./about.ts";
import { profile } from "./profile.ts";
import { eachScan } from "./scanned.ts";
import { serverThing, type Scan, type TlsServer } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

export const keySizes = testcase({
  ...declared,
  id: "scs-0125-key-sizes",
  requirement:
    "The servers of public endpoints use RSA keys and Diffie-Hellman primes of 2048 bits and curves of 256 bits at least.",
  needs: { servers: tlsServers },
  judge: ({ servers }) =>
    eachScan(servers, (server, scan) => [
      ...shortPrime(server, scan),
      ...shortCurves(server, scan),
      ...shortRsaKeys(server, scan),
    ]),
});

function shortPrime(server: TlsServer, { dhBits }: Scan): readonly Finding[] {
  if (dhBits === null || dhBits >= profile.dhBits) return [];
  return [
    violation("The prime for Diffie-Hellman key exchanges is too short.", {
      about: serverThing(server),
      expected: `${profile.dhBits} bits or more`,
      actual: `${dhBits} bits`,
      remedy: "HAProxy: tune.ssl.default-dh-param 2048 - nginx: ssl_dhparam with the group ffdhe2048 of RFC 7919",
    }),
  ];
}

function shortCurves(server: TlsServer, { versions }: Scan): readonly Finding[] {
  const groups = new Set(versions.flatMap(({ groups = [] }) => groups));
  const short = [...groups].filter((group) => bitsOf(group) < profile.ecdhBits);
  if (short.length === 0) return [];
  return [
    violation("The server agrees on keys over curves that are too small.", {
      about: serverThing(server),
      expected: `${profile.ecdhBits} bits or more`,
      actual: short,
      remedy: "HAProxy: ssl-default-bind-curves X25519:prime256v1:secp384r1 - nginx: ssl_ecdh_curve with the same list",
    }),
  ];
}

/** Names such as secp224r1 hold the size; the others are all large enough. */
function bitsOf(group: string): number {
  const [, bits] = /^(?:sect|secp|prime)(\d{3})/.exec(group) ?? [];
  return bits === undefined ? Number.POSITIVE_INFINITY : Number(bits);
}

function shortRsaKeys(server: TlsServer, { certificates }: Scan): readonly Finding[] {
  return certificates
    .filter(({ key }) => key.type.startsWith("rsa") && key.bits !== null && key.bits < profile.rsaBits)
    .map(({ key, subject }) =>
      violation(`The RSA key of the certificate for ${subject} is too short.`, {
        about: serverThing(server),
        expected: `${profile.rsaBits} bits or more`,
        actual: `${key.bits} bits`,
        remedy: "Have a certificate issued for a new key: ECDSA on prime256v1, or RSA with 2048 bits.",
      }),
    );
}
