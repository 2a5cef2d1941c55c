import { setTimeout as pause } from "node:timers/promises";

/** Time as a parameter, so that a test of a back-off does not wait for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early, with the signal's reason, when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that is aborted after `ms`, unless it is cleared before. */
  deadline(ms: number): Deadline;
}

interface Deadline {
  readonly signal: AbortSignal;
  clear(): void;
}

/** The clock on the wall. */
export const wallClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await pause(ms, undefined, { signal });
    } catch (cause) {
      signal.throwIfAborted();
      throw cause;
    }
  },
  deadline(ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), ms);
    return { signal: controller.signal, clear: () => clearTimeout(timer) };
  },
};

/** For what is embedded: sleeping is over at once, and late all the same, there as well as here. */
export function passingClock(pass: (seconds: number) => void): Clock {
  let passedMs = 0;
  return {
    now: () => wallClock.now() + passedMs,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      passedMs += ms;
      pass(ms / 1000);
    },
    deadline: (ms) => wallClock.deadline(ms),
  };
}
