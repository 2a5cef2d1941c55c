import type { LimitFunction } from "p-limit";
import type { Offer } from "./client-hello.ts";
import { handshake, type Answer, type Peer } from "./handshake.ts";
import type { ServerHello } from "./server-flight.ts";
import { versionCodes } from "./versions.ts";

/** The host stopped answering before everything was asked. */
export class StoppedAnsweringError extends Error {
  override readonly name = "StoppedAnsweringError";
}

export interface Manners {
  /** How many connections to the host may be open at once. */
  readonly limit: LimitFunction;
  readonly handshakeMs: number;
  readonly signal: AbortSignal;
}

/** Asks one host, and remembers what it showed on the way. */
export class Asking {
  readonly #manners: Manners;
  readonly #chains = new Map<string, readonly Buffer[]>();
  #peer: Peer;
  #smallestDhBits: number | undefined;
  #compresses = false;
  #renegotiatesInsecurely = false;
  #classicHellos = 0;
  handshakes = 0;

  constructor(peer: Peer, manners: Manners) {
    this.#peer = peer;
    this.#manners = manners;
  }

  get peer(): Peer {
    return this.#peer;
  }

  /** The chains that were shown, each once, by the certificate of the server itself. */
  get chains(): readonly (readonly Buffer[])[] {
    return [...this.#chains.values()];
  }

  /** Null where no handshake of this kind came about. */
  get dhBits(): number | null {
    return this.#smallestDhBits ?? null;
  }

  get compresses(): boolean | null {
    return this.#classicHellos === 0 ? null : this.#compresses;
  }

  get renegotiatesSecurely(): boolean | null {
    return this.#classicHellos === 0 ? null : !this.#renegotiatesInsecurely;
  }

  /** What the server chose of an offer; undefined when it wants nothing of it. */
  async choice(offer: Offer): Promise<ServerHello | undefined> {
    const answer = await this.twice(offer);
    if (answer.kind === "unreachable") throw new StoppedAnsweringError(answer.why);
    if (answer.kind !== "hello" || answer.hello.version !== versionCodes[offer.version]) return undefined;
    this.#remember(answer.hello);
    return answer.hello;
  }

  /** Asked again where the answer may have been lost on the way: a closed connection is no clear word. */
  async twice(offer: Offer): Promise<Answer> {
    const first = await this.#once(offer);
    const isClear =
      first.kind === "hello" || first.kind === "not-tls" || (first.kind === "refused" && first.by === "alert");
    return isClear ? first : this.#once(offer);
  }

  async #once(offer: Offer): Promise<Answer> {
    const { limit, handshakeMs, signal } = this.#manners;
    const answer = await limit(() => {
      this.handshakes++;
      return handshake(offer, this.#peer, handshakeMs, signal);
    });
    // A name may have several addresses; what is told must be true of one of them.
    if (answer.address !== undefined) this.#peer = { ...this.#peer, address: answer.address };
    return answer;
  }

  #remember({ version, certificates, dhBits, isCompressed, renegotiatesSecurely }: ServerHello): void {
    const [own] = certificates;
    if (own !== undefined) this.#chains.set(own.toString("base64"), certificates);
    if (dhBits !== undefined) this.#smallestDhBits = Math.min(dhBits, this.#smallestDhBits ?? dhBits);
    if (version >= versionCodes["TLSv1.3"]) return;
    this.#classicHellos++;
    if (isCompressed) this.#compresses = true;
    if (!renegotiatesSecurely) this.#renegotiatesInsecurely = true;
  }
}
