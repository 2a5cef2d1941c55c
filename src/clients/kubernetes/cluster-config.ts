import type { Secret } from "../../secret.ts";

/** How to reach one cluster and who to be there, after the kubeconfig files have been read. */
export interface ClusterConfig {
  /** The context's name, or `in-cluster` for the service account of the pod that we run in. */
  readonly name: string;
  /** Where the API server is, as written; it may have a path. */
  readonly server: string;
  readonly tls: ClusterTls;
  /** The proxy for everything that goes to the server; undefined for those of the environment. */
  readonly proxy?: string;
  readonly user: ClusterUser;
  /** Where this configuration came from, for messages: files with lines. Never holds a value. */
  readonly origin: readonly string[];
}

export interface ClusterTls {
  readonly verify: boolean;
  /** As PEM; undefined for those that everybody trusts. */
  readonly ca?: string;
  /** The name that the server's certificate must have, when it is not that of its address. */
  readonly serverName?: string;
}

/**
 * What a user has to show. As with kubectl, a certificate is shown beside everything else, and of what stands in the
 * header `Authorization` the first one counts, in the order of these keys.
 */
export interface ClusterUser {
  /** The user's name in the kubeconfig, for messages. */
  readonly name: string;
  readonly certificate?: ClientCertificate;
  /** Read again and again, because others renew it; wins over `token` as long as it can be read. */
  readonly tokenFile?: string;
  readonly token?: Secret;
  readonly password?: { readonly username: string; readonly password: Secret };
  readonly exec?: ExecPlugin;
  readonly oidc?: OidcProvider;
  /** As whom the user acts. */
  readonly impersonate?: Impersonation;
}

/** As PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: Secret;
}

/** A program that says who we are. */
export interface ExecPlugin {
  /** Of the ExecCredential that it reads and writes. */
  readonly apiVersion: string;
  /** A path, or a name to look for in PATH. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, Secret>>;
  /** Whether it is told of the cluster. */
  readonly provideClusterInfo: boolean;
  /** What the kubeconfig's cluster has for plugins, as JSON. */
  readonly clusterExtension?: unknown;
  /** What to do when the program is not there. */
  readonly installHint?: string;
}

/** An OpenID Connect issuer whose tokens the cluster accepts. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: Secret;
  readonly idToken?: Secret;
  readonly refreshToken?: Secret;
  /** The authority of the issuer's certificate, as PEM. */
  readonly ca?: string;
}

export interface Impersonation {
  readonly user: string;
  readonly uid?: string;
  readonly groups?: readonly string[];
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}
