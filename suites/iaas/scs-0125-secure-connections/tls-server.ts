import { z } from "zod";
import type { Thing } from "../../../src/core/finding.ts";

const Certificate = z.object({
  sha256: z.string(),
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  matchesHost: z.boolean(),
  isSelfSigned: z.boolean(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  key: z.object({ type: z.string(), bits: z.number().nullable(), curve: z.string().nullable() }),
  signature: z.string(),
  /** Whether the server also sent the certificate that issued this one; null where that could not be seen. */
  issuerSent: z.boolean().nullable(),
  trustedBy: z.enum(["public", "configuration"]).nullable(),
  /** As OpenSSL calls it. Null where the certificate is trusted, and where nobody could find out. */
  problem: z.string().nullable(),
});
export type Certificate = z.infer<typeof Certificate>;

const Scan = z.object({
  outcome: z.literal("scanned"),
  /** The one of the host's addresses that was asked. */
  address: z.string().nullable(),
  versions: z.array(
    z.object({
      version: z.string(),
      suites: z.array(z.string()),
      /** False where it accepts more suites than were counted. */
      isComplete: z.boolean(),
      groups: z.array(z.string()).optional(),
    }),
  ),
  /** The smallest Diffie-Hellman prime before TLS 1.3; null where none was used. */
  dhBits: z.number().nullable(),
  /** Both before TLS 1.3 only. */
  compresses: z.boolean().nullable(),
  renegotiatesSecurely: z.boolean().nullable(),
  certificates: z.array(Certificate),
  handshakes: z.number(),
  /** Why not everything was asked; null when it was. */
  unfinished: z.string().nullable(),
});
export type Scan = z.infer<typeof Scan>;

const Result = z.discriminatedUnion("outcome", [
  Scan,
  /** The catalog says http: nobody asked for TLS there. */
  z.object({ outcome: z.literal("http") }),
  z.object({ outcome: z.literal("unreachable"), why: z.string() }),
  z.object({ outcome: z.literal("not-tls"), start: z.string() }),
  /** The environment sends connections to this host through a proxy, which shows a TLS server only in part. */
  z.object({ outcome: z.literal("behind-proxy") }),
]);

/** One host and port that public endpoints name, and what was found there. */
export const TlsServer = z.object({
  host: z.string(),
  port: z.number(),
  /** The services that users reach there, by their types. */
  services: z.array(z.string()),
  result: Result,
});
export type TlsServer = z.infer<typeof TlsServer>;

export function serverThing({ host, port, services }: Pick<TlsServer, "host" | "port" | "services">): Thing {
  const address = host.includes(":") ? `[${host}]` : host;
  return { kind: "server", name: `${address}:${port} (${services.join(", ")})` };
}
