/** Work that many callers want at the same time and that is done once. Its failure is everybody's, its result not kept. */
export class SingleFlight<T> {
  #flight: Flight<T> | undefined;

  /** Each caller can leave by its own signal; the work is stopped when all have left. */
  async join(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const flight = (this.#flight ??= this.#start(work));
    flight.waiting++;
    try {
      return await unlessAborted(flight.result, signal);
    } finally {
      if (--flight.waiting === 0) {
        if (this.#flight === flight) this.#flight = undefined;
        flight.stop.abort();
      }
    }
  }

  #start(work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const stop = new AbortController();
    const result = work(stop.signal);
    const land = (): void => {
      if (this.#flight?.stop === stop) this.#flight = undefined;
    };
    result.then(land, land);
    return { result, stop, waiting: 0 };
  }
}

interface Flight<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

async function unlessAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const leave = (): void => reject(signal.reason);
  signal.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
