import { wallClock } from "../clients/http/clock.ts";
import { Pace } from "../clients/http/pace.ts";

/** The paces of the clouds that one process asks: what several subjects have in common, such as two regions, is asked at one pace. */
export class Paces {
  readonly #known = new Map<string, Pace>();

  /** `address` is where one logs in; the first who asks of a cloud agrees on its rate. */
  of(address: string, perSecond?: number): Pace {
    const { origin } = new URL(address);
    const known = this.#known.get(origin);
    if (known !== undefined) return known;
    const pace = new Pace(wallClock, perSecond);
    this.#known.set(origin, pace);
    return pace;
  }
}
