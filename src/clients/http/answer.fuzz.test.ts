import fc from "fast-check";
import { expect, test } from "vitest";
import { UnexpectedResponseError } from "../../errors.ts";
import { mangledText, oddText } from "../../testing/odd-input.ts";
import { Answer } from "./answer.ts";
import { Pace } from "./pace.ts";
import { proxyFor } from "./proxy.ts";
import { Redactor } from "./redactor.ts";
import { isBusy, isOverloaded, retryAfterMs } from "./retry.ts";
import { TestClock } from "../../testing/test-clock.ts";

const redactor = new Redactor();
redactor.add("hunter2canary");

function answer(text: string, headers: Readonly<Record<string, string>> = {}, status = 503): Answer {
  const url = new URL("https://nova.example/v2.1/flavors?token=hunter2canary");
  return new Answer({ method: "GET", url, status, headers, bytes: Buffer.from(text) }, redactor);
}

const now = Date.parse("2026-09-01T12:00:00Z");
const time = fc.oneof(
  oddText,
  mangledText("Tue, 01 Sep 2026 12:00:10 GMT"),
  fc.bigInt().map(String),
  fc.constantFrom("9".repeat(400), " 3 ", "-1", "1e3", "0x10", "", "+275760-09-13T00:00:00.000Z"),
);

test("whatever a server asks to wait for, it is a time that is not negative, and nobody else waits for long", () => {
  fc.assert(
    fc.property(time, time, (wanted, date) => {
      const busy = answer("", { "retry-after": wanted, date });
      const waitMs = retryAfterMs(busy, now);
      expect(waitMs).toBeGreaterThanOrEqual(0);
      expect([isBusy(busy), isOverloaded(busy)]).toEqual([true, true]);
      const pace = new Pace(new TestClock(now));
      pace.slower("https://nova.example", waitMs);
      expect(pace.turnMs("https://nova.example")).toBeLessThanOrEqual(10_000);
    }),
    { numRuns: 1000 },
  );
});

test("a time to wait is read by the server's clock", () => {
  const date = "Tue, 01 Sep 2026 11:00:00 GMT";
  expect(retryAfterMs(answer("", { "retry-after": "Tue, 01 Sep 2026 11:00:10 GMT", date }), now)).toBe(10_000);
  expect(retryAfterMs(answer("", { "retry-after": " 7 " }), now)).toBe(7_000);
});

const body = `{"flavors":[{"id":"a","name":"hunter2canary"}],"next":null}`;

test("whatever comes instead of a list, it is said in a sentence of a bounded length and without the secret", () => {
  const type = fc.oneof(fc.constantFrom("application/json", "application/problem+json; charset=utf-8"), oddText);
  fc.assert(
    fc.property(fc.oneof(mangledText(body), oddText, fc.json()), type, oddText, (text, contentType, id) => {
      const found = answer(text, { "content-type": contentType, "x-openstack-request-id": id }, 200);
      try {
        for (const each of found.list("flavors")) expect(typeof each).toBe("object");
      } catch (error) {
        if (!(error instanceof UnexpectedResponseError)) throw error;
        expect(error.message).toMatch(/\.$/);
      }
      const { message } = found.error();
      for (const said of [message, found.url, found.requestId ?? ""]) {
        expect(said).not.toContain("hunter2canary");
        expect(said.length).toBeLessThan(1_000);
      }
    }),
    { numRuns: 1000 },
  );
});

test("JSON nested beyond all measure is an answer like any other", () => {
  const deep = `{"flavors":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect(() => answer(deep, {}, 200).list("flavors")).toThrow(UnexpectedResponseError);
  expect(answer(`{"a":${"[".repeat(100_000)}`).error().message.length).toBeLessThan(1_000);
});

test("whatever stands in the environment, there is a proxy for an address or none", () => {
  const addresses = fc.constantFrom("https://cloud.example/", "http://[::1]:8080/", "https://10.1.2.3/", "http://a.b.");
  const exempt = fc.oneof(oddText, mangledText("localhost, .example,10.0.0.0/8 [::1]:8080,fd00::/200,*.b:443"));
  fc.assert(
    fc.property(addresses, exempt, oddText, (url, no_proxy, proxy) => {
      const found = proxyFor(new URL(url), { no_proxy, http_proxy: proxy, https_proxy: proxy });
      expect(found === undefined || found.includes("://")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
