import { Bytes } from "./bytes.ts";

/** With which algorithm a certificate is signed. Node.js tells it from 24.9 on only. */
export function signatureAlgorithm(der: Buffer): string {
  try {
    return algorithmOf(der);
  } catch (error) {
    // OpenSSL also reads certificates with lengths that DER does not allow.
    if (error instanceof RangeError) return "unknown";
    throw error;
  }
}

function algorithmOf(der: Buffer): string {
  const certificate = new Bytes(element(new Bytes(der)));
  element(certificate);
  const identifier = dotted(element(new Bytes(element(certificate))));
  return names[identifier] ?? identifier;
}

const names: Readonly<Record<string, string>> = {
  "1.2.840.113549.1.1.4": "md5WithRSAEncryption",
  "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
  "1.2.840.113549.1.1.10": "rsassaPss",
  "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
  "1.2.840.113549.1.1.12": "sha384WithRSAEncryption",
  "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
  "1.2.840.113549.1.1.14": "sha224WithRSAEncryption",
  "1.2.840.10040.4.3": "dsa-with-SHA1",
  "2.16.840.1.101.3.4.3.2": "dsa-with-SHA256",
  "1.2.840.10045.4.1": "ecdsa-with-SHA1",
  "1.2.840.10045.4.3.1": "ecdsa-with-SHA224",
  "1.2.840.10045.4.3.2": "ecdsa-with-SHA256",
  "1.2.840.10045.4.3.3": "ecdsa-with-SHA384",
  "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
  "1.3.101.112": "ED25519",
  "1.3.101.113": "ED448",
};

/** The content of the next DER element. */
function element(bytes: Bytes): Buffer {
  bytes.skip(1);
  const first = bytes.u8();
  if (first < 0x80) return bytes.take(first);
  return bytes.take(bytes.take(first & 0x7f).reduce((length, byte) => length * 256 + byte, 0));
}

function dotted(identifier: Buffer): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of identifier) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  return [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40)), ...rest].join(".");
}
