import { expect, test } from "vitest";
import { z } from "zod";
import { HttpError, PrivilegeError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { answerOf, asked, askedOf } from "./asked.ts";

const answered = (status: number) => new HttpError({ method: "GET", url: "https://api/metrics", status, body: "no" });
const rejected = async (reason: Error) =>
  asked(
    "get /metrics",
    (async () => {
      throw reason;
    })(),
  );

test("an answer is told as it is", async () => {
  expect(await asked("get /metrics", Promise.resolve(7))).toEqual({ outcome: "answered", answer: 7 });
});

test.each([
  ["a refusal", answered(403), { outcome: "refused", action: "get /metrics" }],
  ["a login that may do too little", new PrivilegeError("You may not."), { outcome: "refused" }],
  ["what nobody serves", answered(404), { outcome: "absent" }],
  ["what is served in another form", answered(406), { outcome: "absent" }],
  ["an error", answered(500), { outcome: "failed", message: "GET https://api/metrics answered 500: no" }],
  ["a document with other contents", new z.ZodError([]), { outcome: "failed" }],
  ["something else than documented", new UnexpectedResponseError("It is a page."), { outcome: "failed" }],
])("%s is a fact", async (_, error, expected) => {
  const fact = await rejected(error);
  expect(fact).toMatchObject(expected);
  const schema = askedOf(z.number());
  expect(schema.parse(JSON.parse(JSON.stringify(schema.parse(fact))))).toEqual(fact);
});

test.each([
  ["that nobody answers", new UnreachableError("https://api", "connection refused")],
  ["a login that is not accepted", answered(401)],
  ["a server that wants us to wait", answered(429)],
  ["a fault of ours", new TypeError("x is not a function")],
])("%s fails the question", async (_, error) => {
  await expect(rejected(error)).rejects.toBe(error);
});

test("a question that has nothing to say without the answer fails as it would have if it had asked itself", () => {
  expect(answerOf({ outcome: "answered", answer: 7 }, "things")).toBe(7);
  const refused = { outcome: "refused", action: "list things", message: "no" } as const;
  expect(() => answerOf(refused, "things")).toThrow(PrivilegeError);
  expect(() => answerOf({ outcome: "failed", message: "no" }, "things")).toThrow(UnexpectedResponseError);
  expect(() => answerOf({ outcome: "absent" }, "things")).toThrow("The API server does not know of any things.");
});
