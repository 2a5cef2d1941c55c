/** Why a connection failed, in words that an operator can act on. */
export function reason(error: unknown): string {
  const { name, code, message } = innermost(error);
  const known = reasons[code ?? ""];
  if (known !== undefined) return known;
  if (code !== undefined && untrusted.test(code)) return `the certificate is not trusted: ${message}`;
  if (code?.startsWith("ERR_SSL_") === true || code === "EPROTO") return `TLS could not be agreed on: ${message}`;
  if (name === "HTTPParserError") return "what answers there does not speak HTTP";
  return message === "" ? (code ?? "the connection failed") : message;
}

/** True when the same request may well succeed a moment later. */
export function isPassing(error: unknown): boolean {
  return ["ECONNRESET", "ECONNABORTED", "EPIPE", "EAI_AGAIN", "UND_ERR_SOCKET"].includes(innermost(error).code ?? "");
}

/** True when nobody answers now, as while a server is restarted: minutes later somebody may. */
export function isAway(error: unknown): boolean {
  const away = ["ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"];
  return isPassing(error) || away.includes(innermost(error).code ?? "");
}

/** True when no connection came about, so that nobody can have read the request. */
export function isUnsent(error: unknown): boolean {
  const { code = "" } = innermost(error);
  return unconnected.has(code) || untrusted.test(code);
}

const unconnected = new Set([
  "ECONNREFUSED",
  "UND_ERR_CONNECT_TIMEOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EACCES",
  "ERR_SSL_WRONG_VERSION_NUMBER",
]);

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "the connection was reset",
  ECONNABORTED: "the connection was aborted",
  EPIPE: "the connection was closed while the request was sent",
  UND_ERR_SOCKET: "the connection was closed before the answer was complete",
  UND_ERR_CONNECT_TIMEOUT: "nobody answered the connection attempt in time",
  ETIMEDOUT: "nobody answered the connection attempt in time",
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the name server does not answer",
  EHOSTUNREACH: "no route to the host",
  ENETUNREACH: "no route to the network",
  EACCES: "the connection is not permitted on this machine",
  CERT_HAS_EXPIRED: "the certificate has expired",
  CERT_NOT_YET_VALID: "the certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host name",
  ERR_SSL_WRONG_VERSION_NUMBER: "what answers there does not speak TLS; is it http instead of https?",
};

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/;

// Several addresses of one name fail together in an AggregateError; the proxy wraps what it met.
function innermost(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  const { code }: NodeJS.ErrnoException = error;
  if (code === undefined || code === "UND_ERR_PRX_TLS" || code === "UND_ERR_PRX_CONN") {
    if (error.cause instanceof Error) return innermost(error.cause);
  }
  return error;
}
