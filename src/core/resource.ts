/** What a probe creates, as `plan` tells it before anything is sent. */
export interface Creation {
  readonly kind: string;
  readonly count: number;
  /** `objects`: control plane only, seconds. `storage`: volumes and backups, minutes. `machines`: virtual machines, minutes. */
  readonly cost: "objects" | "storage" | "machines";
  /** What each of them takes of the project's quota: `{ volumes: 1, gigabytes: 1 }`, in the words of the service. */
  readonly quota: Readonly<Record<string, number>>;
}

/** How resources of one kind are found again and destroyed, by whoever reads the ledger. */
export interface ResourceKind<Target> {
  readonly kind: string;
  /** Without one of this kind nobody reaches them: it stays as long as one of them does. */
  readonly reachedBy?: string;
  /** The ids of those that are called exactly so. */
  find(target: Target, name: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Deletes it and waits until it is gone; fine if it is gone already. */
  destroy(target: Target, id: string, signal: AbortSignal): Promise<void>;
}

/** What a probe may create with. Everything it owns is destroyed, in reverse, when it has settled. */
export interface Resources<Target> {
  /** Whether other questions of this run hold something that they will give back. */
  areOthersHolding(): boolean;
  /**
   * Creates under a name that no other run uses. The name is on disk before `create` is called; its signal ends with the
   * creation's own deadline, not with Ctrl-C, so that nobody is left wondering whether the resource exists.
   */
  own<T extends { readonly id: string }>(request: OwnRequest<T, Target>): Promise<T>;
}

export interface OwnRequest<T, Target> {
  /** One of the kinds that the run knows how to destroy. */
  readonly kind: string;
  readonly create: (name: string, signal: AbortSignal) => Promise<T>;
  /** Whose resource it is; by default the probe's own target. */
  readonly target?: Target;
}

/** What could not be destroyed. */
export interface Leak {
  readonly kind: string;
  readonly name: string;
  readonly id?: string;
  readonly reason: string;
}

/** What a run created, and what became of it. */
export interface ResourceAccount {
  readonly created: number;
  readonly destroyed: number;
  readonly leaked: readonly Leak[];
}
