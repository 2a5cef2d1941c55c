import { checkServerIdentity, type PeerCertificate } from "node:tls";
import type { Exec, KubeConfig } from "@kubernetes/client-node";
import type { ClusterConfig } from "../cluster-config.ts";
import type { Proof } from "../login/credentials.ts";

/** The library's websocket. */
export type Socket = Awaited<ReturnType<Exec["exec"]>>;

/** How to reach the API server, and as whom. */
export interface Connection {
  readonly config: ClusterConfig;
  readonly proof: Proof;
  readonly proxy: string | undefined;
  readonly userAgent: string;
  /** Where the command is run, for messages. */
  readonly url: URL;
}

/** The same in the words of the library. Its own reading of kubeconfigs is not kubectl's, so it is handed what we read. */
export function kubeConfigOf(
  Config: typeof KubeConfig,
  { config, proof, proxy, userAgent }: Connection,
  onSocket: (socket: Socket) => void,
): KubeConfig {
  const { server, tls } = config;
  const name = tls.serverName ?? new URL(server).hostname.replace(/^\[|\]$/g, "");
  const kubeConfig = new Config();
  kubeConfig.loadFromOptions({
    clusters: [
      {
        name: "cluster",
        server: server.replace(/\/+$/, ""),
        // For an http address the library insists on it.
        skipTLSVerify: !tls.verify || server.startsWith("http:"),
        ...(tls.ca !== undefined && { caData: base64(tls.ca) }),
        ...(tls.serverName !== undefined && { tlsServerName: tls.serverName }),
        ...(proxy !== undefined && { proxyUrl: proxy }),
      },
    ],
    users: [{ name: "user", ...certificateOf(proof) }],
    contexts: [{ name: "context", cluster: "cluster", user: "user" }],
    currentContext: "context",
  });
  const apply = kubeConfig.applyToHTTPSOptions.bind(kubeConfig);
  kubeConfig.applyToHTTPSOptions = async (options) => {
    await apply(options);
    Object.assign(options, {
      headers: { ...proof.headers, "user-agent": userAgent },
      // Behind a SOCKS proxy the library would look for the name `localhost` when the address is a number.
      checkServerIdentity: (_: string, certificate: PeerCertificate) => checkServerIdentity(name, certificate),
      // The only place where a socket can be had that has not opened yet.
      finishRequest: (request: { end(): void }, socket: Socket) => {
        onSocket(socket);
        request.end();
      },
    });
  };
  return kubeConfig;
}

function certificateOf({ certificate }: Proof): { readonly certData?: string; readonly keyData?: string } {
  if (certificate === undefined) return {};
  return { certData: base64(certificate.cert), keyData: base64(certificate.key.reveal()) };
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
