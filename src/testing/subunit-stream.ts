import { crc32 } from "node:zlib";

const statuses = { success: 3, skip: 5, fail: 6, inprogress: 2 } as const;

/** A stream of subunit version 2, as Tempest writes it: test and how it ended, one second after the other. */
export function subunitStream(
  events: readonly (readonly [id: string, status: keyof typeof statuses])[],
  start: Date,
): Buffer {
  return Buffer.concat(
    events.map(([id, status], index) => {
      const time = Buffer.alloc(5);
      time.writeUInt32BE(Math.floor(start.getTime() / 1000) + index);
      const name = Buffer.from(id);
      const body = Buffer.concat([time, number(name.length), name]);
      // Signature, flags, two bytes for the length, and the checksum at the end.
      const length = 1 + 2 + 2 + body.length + 4;
      const head = Buffer.from([0xb3, 0x2a, statuses[status], 0x40 | (length >> 8), length & 0xff]);
      const checksum = Buffer.alloc(4);
      checksum.writeUInt32BE(crc32(Buffer.concat([head, body])));
      return Buffer.concat([head, body, checksum]);
    }),
  );
}

const number = (value: number): Buffer => Buffer.from([0x40 | (value >> 8), value & 0xff]);
