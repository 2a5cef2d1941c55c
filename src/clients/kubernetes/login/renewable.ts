import { LoginRefusedError } from "../../../errors.ts";
import type { Clock } from "../../http/clock.ts";
import type { Sender } from "../../http/exchange.ts";
import { SingleFlight } from "../../single-flight.ts";
import type { CredentialKind } from "../kubernetes-cluster.ts";
import { patiently } from "../patience.ts";
import type { Credentials, Proof } from "./credentials.ts";

export interface Fresh {
  readonly proof: Proof;
  /** When it ends, in milliseconds since 1970; undefined when only a refusal will tell. */
  readonly expiresAt: number | undefined;
}

export type Obtain = (sender: Sender, signal: AbortSignal) => Promise<Fresh>;

interface Source {
  readonly kind: CredentialKind;
  /** What gives the proofs, to begin a sentence with. */
  readonly name: string;
  readonly clock: Clock;
  readonly obtain: Obtain;
}

const longestMs = 60_000;
const longestLeewayMs = 10_000;

/** A proof that is kept until it ends or is refused. However many ask for it, it is obtained once. */
export class Renewable implements Credentials {
  readonly kind: CredentialKind;
  readonly #source: Source;
  readonly #flight = new SingleFlight<Proof>();
  #current: Kept | undefined;
  #refusal: LoginRefusedError | undefined;

  constructor(source: Source) {
    this.kind = source.kind;
    this.#source = source;
  }

  async proof(sender: Sender, signal: AbortSignal): Promise<Proof> {
    const { clock } = this.#source;
    if (this.#current !== undefined && clock.now() < this.#current.renewAt) return this.#current.proof;
    return this.#renew(sender, signal, false);
  }

  async renewed(refused: Proof, sender: Sender, signal: AbortSignal): Promise<Proof | undefined> {
    const current = this.#current;
    if (current !== undefined && current.proof !== refused) return current.proof;
    // Renewed because of a refusal and refused again: a third one would be no better.
    if (current?.isSecond === true && this.#source.clock.now() - current.since < longestMs) return undefined;
    this.#current = undefined;
    return this.#renew(sender, signal, true);
  }

  async #renew(sender: Sender, signal: AbortSignal, isSecond: boolean): Promise<Proof> {
    // Asked again, what was refused would only bring an account nearer to being locked.
    if (this.#refusal !== undefined) throw this.#refusal;
    const { clock, name: what } = this.#source;
    const obtain = (own: AbortSignal): Promise<Proof> => this.#obtain(sender, own, isSecond);
    return patiently({ clock, longestMs, what }, sender, signal, (own) => this.#flight.join(obtain, own));
  }

  async #obtain(sender: Sender, signal: AbortSignal, isSecond: boolean): Promise<Proof> {
    const { clock, obtain } = this.#source;
    try {
      const { proof, expiresAt = Number.POSITIVE_INFINITY } = await obtain(sender, signal);
      const since = clock.now();
      const leewayMs = Math.min(longestLeewayMs, Math.max(0, expiresAt - since) / 10);
      this.#current = { proof, since, renewAt: expiresAt - leewayMs, isSecond };
      return proof;
    } catch (error) {
      if (error instanceof LoginRefusedError) this.#refusal = error;
      throw error;
    }
  }
}

interface Kept {
  readonly proof: Proof;
  readonly since: number;
  readonly renewAt: number;
  readonly isSecond: boolean;
}
