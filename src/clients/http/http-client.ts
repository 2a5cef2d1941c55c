import { RateLimitedError, TimeoutError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { Answer } from "./answer.ts";
import { attempt, UnreadableBody, type HttpRequest } from "./attempt.ts";
import { wallClock, type Clock } from "./clock.ts";
import { Connections, type ConnectionOptions } from "./connections.ts";
import type { Sender } from "./exchange.ts";
import { Pace } from "./pace.ts";
import { Redactor } from "./redactor.ts";
import { attempts, backOffMs, isBusy, isOverloaded, retryAfterMs } from "./retry.ts";
import { isPassing, isUnsent, reason } from "./unreachable.ts";

export interface HttpOptions extends ConnectionOptions {
  /** What several clients of one cloud share, so that each keeps the secrets of all. */
  readonly redactor?: Redactor | undefined;
  readonly clock?: Clock | undefined;
  /** What several clients of one cloud share, so that together they ask no faster than it bears. */
  readonly pace?: Pace | undefined;
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
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly #connections: Connections;
  readonly #pace: Pace;
  readonly #random: () => number;
  readonly #attemptTimeoutMs: number;
  readonly #maxBodyBytes: number;

  constructor(options: HttpOptions) {
    this.redactor = options.redactor ?? new Redactor();
    this.clock = options.clock ?? wallClock;
    this.#connections = new Connections(options);
    this.#pace = options.pace ?? new Pace(this.clock);
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
    const target = location === undefined ? null : URL.parse(location, url.href);
    if (target === null) throw answer.unexpected("was redirected to nowhere");
    const to = this.redactor.url(target);
    if (target.origin !== url.origin) {
      throw answer.unexpected(`was redirected to ${to}, which is another origin, so it was not followed`);
    }
    if (method === "GET" || method === "HEAD") return target;
    throw answer.unexpected(`was redirected to ${to}, which only a GET may follow`);
  }

  async #persist(request: HttpRequest, sender: Sender, signal: AbortSignal): Promise<Answer> {
    const deadline = sender.deadline ?? this.clock.now() + patienceMs;
    for (let count = 1; ; count++) {
      const outcome = await this.#once(request, { sender, deadline, count }, signal);
      const pauseMs = mayRepeat(request, outcome) && count < attempts ? this.#pauseMs(outcome, count) : undefined;
      if (pauseMs === undefined || this.clock.now() + pauseMs >= deadline) return settle(outcome);
      await this.clock.sleep(pauseMs, signal);
    }
  }

  #pauseMs(outcome: Outcome, count: number): number | undefined {
    const backOff = backOffMs(count, this.#random);
    if (outcome instanceof UnreachableError && isPassing(outcome.cause)) return backOff;
    if (!(outcome instanceof Answer) || !isBusy(outcome)) return undefined;
    return Math.max(backOff, retryAfterMs(outcome, this.clock.now()));
  }

  async #once(request: HttpRequest, { sender, deadline, count }: Turn, signal: AbortSignal): Promise<Outcome> {
    signal.throwIfAborted();
    const { method } = request;
    const url = this.redactor.url(request.url);
    const line = `${method} ${url}`;
    const { origin } = request.url;
    const turnMs = this.#pace.turnMs(origin);
    const timeoutMs = Math.min(this.#attemptTimeoutMs, deadline - this.clock.now() - turnMs);
    if (timeoutMs <= 0 && turnMs > 0 && this.#pace.isHeld(origin))
      return new RateLimitedError(`${line} was not sent: the server is busy, and no time was left to wait for it.`);
    if (timeoutMs <= 0) return new TimeoutError(`${line} was not sent: no time was left.`);
    if (turnMs > 0) await this.clock.sleep(turnMs, signal);
    const start = this.clock.now();

    const timer = this.clock.deadline(timeoutMs);
    const sent = { ...request, headers: { ...request.headers, "user-agent": sender.userAgent } };
    const outcome = await this.#ask(sent, AbortSignal.any([signal, timer.signal])).catch((cause: unknown) => {
      // The signals are asked, not the error: each library has its own way to say that it was aborted.
      if (signal.aborted) return asError(signal.reason);
      if (timer.signal.aborted) return new TimeoutError(`${line} was not answered within ${timeoutMs / 1000} s.`);
      if (cause instanceof UnreadableBody) return new UnexpectedResponseError(`${line} ${cause.message}.`);
      return this.#unreachable(request.url, cause);
    });
    timer.clear();

    const answered = outcome instanceof Answer;
    sender.onExchange?.({
      method,
      url,
      attempt: count,
      ms: this.clock.now() - start,
      status: answered ? outcome.status : undefined,
      requestId: answered ? outcome.requestId : undefined,
      error: answered ? undefined : outcome.message,
    });
    if (signal.aborted) throw asError(signal.reason);
    if (!answered || !isOverloaded(outcome)) this.#pace.faster(origin);
    else this.#pace.slower(origin, retryAfterMs(outcome, this.clock.now()));
    return outcome;
  }

  async #ask(request: HttpRequest, signal: AbortSignal): Promise<Answer> {
    const dispatcher = this.#connections.to(request.url);
    const parts = await attempt(request, { dispatcher, maxBodyBytes: this.#maxBodyBytes }, signal);
    return new Answer(parts, this.redactor);
  }

  #unreachable(url: URL, cause: unknown): UnreachableError {
    const proxy = this.#connections.proxy(url);
    const why = proxy === undefined ? reason(cause) : `${reason(cause)} (through the proxy ${proxy})`;
    return new UnreachableError(this.redactor.url(url), this.redactor.text(why), { cause, isUnsent: isUnsent(cause) });
  }
}

type Outcome = Answer | Error;

interface Turn {
  readonly sender: Sender;
  readonly deadline: number;
  readonly count: number;
}

function mayRepeat({ method, repeatable }: HttpRequest, outcome: Outcome): boolean {
  if (repeatable === "unless begun") return outcome instanceof Answer && outcome.status === 429;
  return repeatable ?? (method === "GET" || method === "HEAD");
}

function settle(outcome: Outcome): Answer {
  if (outcome instanceof Answer) return outcome;
  throw outcome;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function isRedirect(answer: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(answer.status);
}
