import { isIP } from "node:net";
import { connect, type SecureVersion } from "node:tls";
import type { Peer } from "./handshake.ts";

export interface Verification {
  /** DER, of the server itself. */
  readonly certificate: Buffer;
  /** Why the chain leads to no trusted root, as OpenSSL calls it; null when it does. */
  readonly problem: string | null;
}

export interface Verifying {
  /** Trusted instead of the public roots. */
  readonly ca?: string | undefined;
  /** What a server with several certificates is to show; OpenSSL's words. */
  readonly authentication: "ALL" | "aRSA" | "aECDSA";
}

/**
 * A whole handshake with everything that Node.js can do, even what nobody should use any more, to learn whether the
 * certificate is trusted. Undefined where no handshake came about.
 */
export async function verification(
  { host, port, address }: Peer,
  { ca, authentication }: Verifying,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Verification | undefined> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Verification | undefined>();
  const maxVersion: SecureVersion = authentication === "ALL" ? "TLSv1.3" : "TLSv1.2";
  const socket = connect({
    host: address ?? host,
    port,
    servername: isIP(host) === 0 ? host : "",
    // The name is compared elsewhere: here only the chain counts.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    minVersion: "TLSv1",
    maxVersion,
    ciphers: `${authentication}:!aNULL:@SECLEVEL=0`,
    minDHSize: 1,
    ...(ca === undefined ? {} : { ca }),
  });
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  const patience = setTimeout(() => resolve(undefined), timeoutMs);
  socket.on("error", () => resolve(undefined));
  socket.once("close", () => resolve(undefined));
  socket.once("secureConnect", () => {
    const certificate = socket.getPeerX509Certificate()?.raw;
    const problem = socket.authorized ? null : String(socket.authorizationError);
    resolve(certificate === undefined ? undefined : { certificate, problem });
  });
  try {
    return await promise;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}
