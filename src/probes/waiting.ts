const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** Who waits: a cloud or a cluster, by the clock of its connection. */
interface Waiter {
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Looks until there is something to see, with growing pauses, which together are no longer than `withinMs`: by their sum
 * and not by a clock, so that a run in which pauses take no time ends like one in which they do.
 */
export async function until<T>(
  waiter: Waiter,
  look: () => Promise<T | undefined>,
  withinMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  let waitedMs = 0;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 1.5)) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (waitedMs + pauseMs > withinMs) return undefined;
    await waiter.pause(pauseMs, signal);
    waitedMs += pauseMs;
  }
}
