import { firstOffer } from "../../clients/tls/enumerate.ts";
import { handshake, type Peer } from "../../clients/tls/handshake.ts";

/** Who refuses by an alert speaks TLS as well: it may want a certificate that we do not have. */
export async function speaksTls(peer: Peer, timeoutMs: number, signal: AbortSignal): Promise<boolean> {
  for (const version of ["TLSv1.3", "TLSv1.2"] as const) {
    const answer = await handshake(firstOffer(version), peer, timeoutMs, signal);
    if (answer.kind === "hello" || (answer.kind === "refused" && answer.by === "alert")) return true;
    if (answer.kind === "not-tls") return false;
  }
  return false;
}
