import type { Secret } from "../../secret.ts";
import type { Answer, Json } from "../http/answer.ts";
import type { HttpRequest } from "../http/attempt.ts";
import type { Caller } from "../http/caller.ts";
import type { Route } from "../http/route.ts";

/** One cluster, as one user of a kubeconfig sees it. What probes get in hand. */
export interface KubernetesCluster {
  /** The context's name in the kubeconfig. */
  readonly name: string;
  /** Where the API server is. */
  readonly server: URL;
  /** How we prove who we are. */
  readonly credentials: CredentialKind;
  /** The same cluster, with the same login and connections, on behalf of somebody else. */
  for(caller: Caller): KubernetesCluster;
  /** The same cluster, asked as somebody else than the kubeconfig's user, who shows nothing of that user's unless acting for it. */
  as(identity: Identity): KubernetesCluster;
  /** How connections to an address are made; nothing is sent. */
  route(url: URL): Route;
  /** One object or document, as JSON; an HttpError unless the status is 2xx. */
  get(path: string, signal: AbortSignal, query?: Query): Promise<Json>;
  /** All items of a list, page after page, as JSON. */
  list(path: string, signal: AbortSignal, query?: Query): Promise<readonly Json[]>;
  /** A document that is plain text, such as `/metrics`. */
  text(path: string, signal: AbortSignal, query?: Query): Promise<string>;
  /** The object as the server made it; `{ dryRun: "All" }` as query creates nothing. */
  create(path: string, object: Json, signal: AbortSignal, query?: Query): Promise<Json>;
  /** Whether there was something to delete: a 404 is fine. With `uid`, only that very object. */
  delete(path: string, signal: AbortSignal, uid?: string): Promise<boolean>;
  /** The answer, whatever its status, warnings and all; a proof that is refused is renewed first, if it can be. */
  send(request: KubernetesRequest, signal: AbortSignal): Promise<Answer>;
  /** Runs a command in a container, without a terminal, and waits for its end; an HttpError unless it could be started. */
  exec(command: PodCommand, signal: AbortSignal): Promise<PodOutput>;
  /** From now on nothing that this connection tells of itself has the secret in it. */
  conceal(secret: Secret): void;
  /** Waits between two looks, by the clock of the connection. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

export type CredentialKind = "certificate" | "token" | "exec" | "oidc" | "password" | "none";

export type Identity =
  | { readonly kind: "anonymous" }
  | { readonly kind: "token"; readonly token: Secret }
  /** Needs the right to impersonate. */
  | { readonly kind: "impersonated"; readonly user: string; readonly groups?: readonly string[] };

export interface KubernetesRequest {
  /** Beneath the server's address, beginning with a slash: `/api/v1/nodes`. */
  readonly path: string;
  readonly method?: HttpRequest["method"];
  readonly query?: Query;
  /** Sent as JSON; for a PATCH as a merge patch unless `headers` has another content type. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface PodCommand {
  readonly namespace: string;
  readonly pod: string;
  readonly container?: string;
  readonly command: readonly string[];
}

export interface PodOutput {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}
