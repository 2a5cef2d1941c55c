import pLimit, { type LimitFunction } from "p-limit";
import type { AnyProbe } from "../core/probe.ts";

/**
 * How many questions are asked at the same time. Reading is cheap for a cloud, creating is not. Of those that wait, the one
 * that may take longest goes first: begun last, it would be waited for alone in the end.
 */
export class Lanes {
  readonly #lanes: Readonly<Record<AnyProbe["effect"], Lane>>;

  constructor(concurrency: number) {
    this.#lanes = { reads: new Lane(concurrency), creates: new Lane(Math.min(creating, concurrency)) };
  }

  take<T>({ effect, timeoutMs }: Pick<AnyProbe, "effect" | "timeoutMs">, ask: () => Promise<T>): Promise<T> {
    return this.#lanes[effect].take(timeoutMs, ask);
  }
}

const creating = 2;

class Lane {
  readonly #limit: LimitFunction;
  readonly #waiting: { readonly patienceMs: number; readonly ask: () => Promise<void> }[] = [];

  constructor(width: number) {
    this.#limit = pLimit(width);
  }

  take<T>(patienceMs: number, ask: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.push({ patienceMs, ask: () => ask().then(resolve, reject) });
    // Whoever gets this place is decided when it is free.
    void this.#limit(() => this.#longest()?.ask());
    return promise;
  }

  #longest() {
    const longest = Math.max(...this.#waiting.map(({ patienceMs }) => patienceMs));
    const index = this.#waiting.findIndex(({ patienceMs }) => patienceMs === longest);
    return this.#waiting.splice(index, 1)[0];
  }
}
