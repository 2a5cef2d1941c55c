import fc from "fast-check";
import { expect, test } from "vitest";
import { Secret } from "../../secret.ts";
import { serve } from "../../testing/http-routes.ts";
import { mangledText, oddText } from "../../testing/odd-input.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { Monitor } from "./monitor.ts";
import { refusalOf } from "./refusal.ts";

const said = `{"detail":"Incorrect username or password"}`;
const statuses = fc.constantFrom(200, 201, 307, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 502, 503);

test("whatever a monitor answers, it is known what became of the report", async () => {
  let reply = { status: 200, body: "" };
  await using server = await serve({ "POST /reports": () => reply });
  const options = { userAgent: "x", account: "a", token: new Secret("hunter2canary"), env: {}, clock: new TestClock() };
  await using monitor = new Monitor(new URL(server.url), options);
  const body = fc.oneof(
    mangledText(said),
    oddText,
    fc.json(),
    fc.constantFrom('"constructor"', '{"detail":"toString"}'),
  );
  await fc.assert(
    fc.asyncProperty(statuses, body, async (status, text) => {
      reply = { status, body: text };
      const patience = { deadline: monitor.deadlineIn(60_000) };
      const upload = await monitor.upload(Buffer.from("x"), patience, new AbortController().signal);
      expect(["stored", "present", "refused", "unanswered"]).toContain(upload.kind);
      if (upload.kind === "stored") expect(status).toBeLessThan(300);
      if (upload.kind === "refused") expect(upload.refusal.means).toMatch(/\S/);
      expect(JSON.stringify(upload)).not.toContain("hunter2canary");
    }),
    { numRuns: 200 },
  );
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("%s is no word of the monitor", (word) => {
  expect(refusalOf(401, word).means).toBe(`The monitor did not accept the login or the signature. (401: ${word})`);
});
