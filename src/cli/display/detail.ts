import type { RunEvent } from "../../run/events.ts";

/** What `-v` (every question) and `-vv` (every request) add. */
export function detail(event: RunEvent, verbosity: number): string | undefined {
  if (event.type === "probe.end" && verbosity >= 1) {
    const { probe, durationMs, exchanges, settled } = event.evidence;
    const end = settled.ok ? "answered" : `${settled.failure.cause}: ${settled.failure.message}`;
    return `question ${probe} ${end} (${durationMs} ms, ${exchanges.length} requests)`;
  }
  if (event.type === "exchange" && verbosity >= 2) {
    const { method, url, status, durationMs, requestId, attempt, error } = event.exchange;
    const again = attempt > 1 ? ` attempt ${attempt}` : "";
    return `request  ${method} ${url} ${status ?? error ?? "no answer"} (${durationMs} ms${again}) ${requestId ?? ""}`.trimEnd();
  }
  return undefined;
}
