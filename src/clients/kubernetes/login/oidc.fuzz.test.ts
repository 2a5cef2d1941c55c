import fc from "fast-check";
import { expect, test } from "vitest";
import { LoginRefusedError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import { mangledText, oddText } from "../../../testing/odd-input.ts";
import { TestClock } from "../../../testing/test-clock.ts";
import { Redactor } from "../../http/redactor.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { oidcLogin } from "./oidc.ts";

const now = new Date("2026-09-01T12:00:00Z");
const canary = "hunter2canary";

function token(claims: string): string {
  return `${canary}.${Buffer.from(claims).toString("base64url")}.signature`;
}

/** Whether a login with this id-token, and nothing to renew it with, goes on. */
async function holds(idToken: string): Promise<boolean> {
  // Nothing is sent, so that nothing but these two is asked for.
  const http = { redactor: new Redactor(), clock: new TestClock(now.getTime()) } as unknown as HttpClient;
  const provider = { issuer: "https://i.example", clientId: "kube", idToken: new Secret(idToken) };
  const obtain = oidcLogin(provider, { name: "jane" }, http);
  try {
    const { expiresAt } = await obtain({} as never, new AbortController().signal);
    expect(expiresAt).toBeGreaterThan(now.getTime());
    return true;
  } catch (error) {
    if (!(error instanceof LoginRefusedError)) throw error;
    expect(error.message).not.toContain(canary);
    return false;
  }
}

test("whatever an id-token says, it holds until a time, or a new login is asked for", async () => {
  const claims = `{"iss":"https://i.example","exp":1788264000,"aud":["kube"]}`;
  const tokens = fc.oneof(oddText, fc.oneof(oddText, mangledText(claims), fc.json()).map(token));
  await fc.assert(
    fc.asyncProperty(tokens, async (text) => void (await holds(text))),
    { numRuns: 500 },
  );
});

const seconds = now.getTime() / 1000;

test.each([
  [seconds + 1, true],
  [seconds, false],
  [seconds - 1, false],
  ["1e999", true],
  [`"${seconds + 1}"`, false],
  ["null", false],
])("an id-token that ends at %s holds: %s", async (exp, expected) => {
  expect(await holds(token(`{"exp":${exp}}`))).toBe(expected);
});
