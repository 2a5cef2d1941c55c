/**
 * What can go wrong outside this program, one class per party to blame. Clients throw these, `run` turns them into the
 * cause of a DNF, the command line into an exit code. Everything else that is thrown is our own bug.
 */

/** The person must change something: a flag, a file, an id. Shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface HttpExchange {
  readonly method: string;
  /** Without user info and without the query's secrets. */
  readonly url: string;
  readonly status: number;
  /** As the service names it in its own logs. */
  readonly requestId?: string | undefined;
  /** The first characters of the answer's body, with secrets taken out. */
  readonly body: string;
}

/** The cloud answered with an error. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly exchange: HttpExchange;

  constructor(exchange: HttpExchange, options?: ErrorOptions) {
    const request = exchange.requestId === undefined ? "" : ` (request ${exchange.requestId})`;
    const said = exchange.body === "" ? "" : `: ${exchange.body}`;
    super(`${exchange.method} ${exchange.url} answered ${exchange.status}${request}${said}`, options);
    this.exchange = exchange;
  }

  get status(): number {
    return this.exchange.status;
  }
}

interface UnreachableOptions extends ErrorOptions {
  /** No connection came about, so nobody can have read the request. */
  readonly isUnsent?: boolean;
}

/** The cloud did not answer: no name, no route, no listener, no valid certificate, a connection that broke. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly url: string;
  readonly isUnsent: boolean;

  constructor(url: string, why: string, { isUnsent = false, ...options }: UnreachableOptions = {}) {
    super(`${url} cannot be reached: ${why}`, options);
    this.url = url;
    this.isUnsent = isUnsent;
  }
}

/** Our patience ended before the cloud's answer. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

/** The cloud asks to be left alone for longer than there is time. */
export class RateLimitedError extends Error {
  override readonly name = "RateLimitedError";
}

/** The cloud answered something else than its API documents. */
export class UnexpectedResponseError extends Error {
  override readonly name = "UnexpectedResponseError";
}

/** The cloud did not accept who we say we are. */
export class LoginRefusedError extends Error {
  override readonly name = "LoginRefusedError";
}

/** The cloud's catalog has no endpoint for what a probe asks. */
export class EndpointMissingError extends Error {
  override readonly name = "EndpointMissingError";
}

/** The cloud does not have what a question needs. */
export class DependencyError extends Error {
  override readonly name = "DependencyError";
}

/** The login may not do what a question needs, found out before it was tried. */
export class PrivilegeError extends Error {
  override readonly name = "PrivilegeError";
  /** The command that grants it. */
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** The project may not have as much as a question would create. */
export class QuotaError extends Error {
  override readonly name = "QuotaError";
}

/** A record or report is not what it says it is: exit code 5. */
export class IntegrityError extends Error {
  override readonly name = "IntegrityError";
}

/** The person or the pipeline ended the run. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
}
