import type { Clock } from "./clock.ts";

/** The first gap between requests to a server that said it is busy, and the longest that grows out of it. */
const firstGapMs = 100;
const longestGapMs = 5_000;
/** Somebody else's request is not held up for longer, whatever the server asks of one. */
const longestHoldMs = 10_000;
/** Answers that come back together are one complaint. */
const oneComplaintMs = 1_000;

interface Slot {
  gapMs: number;
  nextAt: number;
  slowedAt: number;
}

/**
 * How fast one cloud is asked, by however many clients: never faster than it was agreed, and each of its servers slower for
 * a while after it said that it is busy. Slows down by half and speeds up by a tenth, so that it settles below what the
 * server bears.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #cloud: Slot;
  readonly #servers = new Map<string, Slot>();

  constructor(clock: Clock, perSecond = Infinity) {
    this.#clock = clock;
    this.#cloud = slot(1_000 / perSecond);
  }

  /** Takes the next turn at a server and says how long to wait for it. */
  turnMs(origin: string): number {
    const now = this.#clock.now();
    const server = this.#servers.get(origin);
    return Math.max(take(this.#cloud, now), server === undefined ? now : take(server, now)) - now;
  }

  /** Whether a server has said lately that it is busy. */
  isHeld(origin: string): boolean {
    return this.#servers.has(origin);
  }

  /** The server said: not now. Everybody holds back for what it asks for, within reason. */
  slower(origin: string, retryAfterMs: number): void {
    const now = this.#clock.now();
    const server = this.#servers.get(origin) ?? slot(0);
    this.#servers.set(origin, server);
    server.nextAt = Math.max(server.nextAt, now + Math.min(longestHoldMs, retryAfterMs));
    if (now - server.slowedAt < oneComplaintMs) return;
    server.slowedAt = now;
    server.gapMs = Math.min(longestGapMs, Math.max(firstGapMs, server.gapMs * 2));
  }

  /** The server answered. */
  faster(origin: string): void {
    const server = this.#servers.get(origin);
    if (server === undefined) return;
    server.gapMs *= 0.9;
    if (server.gapMs < firstGapMs / 10 && server.nextAt <= this.#clock.now()) this.#servers.delete(origin);
  }
}

function slot(gapMs: number): Slot {
  return { gapMs, nextAt: 0, slowedAt: -Infinity };
}

function take(slot: Slot, now: number): number {
  const at = Math.max(now, slot.nextAt);
  slot.nextAt = at + slot.gapMs;
  return at;
}
