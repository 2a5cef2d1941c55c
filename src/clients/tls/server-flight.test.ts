import fc from "fast-check";
import { expect, test } from "vitest";
import { readFlight } from "./server-flight.ts";

const alert = (level: number, code: number) => Buffer.from([21, 3, 3, 0, 2, level, code]);
/** A ServerHello in TLS 1.2 without extensions, and its end. */
const hello = Buffer.concat([
  Buffer.from([22, 3, 3, 0, 42, 2, 0, 0, 38, 3, 3]),
  Buffer.alloc(32),
  Buffer.from([0, 0xc0, 0x2f, 0]),
]);
const done = Buffer.from([22, 3, 3, 0, 4, 14, 0, 0, 0]);

test("a choice is read when it is complete, however it is cut", () => {
  const whole = Buffer.concat([hello, done]);
  const read = { kind: "hello", hello: { version: 0x0303, suite: 0xc02f, isCompressed: false } };
  expect(readFlight(whole)).toMatchObject(read);
  for (const length of whole.subarray(0, -1).keys())
    expect(readFlight(whole.subarray(0, length))).toEqual({ kind: "incomplete" });
});

test("a warning is no answer, a fatal alert and a goodbye are", () => {
  expect(readFlight(alert(1, 112))).toEqual({ kind: "incomplete" });
  expect(readFlight(Buffer.concat([alert(1, 112), hello, done]))).toMatchObject({ kind: "hello" });
  expect(readFlight(alert(2, 70))).toEqual({ kind: "alert", code: 70 });
  expect(readFlight(alert(1, 0))).toEqual({ kind: "alert", code: 0 });
});

test.each(["HTTP/1.1 400 Bad Request", "SSH-2.0-OpenSSH_9.9", "220 mail ready", "<"])("%j is not TLS", (text) => {
  expect(readFlight(Buffer.from(text))).toEqual({ kind: "not-tls", start: text });
});

test("whatever is sent is read without a failure", () => {
  const record = fc
    .uint8Array({ maxLength: 60 })
    .map((content) => Buffer.concat([Buffer.from([22, 3, 3, 0, content.length]), content]));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }).map(Buffer.from), record), fc.boolean(), (bytes, isLate) => {
      const flight = readFlight(isLate ? Buffer.concat([hello, bytes]) : bytes);
      expect(["hello", "alert", "not-tls", "incomplete"]).toContain(flight.kind);
    }),
  );
});
