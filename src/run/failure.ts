import { z } from "zod";
import type { Failure } from "../core/evidence.ts";
import {
  CancelledError,
  DependencyError,
  EndpointMissingError,
  HttpError,
  LoginRefusedError,
  PrivilegeError,
  QuotaError,
  RateLimitedError,
  TimeoutError,
  UnexpectedResponseError,
  UnreachableError,
} from "../errors.ts";

/** What an error thrown by a probe says about the question: never that the subject is wrong, only why we do not know. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CancelledError) return { cause: "cancelled", message: error.message };
  if (error instanceof TimeoutError) return { cause: "timeout", message: error.message };
  if (error instanceof UnreachableError) return { cause: "unreachable", message: error.message };
  if (error instanceof LoginRefusedError) return { cause: "unauthorized", message: error.message };
  if (error instanceof EndpointMissingError) return { cause: "dependency", message: error.message };
  if (error instanceof DependencyError) return { cause: "dependency", message: error.message };
  if (error instanceof PrivilegeError) return privilege(error);
  if (error instanceof QuotaError) return { cause: "quota", message: error.message };
  if (error instanceof RateLimitedError) return { cause: "rate-limited", message: error.message };
  if (error instanceof UnexpectedResponseError) return { cause: "unexpected-response", message: error.message };
  if (error instanceof HttpError) return { cause: causeOfStatus(error.status), message: error.message };
  if (error instanceof z.ZodError) return { cause: "unexpected-response", message: undocumented(error) };
  return { cause: "tool-bug", message: `This tool failed: ${error instanceof Error ? error.message : String(error)}` };
}

function privilege({ message, remedy }: PrivilegeError): Failure {
  return { cause: "privilege", message, ...(remedy === undefined ? {} : { remedy }) };
}

function causeOfStatus(status: number): Failure["cause"] {
  switch (status) {
    case 401:
      return "unauthorized";
    case 403:
      return "privilege";
    case 413:
      return "quota";
    case 429:
      return "rate-limited";
    default:
      return "unexpected-response";
  }
}

/** Paths and what was expected there; zod's messages do not repeat the values. */
function undocumented(error: z.ZodError): string {
  const [first, ...others] = error.issues.map(({ path, message }) => `${path.join(".") || "the answer"}: ${message}`);
  const rest = others.length > 0 ? ` (and ${others.length} more)` : "";
  return `The answer is not what the API documents: ${first}${rest}.`;
}
