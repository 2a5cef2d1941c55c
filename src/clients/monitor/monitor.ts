import { HttpError, TimeoutError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import type { Secret } from "../../secret.ts";
import type { Answer } from "../http/answer.ts";
import type { Clock } from "../http/clock.ts";
import { HttpClient, type HttpOptions } from "../http/http-client.ts";
import { isAway } from "../http/unreachable.ts";
import { backOffMs, retryAfterMs } from "../http/retry.ts";
import { refusalOf, type Refusal } from "./refusal.ts";

export interface MonitorOptions extends Pick<HttpOptions, "env" | "clock" | "random" | "attemptTimeoutMs"> {
  readonly userAgent: string;
  readonly account: string;
  readonly token: Secret;
}

/** What became of an upload. All of its documents are there, or none. */
export type Upload =
  | { readonly kind: "stored" }
  /** One of its documents had been there before. */
  | { readonly kind: "present" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Nobody knows: it was not answered until the time was over. To send it again does no harm. */
  | { readonly kind: "unanswered"; readonly reason: string };

/** Told whenever an upload has to wait for its next attempt. */
export type OnPause = (reason: string, pauseMs: number) => void;

export interface Patience {
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly onPause?: OnPause;
}

/** A monitor that failed on a document would fail on it for ever; so it is not asked until the time is over. */
const mostFailures = 3;

/** The official compliance monitor, as somebody who hands in reports. */
export class Monitor implements AsyncDisposable {
  /** Where reports go. */
  readonly url: string;
  readonly #options: MonitorOptions;
  readonly #http: HttpClient;
  readonly #random: () => number;

  constructor(url: URL, options: MonitorOptions) {
    this.url = reportsUrl(url);
    this.#options = options;
    this.#random = options.random ?? Math.random;
    this.#http = new HttpClient({ ...options, tls: { verify: true }, maxBodyBytes: 1024 * 1024 });
    this.#http.redactor.add(options.token.reveal());
  }

  /** The end of so much patience, by the clock that is used here. */
  deadlineIn(ms: number): number {
    return this.#http.clock.now() + ms;
  }

  /** Sends until there is an answer that means something, or the time is over: a report is never taken in twice. */
  async upload(body: Uint8Array, { deadline, onPause }: Patience, signal: AbortSignal): Promise<Upload> {
    const clock: Clock = this.#http.clock;
    let failures = 0;
    for (let count = 1; ; count++) {
      const outcome = await this.#send(body, deadline, signal);
      if (!("again" in outcome)) return outcome;
      failures += outcome.last === undefined ? 0 : 1;
      if (outcome.last !== undefined && failures >= mostFailures) return outcome.last;
      const pauseMs = Math.max(backOffMs(count, this.#random), outcome.afterMs);
      if (clock.now() + pauseMs >= deadline) return outcome.last ?? { kind: "unanswered", reason: outcome.again };
      onPause?.(outcome.again, pauseMs);
      await clock.sleep(pauseMs, signal);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#http[Symbol.asyncDispose]();
  }

  async #send(body: Uint8Array, deadline: number, signal: AbortSignal): Promise<Upload | Busy> {
    const { account, token, userAgent } = this.#options;
    const proof = Buffer.from(`${account}:${token.reveal()}`).toString("base64");
    const headers = {
      authorization: `Basic ${proof}`,
      // To the letter: with a parameter behind it, it is another type for the monitor.
      "content-type": "application/x-signed-yaml",
    };
    try {
      // Not repeated by the client: here it is known what an answer means.
      const request = { method: "POST", url: new URL(this.url), headers, body, repeatable: false } as const;
      return this.#meaning(await this.#http.send(request, { userAgent, deadline }, signal));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof TimeoutError) return { again: error.message, afterMs: 0 };
      if (error instanceof UnreachableError) {
        return isAway(error.cause)
          ? { again: `${error.message}.`, afterMs: 0 }
          : { kind: "unanswered", reason: `${error.message}.` };
      }
      if (error instanceof UnexpectedResponseError || error instanceof HttpError) {
        return { kind: "refused", refusal: { status: 0, means: error.message, advice: "Check --to." } };
      }
      throw error;
    }
  }

  #meaning(answer: Answer): Upload | Busy {
    const { status } = answer;
    if (status === 409) return { kind: "present" };
    const said = wordOf(answer);
    if (status >= 200 && status < 300) {
      const isMonitor = said !== undefined && said !== "empty reports";
      return isMonitor ? { kind: "stored" } : { kind: "refused", refusal: refusalOf(200, said ?? "") };
    }
    const refusal = refusalOf(status, answer.error(said).exchange.body);
    const afterMs = retryAfterMs(answer, this.#http.clock.now());
    if (status === 500) return { again: refusal.means, afterMs, last: { kind: "refused", refusal } };
    const isBusy = status === 408 || status === 429 || status > 500;
    return isBusy ? { again: `The monitor is busy (${status}).`, afterMs } : { kind: "refused", refusal };
  }
}

/** Not now: why, and for how long the monitor wants to be left alone. */
interface Busy {
  readonly again: string;
  readonly afterMs: number;
  /** What it comes to if it stays like this. */
  readonly last?: Upload;
}

function reportsUrl(url: URL): string {
  const base = url.href.replace(/\/+$/, "");
  return base.endsWith("/reports") ? base : `${base}/reports`;
}

/** The monitor's own word: `detail` of an error, or what it says to a success; undefined where it is not JSON. */
function wordOf(answer: Answer): string | undefined {
  try {
    const value: unknown = JSON.parse(answer.text);
    if (typeof value === "string") return value;
    const detail = typeof value === "object" && value !== null && "detail" in value ? value.detail : undefined;
    if (typeof detail === "string") return detail;
    return detail === undefined && answer.status < 300 ? "" : undefined;
  } catch {
    return undefined; // Whoever sent it is not the monitor.
  }
}
