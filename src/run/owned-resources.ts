import type { Leak, OwnRequest, ResourceAccount, ResourceKind, Resources } from "../core/resource.ts";
import { EndpointMissingError, HttpError, LoginRefusedError, UnreachableError } from "../errors.ts";
import type { Ledger, Place } from "./ledger.ts";

export interface OwnershipOptions {
  readonly run: string;
  readonly ledger: Pick<Ledger, "write">;
  // `any`: kinds and targets belong together, but only their composition knows the type.
  readonly kinds: readonly ResourceKind<any>[];
  /** Where a target's resources are, so that a later clean-up can be sure to look in the same place. */
  readonly placeOf: (target: unknown, signal: AbortSignal) => Promise<Place>;
  /** A view of the target for cleaning up, which the deadline of the probe does not bind. */
  readonly janitorOf?: (target: unknown) => unknown;
  /** How long one creation may take before it is given up; it is destroyed all the same. */
  readonly createMs?: number;
  readonly destroyMs?: number;
  /** Pauses between the looks for a resource whose creation was never answered. */
  readonly pause?: (ms: number) => Promise<void>;
}

interface Owned {
  readonly kind: ResourceKind<unknown>;
  readonly name: string;
  readonly target: unknown;
  readonly place: Place;
  /** Settles when the creation has been answered, or given up. */
  creating: Promise<unknown>;
  id?: string;
}

/** What a probe may create with, until it has settled. */
export interface Ownership extends Resources<unknown> {
  /** Destroys everything, newest first. Never throws: what resists is a leak. */
  release(): Promise<void>;
}

/** Everything that one run creates. */
export class OwnedResources {
  readonly #options: OwnershipOptions;
  readonly #kinds: ReadonlyMap<string, ResourceKind<unknown>>;
  readonly #counts = new Map<string, number>();
  readonly #leaked: Leak[] = [];
  readonly #held = new Set<Owned>();
  #created = 0;
  #destroyed = 0;

  constructor(options: OwnershipOptions) {
    this.#options = options;
    this.#kinds = new Map(options.kinds.map((kind) => [kind.kind, kind as ResourceKind<unknown>]));
  }

  get account(): ResourceAccount {
    return { created: this.#created, destroyed: this.#destroyed, leaked: this.#leaked };
  }

  /** `signal` is the probe's: once it is aborted, nothing new is begun. */
  ownership(target: unknown, signal: AbortSignal): Ownership {
    const owned: Owned[] = [];
    return {
      areOthersHolding: () => [...this.#held].some((each) => !owned.includes(each)),
      own: (request) => this.#own(owned, { ...request, target: request.target ?? target }, signal),
      release: async () => {
        const left: ResourceKind<unknown>[] = [];
        for (const each of owned.splice(0).toReversed()) {
          const other = left.find(({ reachedBy }) => reachedBy === each.kind.kind);
          const isGone = other === undefined ? await this.#destroy(each) : this.#keep(each, other);
          this.#held.delete(each);
          if (!isGone) left.push(each.kind);
        }
      },
    };
  }

  async #own<T extends { readonly id: string }>(
    owned: Owned[],
    { kind: word, create, target }: OwnRequest<T, unknown>,
    signal: AbortSignal,
  ): Promise<T> {
    signal.throwIfAborted();
    const kind = this.#kinds.get(word);
    if (!kind) throw new Error(`nobody knows how to destroy a ${word}`);
    const creating = Promise.resolve();
    const { placeOf, janitorOf = (same) => same } = this.#options;
    const place = await placeOf(target, signal);
    const item: Owned = { kind, name: this.#name(word), target: janitorOf(target), place, creating };
    owned.push(item);
    this.#write("intended", item);
    const answer = this.#create(item, create);
    item.creating = answer;
    const resource = await answer;
    signal.throwIfAborted();
    return resource;
  }

  async #create<T extends { readonly id: string }>(item: Owned, create: OwnRequest<T, unknown>["create"]): Promise<T> {
    const resource = await create(item.name, AbortSignal.timeout(this.#options.createMs ?? 60_000));
    item.id = resource.id;
    this.#created++;
    this.#held.add(item);
    this.#write("created", item);
    return resource;
  }

  #name(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `scs-conformance-${this.#options.run}-${kind.replaceAll(" ", "-")}-${count}`;
  }

  #keep(item: Owned, { kind }: ResourceKind<unknown>): false {
    return this.#leak(item, `It was kept, because without it nobody reaches the ${kind} that is left.`);
  }

  #leak(item: Owned, reason: string): false {
    const { kind, name, id } = item;
    this.#leaked.push({ kind: kind.kind, name, ...(id === undefined ? {} : { id }), reason });
    this.#write("leaked", item);
    return false;
  }

  /** False when it resists. */
  async #destroy(item: Owned): Promise<boolean> {
    const { kind, target } = item;
    // Whoever asked for it has the error.
    const failure: unknown = await item.creating.then(
      () => undefined,
      (error: unknown) => error,
    );
    const signal = AbortSignal.timeout(this.#options.destroyMs ?? 180_000);
    try {
      const ids = item.id === undefined ? await this.#inDoubt(item, failure, signal) : [item.id];
      for (const id of ids) await kind.destroy(target, id, signal);
      if (item.id === undefined) this.#created += ids.length;
      this.#destroyed += ids.length;
      this.#write("destroyed", item);
      return true;
    } catch (cause) {
      return this.#leak(item, cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** The answer to the creation never came: the resource may still appear while we look. */
  async #inDoubt({ kind, name, target }: Owned, failure: unknown, signal: AbortSignal): Promise<readonly string[]> {
    if (isRefusal(failure)) return [];
    const { pause = (ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)) } = this.#options;
    for (const waitMs of [0, 1_000, 3_000]) {
      if (waitMs > 0) await pause(waitMs);
      const ids = await kind.find(target, name, signal);
      if (ids.length > 0) return ids;
    }
    return [];
  }

  #write(state: "intended" | "created" | "destroyed" | "leaked", { kind, name, place, id }: Owned): void {
    this.#options.ledger.write({ state, kind: kind.kind, name, ...place, ...(id === undefined ? {} : { id }) });
  }
}

/** Who was refused, or had nobody to ask, has created nothing; 408 is no refusal, but somebody's impatience. */
function isRefusal(failure: unknown): boolean {
  if (failure instanceof EndpointMissingError || failure instanceof LoginRefusedError) return true;
  if (failure instanceof UnreachableError) return failure.isUnsent;
  return failure instanceof HttpError && failure.status >= 400 && failure.status < 500 && failure.status !== 408;
}
