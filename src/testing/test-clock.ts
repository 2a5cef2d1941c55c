/** A clock that stands still but for its sleeps, which take no time. Fits where a client asks for its `Clock`. */
export class TestClock {
  /** Every sleep, in milliseconds. */
  readonly slept: number[] = [];
  readonly #deadlines = new Set<AbortController>();
  #now: number;

  constructor(now = Date.parse("2026-11-21T12:00:00Z")) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  pass(ms: number): void {
    this.#now += ms;
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.slept.push(ms);
    this.pass(ms);
  }

  deadline(_ms: number): { readonly signal: AbortSignal; clear(): void } {
    const controller = new AbortController();
    this.#deadlines.add(controller);
    return { signal: controller.signal, clear: () => this.#deadlines.delete(controller) };
  }

  /** Ends every deadline that is still running. */
  expire(): void {
    for (const controller of this.#deadlines) controller.abort();
  }
}
