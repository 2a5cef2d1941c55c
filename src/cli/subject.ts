import type { Caller } from "../clients/http/caller.ts";
import type { HttpOptions } from "../clients/http/http-client.ts";
import type { Inputs } from "../core/probe.ts";
import type { ResourceKind } from "../core/resource.ts";
import type { Place } from "../run/ledger.ts";

/** By which clock, and how patiently, a subject is asked; what is not said is as usual. */
export type Manner = Pick<HttpOptions, "clock" | "pace" | "random" | "attemptTimeoutMs" | "maxBodyBytes">;

/** What is tested, as a run sees it: logged in to, asked on behalf of a probe, and left as it was. */
export interface Subject extends AsyncDisposable {
  /** As its owner calls it: the entry in clouds.yaml, the context in the kubeconfig. */
  readonly name: string;
  /** The words of a command line that mean this subject. */
  readonly words: readonly string[];
  /** Time passes there as it likes, so that no deadline of ours means anything to it. */
  readonly hasOwnClock?: true;
  /** What probes get in hand. */
  targetFor(caller: Caller): unknown;
  companionsFor(caller: Caller): Inputs<unknown>["companions"];
  /** Addresses that were named beside it. */
  readonly sitesFor?: (caller: Caller) => NonNullable<Inputs<unknown>["sites"]>;
  readonly kinds: readonly ResourceKind<unknown>[];
  /** Where what a target creates belongs, for a later clean-up. */
  placeOf(target: unknown, signal: AbortSignal): Promise<Place>;
  /** The same target on behalf of whoever cleans up. */
  janitorOf(target: unknown, purpose: string): unknown;
}
