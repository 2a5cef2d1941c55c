import { request as plain, type ClientRequest, type IncomingMessage } from "node:http";
import { request as encrypted } from "node:https";
import { isIP } from "node:net";

export interface BareAddress {
  readonly scheme: "http" | "https";
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

/**
 * The status that a stranger gets: asked without any login, whoever the certificate says is there. Undefined where nobody
 * answers in HTTP. The body is not read.
 */
export async function bareGet(
  { scheme, host, port, path }: BareAddress,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const options = { host, port, path, agent: false, headers: { "user-agent": "scs-conformance" } };
  const onResponse = ({ statusCode }: IncomingMessage) => resolve(statusCode);
  const servername = isIP(host) === 0 ? host : "";
  const asking: ClientRequest =
    scheme === "http"
      ? plain(options, onResponse)
      : encrypted({ ...options, servername, rejectUnauthorized: false }, onResponse);
  const patience = setTimeout(() => resolve(undefined), timeoutMs);
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  asking.on("error", () => resolve(undefined));
  asking.end();
  try {
    return await promise;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", onAbort);
    asking.destroy();
  }
}
