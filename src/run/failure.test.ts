import { expect, test } from "vitest";
import {
  DependencyError,
  HttpError,
  PrivilegeError,
  QuotaError,
  RateLimitedError,
  TimeoutError,
  UnreachableError,
} from "../errors.ts";
import { failureOf } from "./failure.ts";

const answered = (status: number) => new HttpError({ method: "GET", url: "https://cloud/", status, body: "" });

test.each([
  [new QuotaError("volumes: 2 needed, the quota is 1"), "quota"],
  [new DependencyError("No flavor has the memory."), "dependency"],
  [new PrivilegeError("The login may not create namespaces."), "privilege"],
  [new TimeoutError("It took too long."), "timeout"],
  [new RateLimitedError("It was not sent."), "rate-limited"],
  [new UnreachableError("https://cloud/", "connection refused"), "unreachable"],
  [answered(403), "privilege"],
  [answered(413), "quota"],
  [answered(429), "rate-limited"],
  [answered(500), "unexpected-response"],
  [new TypeError("x is not a function"), "tool-bug"],
] as const)("%s leaves a question open: %s", (error, cause) => {
  const failure = failureOf(error);
  expect(failure.cause).toBe(cause);
  expect(failure.message).toContain(error.message);
});
