/** One attempt of one request, told to whoever watches. Free of secrets. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** Counts from 1; a request that is repeated is told once per attempt. */
  readonly attempt: number;
  readonly ms: number;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Why no answer came. */
  readonly error: string | undefined;
}

/** On whose behalf a request is sent. */
export interface Sender {
  readonly userAgent: string;
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** When the caller's patience ends, in milliseconds since 1970. No wait reaches beyond it. */
  readonly deadline?: number | undefined;
}
