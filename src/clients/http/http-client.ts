import { TimeoutError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { Answer } from "./answer.ts";
import { attempt, UnreadableBody, type HttpRequest } from "./attempt.ts";
import { wallClock, type Clock } from "./clock.ts";
import { Connections, type TlsMaterial } from "./connections.ts";
import type { Exchange, Sender } from "./exchange.ts";
import type { Environment } from "./proxy.ts";
import { Redactor } from "./redactor.ts";
import { attempts, backOffMs, isBusy, retryAfterMs } from "./retry.ts";
import { isPassing, reason } from "./unreachable.ts";

export interface HttpOptions {
  readonly tls: TlsMaterial;
  readonly env: Environment;
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
  /** How long one attempt may take, the body included. */
  readonly attemptTimeoutMs?: number | undefined;
  readonly maxBodyBytes?: number | undefined;
}

const maxHops = 5;
/** How long a request may take with all its attempts when the caller set no deadline. */
const patienceMs = 300_000;

/** Sends requests to one cloud: pooled, bounded, repeated only where that is safe, and silent about secrets. */
export class HttpClient implements AsyncDisposable {
  readonly redactor = new Redactor();
  readonly clock: Clock;
  readonly #connections: Connections;
  readonly #random: () => number;
  readonly #attemptTimeoutMs: number;
  readonly #maxBodyBytes: number;

  constructor(options: HttpOptions) {
    this.clock = options.clock ?? wallClock;
    this.#connections = new Connections(options.tls, options.env);
    this.#random = options.random ?? Math.random;
    this.#attemptTimeoutMs = options.attemptTimeoutMs ?? 60_000;
    this.#maxBodyBytes = options.maxBodyBytes ?? 32 * 1024 * 1024;
  }

  /** The answer of any status; redirects are followed only where no header can reach a stranger. */
  async send(request: HttpRequest, sender: Sender, signal: AbortSignal): Promise<Answer> {
    let current = request;
    for (let hop = 0; hop <= maxHops; hop++) {
      const answer = await this.#persist(current, sender, signal);
      if (!isRedirect(answer)) return answer;
      current = { ...request, url: this.#target(current, answer) };
    }
    const { method, url } = request;
    throw new UnexpectedResponseError(`${method} ${this.redactor.url(url)} was redirected more than ${maxHops} times.`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connections[Symbol.asyncDispose]();
  }

  #target({ method, url }: HttpRequest, answer: Answer): URL {
    const location = answer.header("location");
    if (location === undefined || !URL.canParse(location, url.href))
      throw answer.unexpected("was redirected to nowhere");
    const target = new URL(location, url);
    const to = this.redactor.url(target);
    if (target.origin !== url.origin) {
      throw answer.unexpected(`was redirected to ${to}, which is another origin, so it was not followed`);
    }
    if (method !== "GET" && method !== "HEAD")
      throw answer.unexpected(`was redirected to ${to}, which only a GET may follow`);
    return target;
  }

  async #persist(request: HttpRequest, sender: Sender, signal: AbortSignal): Promise<Answer> {
    const deadline = sender.deadline ?? this.clock.now() + patienceMs;
    const repeatable = request.repeatable ?? (request.method === "GET" || request.method === "HEAD");
    for (let count = 1; ; count++) {
      const outcome = await this.#once(request, { sender, deadline, count }, signal);
      const pauseMs = repeatable && count < attempts ? this.#pauseMs(outcome, count) : undefined;
      if (pauseMs === undefined || this.clock.now() + pauseMs >= deadline) return settle(outcome);
      await this.clock.sleep(pauseMs, signal);
    }
  }

  #pauseMs(outcome: Outcome, count: number): number | undefined {
    if (outcome instanceof UnreachableError)
      return isPassing(outcome.cause) ? backOffMs(count, this.#random) : undefined;
    if (!(outcome instanceof Answer) || !isBusy(outcome)) return undefined;
    return Math.max(backOffMs(count, this.#random), retryAfterMs(outcome, this.clock.now()));
  }

  async #once(request: HttpRequest, { sender, deadline, count }: Turn, signal: AbortSignal): Promise<Outcome> {
    signal.throwIfAborted();
    const start = this.clock.now();
    const timeoutMs = Math.min(this.#attemptTimeoutMs, deadline - start);
    const url = this.redactor.url(request.url);
    if (timeoutMs <= 0) return new TimeoutError(`${request.method} ${url} was not sent: no time was left.`);
    const timer = this.clock.deadline(timeoutMs);
    const tell = (end: Partial<Exchange>): void => {
      const ms = this.clock.now() - start;
      const none = { status: undefined, requestId: undefined, error: undefined };
      sender.onExchange?.({ method: request.method, url, attempt: count, ms, ...none, ...end });
    };
    try {
      const dispatcher = this.#connections.to(request.url);
      const headers = { ...request.headers, "user-agent": sender.userAgent };
      const both = AbortSignal.any([signal, timer.signal]);
      const parts = await attempt({ ...request, headers }, { dispatcher, maxBodyBytes: this.#maxBodyBytes }, both);
      const answer = new Answer(parts, this.redactor);
      tell({ status: answer.status, requestId: answer.requestId });
      return answer;
    } catch (cause) {
      const error = this.#named(
        cause,
        { request: `${request.method} ${url}`, url, timeoutMs, timer: timer.signal },
        signal,
      );
      tell({ error: error.message });
      if (signal.aborted) throw error;
      return error;
    } finally {
      timer.clear();
    }
  }

  // The signals are asked, not the error: each library has its own way to say that it was aborted.
  #named(cause: unknown, { request, url, timeoutMs, timer }: Failed, signal: AbortSignal): Error {
    if (signal.aborted) return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
    if (timer.aborted) return new TimeoutError(`${request} was not answered within ${timeoutMs / 1000} seconds.`);
    if (cause instanceof UnreadableBody) return new UnexpectedResponseError(`${request} ${cause.message}.`);
    return new UnreachableError(url, this.redactor.text(reason(cause)), { cause });
  }
}

type Outcome = Answer | Error;

interface Turn {
  readonly sender: Sender;
  readonly deadline: number;
  readonly count: number;
}

interface Failed {
  readonly request: string;
  readonly url: string;
  readonly timeoutMs: number;
  readonly timer: AbortSignal;
}

function settle(outcome: Outcome): Answer {
  if (outcome instanceof Answer) return outcome;
  throw outcome;
}

function isRedirect(answer: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(answer.status);
}
