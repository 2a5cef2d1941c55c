import { crc32 } from "node:zlib";
import type { Outcome, Reading } from "./result.ts";

const signature = 0xb3;

/** The stream of `stestr last --subunit`: packets of subunit version 2, among which others may have written. */
export function readSubunit(bytes: Buffer): Reading {
  const tests: { id: string; outcome: Outcome }[] = [];
  const begun = new Set<string>();
  let latestMs = 0;
  let spentOnBroken = 0;
  let damage: string | undefined;
  for (let at = bytes.indexOf(signature); at !== -1;) {
    const packet = packetAt(bytes, at);
    if (typeof packet === "string") {
      if (packet !== "no packet") damage = packet;
      // Each checksum is over all that the packet says it is long, and they may lie within each other.
      if (packet === "a part of it is broken") spentOnBroken += lengthAt(bytes, at);
      if (spentOnBroken > 64 * bytes.length) break;
      at = bytes.indexOf(signature, at + 1);
      continue;
    }
    // What only looked like the beginning of a packet: the end of a stream cannot be missing in its midst.
    if (damage === "its end is missing") damage = undefined;
    const { id, status, timeMs } = packet;
    if (id !== undefined && status === IN_PROGRESS) begun.add(id);
    const outcome = ended[status];
    if (id !== undefined && outcome !== undefined) {
      tests.push({ id, outcome });
      begun.delete(id);
      latestMs = Math.max(latestMs, timeMs ?? 0);
    }
    at = bytes.indexOf(signature, packet.end);
  }
  for (const id of begun) tests.push({ id, outcome: "unfinished" });
  return { tests, madeAt: latestMs === 0 ? undefined : new Date(latestMs).toISOString(), damage };
}

/** By the number of the status in a packet; as in stestr, a success that nobody expected is a failure. */
const ended: Readonly<Record<number, Outcome>> = { 3: "passed", 4: "failed", 5: "skipped", 6: "failed", 7: "passed" };
const IN_PROGRESS = 2;

interface Packet {
  readonly id: string | undefined;
  readonly status: number;
  readonly timeMs: number | undefined;
  readonly end: number;
}

const HAS_ID = 0x0800;
const HAS_TIME = 0x0200;
const STATUS = 0x0007;

/** Signature, flags, length, then whatever the flags announce, in this order: time, id and more; a checksum at the end. */
function packetAt(
  bytes: Buffer,
  start: number,
): Packet | "no packet" | "its end is missing" | "a part of it is broken" {
  const cursor = new Cursor(bytes, start + 1);
  const flags = cursor.uint(2);
  if (flags !== undefined && flags >> 12 !== 2) return "no packet";
  const length = cursor.varint();
  if (flags === undefined || length === undefined || start + length > bytes.length) return "its end is missing";
  const end = start + length;
  if (end - 4 < cursor.at) return "no packet";
  if (crc32(bytes.subarray(start, end - 4)) !== bytes.readUInt32BE(end - 4)) return "a part of it is broken";
  const seconds = (flags & HAS_TIME) === 0 ? undefined : cursor.uint(4);
  const nanoseconds = seconds === undefined ? 0 : (cursor.varint() ?? 0);
  const timeMs = seconds === undefined ? undefined : seconds * 1000 + Math.floor(nanoseconds / 1_000_000);
  return { id: (flags & HAS_ID) === 0 ? undefined : cursor.text(), status: flags & STATUS, timeMs, end };
}

function lengthAt(bytes: Buffer, start: number): number {
  return new Cursor(bytes, start + 3).varint() ?? 0;
}

/** Reads on from a place; undefined where the bytes end. */
class Cursor {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  uint(size: number): number | undefined {
    if (this.at + size > this.#bytes.length) return undefined;
    this.at += size;
    return this.#bytes.readUIntBE(this.at - size, size);
  }

  /** The first two bits say how many bytes follow. */
  varint(): number | undefined {
    const more = (this.#bytes[this.at] ?? 0) >> 6;
    const whole = this.uint(more + 1);
    return whole === undefined ? undefined : whole % 2 ** (8 * more + 6);
  }

  text(): string | undefined {
    const length = this.varint() ?? 0;
    this.at += length;
    return this.#bytes.toString("utf8", this.at - length, this.at);
  }
}
