import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { Group } from "./groups.ts";
import type { Suite } from "./suites.ts";
import { versionCodes, type TlsVersion } from "./versions.ts";

/** What one handshake offers. */
export interface Offer {
  readonly version: TlsVersion;
  readonly suites: readonly Suite[];
  readonly groups: readonly Group[];
}

/**
 * The first message of a handshake, with exactly these suites and groups: Node.js offers only what its OpenSSL was built
 * with. It is never completed, so nothing in it has to be kept secret or used again.
 */
export function clientHello({ version, suites, groups }: Offer, host: string): Buffer {
  const code = versionCodes[version];
  const is13 = version === "TLSv1.3";
  const start = Buffer.concat([
    u16(Math.min(code, versionCodes["TLSv1.2"])),
    randomBytes(32),
    vector8(is13 ? randomBytes(32) : Buffer.alloc(0)),
    // The last one asks for secure renegotiation, and is understood by servers that know no extensions.
    vector16(Buffer.concat([...suites.map((suite) => u16(suite.code)), ...(is13 ? [] : [u16(0x00ff)])])),
    // A server that compresses says so by choosing it.
    vector8(Buffer.from(is13 ? [0] : [1, 0])),
  ]);
  const body = version === "SSLv3" ? start : Buffer.concat([start, extensions(start.length, version, groups, host)]);
  const message = Buffer.concat([Buffer.from([1, 0]), u16(body.length), body]);
  const recordVersion = Math.min(code, versionCodes["TLSv1.0"]);
  return Buffer.concat([Buffer.from([22]), u16(recordVersion), u16(message.length), message]);
}

function extensions(before: number, version: TlsVersion, groups: readonly Group[], host: string): Buffer {
  const present = [
    ...(isIP(host) === 0
      ? [extension(0, vector16(Buffer.concat([Buffer.from([0]), vector16(Buffer.from(host))])))]
      : []),
    ...(groups.length === 0 ? [] : [extension(10, vector16(Buffer.concat(groups.map(({ code }) => u16(code)))))]),
    extension(11, vector8(Buffer.from([0]))),
    ...(version === "TLSv1.2" || version === "TLSv1.3"
      ? [extension(13, vector16(Buffer.concat(signatureAlgorithms.map(u16))))]
      : []),
    ...(version === "TLSv1.3"
      ? [
          extension(43, vector8(u16(versionCodes["TLSv1.3"]))),
          // Without a key of ours the server names the group that it would take, and we need no keys at all.
          extension(51, vector16(Buffer.alloc(0))),
        ]
      : []),
  ];
  const list = Buffer.concat(present);
  return vector16(Buffer.concat([list, padding(4 + before + 2 + list.length)]));
}

/** Some load balancers hang on a first message of 256 to 511 bytes (RFC 7685). */
function padding(length: number): Buffer {
  return length < 256 || length > 511 ? Buffer.alloc(0) : extension(21, Buffer.alloc(Math.max(0, 512 - length - 4)));
}

// ECDSA, EdDSA, RSA-PSS, RSA; then what is out of date, so that no server fails only because of us.
const signatureAlgorithms = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501, 0x0601,
  0x081a, 0x081b, 0x081c, 0x0301, 0x0303, 0x0201, 0x0203, 0x0402, 0x0202,
];

function extension(type: number, content: Buffer): Buffer {
  return Buffer.concat([u16(type), vector16(content)]);
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

function vector8(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([content.length]), content]);
}

function vector16(content: Buffer): Buffer {
  return Buffer.concat([u16(content.length), content]);
}
