import type { Exchange } from "./exchange.ts";

/** On whose behalf a client of one subject asks. */
export interface Caller {
  /** Which question the requests serve; it stands in their User-Agent. */
  readonly purpose: string;
  /** Told every attempt of every request; must not throw. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** When the caller's patience ends, in milliseconds since 1970. */
  readonly deadline?: number | undefined;
}
