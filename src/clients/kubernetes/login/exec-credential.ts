import { X509Certificate } from "node:crypto";
import { z } from "zod";
import { UsageError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import type { ClientCertificate, ClusterConfig, ExecPlugin } from "../cluster-config.ts";

/** What a plugin gave. */
export interface ExecCredential {
  readonly token: Secret | undefined;
  readonly certificate: ClientCertificate | undefined;
  readonly expiresAt: number | undefined;
}

/** What a plugin is told, in KUBERNETES_EXEC_INFO. */
export function execInfo(
  { apiVersion, provideClusterInfo, clusterExtension }: ExecPlugin,
  config: ClusterConfig,
): string {
  const { server, proxy, tls } = config;
  const cluster = {
    server,
    ...(tls.serverName !== undefined && { "tls-server-name": tls.serverName }),
    ...(!tls.verify && { "insecure-skip-tls-verify": true }),
    ...(tls.ca !== undefined && { "certificate-authority-data": Buffer.from(tls.ca).toString("base64") }),
    ...(proxy !== undefined && { "proxy-url": proxy }),
    config: clusterExtension ?? null,
  };
  const spec = { ...(provideClusterInfo && { cluster }), interactive: false };
  return JSON.stringify({ apiVersion, kind: "ExecCredential", spec });
}

/** Reads what a plugin wrote; `who` begins the sentence when it is something else than documented. */
export function readExecCredential(output: string, { apiVersion }: ExecPlugin, who: string): ExecCredential {
  const { data, error } = Document.safeParse(parsed(output));
  if (error !== undefined) {
    const where = error.issues.map(({ path }) => path.join(".") || "all of it").join(", ");
    throw new UsageError(`${who} wrote something else than an ExecCredential (wrong is: ${where}).`);
  }
  if (data.apiVersion !== apiVersion) {
    throw new UsageError(`${who} speaks ${data.apiVersion}, but the kubeconfig says ${apiVersion}.`);
  }
  const { token, clientCertificateData: cert, clientKeyData: key, expirationTimestamp } = data.status;
  if ((cert === undefined) !== (key === undefined) || (token === undefined && cert === undefined)) {
    throw new UsageError(`${who} gave neither a token nor a certificate with its key.`);
  }
  return {
    token: token === undefined ? undefined : new Secret(token),
    certificate: cert === undefined || key === undefined ? undefined : certificate(cert, key, who),
    expiresAt: expirationTimestamp,
  };
}

function certificate(cert: string, key: string, who: string): ClientCertificate {
  try {
    void new X509Certificate(cert);
  } catch (cause) {
    throw new UsageError(`${who} gave a certificate that cannot be read.`, { cause });
  }
  return { cert, key: new Secret(key) };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined; // The parser's own message quotes the output, secrets included.
  }
}

/** In Go, nothing is the empty text. */
const Text = z
  .string()
  .nullish()
  .transform((text) => text || undefined);
const Time = Text.transform((text, context) => {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) context.addIssue("not a time");
  return time;
});

const Document = z.object({
  apiVersion: z.string(),
  kind: z.literal("ExecCredential"),
  status: z.object({
    token: Text.refine((token) => token === undefined || /^[\x21-\x7e]+$/.test(token)),
    clientCertificateData: Text,
    clientKeyData: Text,
    expirationTimestamp: Time,
  }),
});
