import type { Answer } from "./answer.ts";

/** Attempts per request, the first one included. */
export const attempts = 4;

const firstPauseMs = 500;
const longestPauseMs = 30_000;

// Passing states of a gateway or a limiter. Not 500: in OpenStack that is a fault that comes again, and repeating hides it.
const passing = new Set([429, 502, 503, 504]);

/** True for an answer that says: not now. */
export function isBusy(answer: Answer): boolean {
  return passing.has(answer.status);
}

/** True for an answer that says: too much. A 503 alone may only mean that one service behind the gateway is down. */
export function isOverloaded(answer: Answer): boolean {
  return answer.status === 429 || (answer.status === 503 && answer.header("retry-after") !== undefined);
}

/** Doubles with every attempt; the random half keeps parallel callers from coming back together. */
export function backOffMs(attempt: number, random: () => number): number {
  const full = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  return full / 2 + (random() * full) / 2;
}

/** What the server asks for in Retry-After, by its own clock. */
export function retryAfterMs(answer: Answer, now: number): number {
  const wanted = answer.header("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(wanted)) return Number(wanted) * 1000;
  const until = Date.parse(wanted);
  if (Number.isNaN(until)) return 0;
  const serverNow = Date.parse(answer.header("date") ?? "");
  return Math.max(0, until - (Number.isNaN(serverNow) ? now : serverNow));
}
