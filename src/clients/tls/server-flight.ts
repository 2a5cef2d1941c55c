import { Bytes } from "./bytes.ts";
import { suiteName } from "./suites.ts";
import { versionCodes } from "./versions.ts";

/** What a server chose, as its first messages say it in the clear. */
export interface ServerHello {
  /** The number on the wire: a server may answer with a version of its own. */
  readonly version: number;
  readonly suite: number;
  readonly isCompressed: boolean;
  readonly renegotiatesSecurely: boolean;
  /** The group of the key exchange, where the server named one. */
  readonly group?: number;
  /** The size of the prime of a classic Diffie-Hellman key exchange. */
  readonly dhBits?: number;
  /** DER, the server's own first; empty from TLS 1.3 on, where they are encrypted. */
  readonly certificates: readonly Buffer[];
}

export type Flight =
  | { readonly kind: "hello"; readonly hello: ServerHello }
  | { readonly kind: "alert"; readonly code: number }
  | { readonly kind: "not-tls"; readonly start: string }
  | { readonly kind: "incomplete" };

/** Reads what a server answered to a ClientHello, as far as it has arrived. */
export function readFlight(received: Buffer): Flight {
  try {
    return readRecords(received);
  } catch (error) {
    // A length inside a message that the message does not have: whoever wrote this does not speak TLS.
    if (error instanceof RangeError) return notTls(received);
    throw error;
  }
}

function readRecords(received: Buffer): Flight {
  const messages: Buffer[] = [];
  const bytes = new Bytes(received);
  while (bytes.left >= 5) {
    const type = bytes.u8();
    const major = bytes.u8();
    bytes.skip(1);
    if ((type !== handshake && type !== alert && type !== changeCipherSpec) || major !== 3) return notTls(received);
    const length = bytes.u16();
    const content = bytes.take(Math.min(length, bytes.left));
    if (type === alert && isFinal(content)) return { kind: "alert", code: content[1] ?? 0 };
    if (type === handshake) messages.push(content);
  }
  if (received.length > 0 && received[0] !== handshake && received[0] !== alert) return notTls(received);
  return readMessages(Buffer.concat(messages));
}

const handshake = 22;
const alert = 21;
const changeCipherSpec = 20;

function notTls(received: Buffer): Flight {
  return { kind: "not-tls", start: received.toString("latin1", 0, 64) };
}

/** A warning, such as one about the host name, is followed by the answer; a fatal one, or the goodbye, is the answer. */
function isFinal([level, code]: Buffer): boolean {
  return code !== undefined && (level === fatal || code === closeNotify);
}

const fatal = 2;
const closeNotify = 0;

function readMessages(stream: Buffer): Flight {
  const bytes = new Bytes(stream);
  let hello: ServerHello | undefined;
  while (bytes.left >= 4) {
    const type = bytes.u8();
    const length = bytes.u24();
    if (length > bytes.left) break;
    const body = new Bytes(bytes.take(length));
    if (type === 2) hello = serverHello(body);
    else if (hello === undefined) return { kind: "not-tls", start: "" };
    else if (type === 11) hello = { ...hello, certificates: certificates(body) };
    else if (type === 12) hello = { ...hello, ...keyExchange(body, hello.suite) };
    if (hello.version >= versionCodes["TLSv1.3"] || type === helloDone) return { kind: "hello", hello };
  }
  return { kind: "incomplete" };
}

const helloDone = 14;

function serverHello(body: Bytes): ServerHello {
  const legacy = body.u16();
  body.skip(32);
  body.skip(body.u8());
  const suite = body.u16();
  const compression = body.u8();
  const extensions = body.left >= 2 ? extensionsOf(new Bytes(body.take(body.u16()))) : new Map<number, Buffer>();
  const share = extensions.get(51);
  return {
    version: extensions.get(43)?.readUInt16BE(0) ?? legacy,
    suite,
    isCompressed: compression !== 0,
    renegotiatesSecurely: extensions.has(0xff01),
    ...(share === undefined ? {} : { group: share.readUInt16BE(0) }),
    certificates: [],
  };
}

function extensionsOf(bytes: Bytes): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  while (bytes.left >= 4) found.set(bytes.u16(), bytes.take(bytes.u16()));
  return found;
}

function certificates(body: Bytes): Buffer[] {
  const list = new Bytes(body.take(body.u24()));
  const found: Buffer[] = [];
  while (list.left >= 3) found.push(list.take(list.u24()));
  return found;
}

function keyExchange(body: Bytes, suite: number): Pick<ServerHello, "group" | "dhBits"> {
  const name = suiteName(suite) ?? "";
  if (name.startsWith("TLS_EC")) return body.u8() === namedCurve ? { group: body.u16() } : {};
  const prime = body.take(body.u16());
  const start = prime.findIndex((byte) => byte !== 0);
  const leading = prime[start];
  return leading === undefined ? {} : { dhBits: 8 * (prime.length - start) - (Math.clz32(leading) - 24) };
}

const namedCurve = 3;
