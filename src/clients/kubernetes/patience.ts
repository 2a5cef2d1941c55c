import { TimeoutError } from "../../errors.ts";
import type { Clock } from "../http/clock.ts";
import type { Sender } from "../http/exchange.ts";

interface Patience {
  readonly clock: Clock;
  /** How long it may take when the caller set no deadline. */
  readonly longestMs: number;
  /** What is waited for, to begin a sentence with. */
  readonly what: string;
}

/** Gives the work a signal that ends it at the caller's deadline, with a TimeoutError. */
export async function patiently<T>(
  { clock, longestMs, what }: Patience,
  { deadline }: Pick<Sender, "deadline">,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ms = Math.min(longestMs, (deadline ?? Number.POSITIVE_INFINITY) - clock.now());
  if (ms <= 0) throw new TimeoutError(`${what} was not asked: no time was left.`);
  const timer = clock.deadline(ms);
  try {
    return await work(AbortSignal.any([signal, timer.signal]));
  } catch (cause) {
    signal.throwIfAborted();
    if (timer.signal.aborted) throw new TimeoutError(`${what} did not answer within ${ms / 1000} s.`, { cause });
    throw cause;
  } finally {
    timer.clear();
  }
}
