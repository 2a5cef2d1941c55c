import type { Answer, Json } from "../http/answer.ts";
import type { Caller } from "../http/caller.ts";
import type { Sender } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { Secret } from "../../secret.ts";
import type { ClusterConfig } from "./cluster-config.ts";
import { bearer, fixed, impersonating, type Credentials, type Proof } from "./login/credentials.ts";
import type {
  CredentialKind,
  Identity,
  KubernetesCluster,
  KubernetesRequest,
  PodCommand,
  PodOutput,
  Query,
} from "./kubernetes-cluster.ts";
import { podExec } from "./exec/pod-exec.ts";
import { Lines, type LineOptions } from "./lines.ts";
import { listAll } from "./list.ts";
import { login } from "./login/login.ts";
import { deletionOf, httpRequest } from "./request.ts";
import { succeeded } from "./status.ts";

export interface ConnectOptions extends LineOptions {
  /** What the API server reads in its audit log: product and version. */
  readonly userAgent: string;
}

/** One user at one cluster. Nothing is sent before the first question; leaving the scope closes the connections. */
export function connectCluster(config: ClusterConfig, options: ConnectOptions): KubernetesCluster & AsyncDisposable {
  const lines = new Lines(config, options);
  const shared = { config, lines, user: login(config, lines, options.env), server: new URL(config.server) };
  const asConfigured = impersonating(shared.user, config.user.impersonate);
  const view = new View(shared, options.userAgent, { sender: { userAgent: options.userAgent }, as: asConfigured });
  return Object.assign(view, { [Symbol.asyncDispose]: () => lines[Symbol.asyncDispose]() });
}

interface Shared {
  readonly config: ClusterConfig;
  readonly server: URL;
  readonly lines: Lines;
  readonly user: Credentials;
}

interface Asking {
  readonly sender: Sender;
  readonly as: Credentials;
}

class View implements KubernetesCluster {
  readonly name: string;
  readonly server: URL;
  readonly credentials: CredentialKind;
  readonly #shared: Shared;
  readonly #product: string;
  readonly #asking: Asking;

  constructor(shared: Shared, product: string, asking: Asking) {
    this.name = shared.config.name;
    this.server = shared.server;
    this.credentials = asking.as.kind;
    this.#shared = shared;
    this.#product = product;
    this.#asking = asking;
  }

  for({ purpose, onExchange, deadline }: Caller): KubernetesCluster {
    const comment = purpose.replace(/[^ -~]|[()\\]/g, "?");
    const sender = { userAgent: `${this.#product} (${comment})`, onExchange, deadline };
    return new View(this.#shared, this.#product, { ...this.#asking, sender });
  }

  as(identity: Identity): KubernetesCluster {
    return new View(this.#shared, this.#product, { ...this.#asking, as: this.#credentialsOf(identity) });
  }

  route(url: URL): Route {
    const { config, lines } = this.#shared;
    return { isProxied: lines.proxy(url) !== undefined, ca: config.tls.ca };
  }

  async get(path: string, signal: AbortSignal, query?: Query): Promise<Json> {
    return succeeded(await this.send({ path, ...(query && { query }) }, signal)).json();
  }

  list(path: string, signal: AbortSignal, query: Query = {}): Promise<readonly Json[]> {
    return listAll((page) => this.send({ path, query: page }, signal), query);
  }

  async text(path: string, signal: AbortSignal, query: Query = {}): Promise<string> {
    const answer = succeeded(await this.send({ path, query, headers: { accept: "text/plain, */*" } }, signal));
    // A page to log in on, for example.
    if (/\bhtml\b/i.test(answer.header("content-type") ?? "")) throw answer.unexpected("answered with a web page");
    return answer.text;
  }

  async create(path: string, object: Json, signal: AbortSignal, query: Query = {}): Promise<Json> {
    return succeeded(await this.send({ path, method: "POST", query, json: object }, signal)).json();
  }

  async delete(path: string, signal: AbortSignal, uid?: string): Promise<boolean> {
    const answer = await this.send({ path, method: "DELETE", json: deletionOf(uid) }, signal);
    if (answer.status === 404) return false;
    if (answer.status === 409 && uid !== undefined && (await this.#isGone(path, uid, signal))) return false;
    // What was deleted, or a Status; a portal's page has deleted nothing.
    succeeded(answer).json();
    return true;
  }

  async send(request: KubernetesRequest, signal: AbortSignal): Promise<Answer> {
    const { as, sender } = this.#asking;
    const proof = await as.proof(sender, signal);
    const answer = await this.#show(request, proof, signal);
    if (answer.status !== 401) return answer;
    // Who asks is looked at before anything else, so nothing has begun and even a create can be sent again.
    const fresh = await as.renewed(proof, sender, signal);
    return fresh === undefined ? answer : this.#show(request, fresh, signal);
  }

  exec(command: PodCommand, signal: AbortSignal): Promise<PodOutput> {
    return podExec({ ...this.#shared, ...this.#asking }, command, signal);
  }

  conceal(secret: Secret): void {
    this.#shared.lines.redactor.add(secret.reveal());
  }

  pause(ms: number, signal: AbortSignal): Promise<void> {
    return this.#shared.lines.clock.sleep(ms, signal);
  }

  #show(request: KubernetesRequest, proof: Proof, signal: AbortSignal): Promise<Answer> {
    const { lines, server } = this.#shared;
    return lines.with(proof.certificate).send(httpRequest(server, request, proof), this.#asking.sender, signal);
  }

  /** Whether the object of that name is another one by now. */
  async #isGone(path: string, uid: string, signal: AbortSignal): Promise<boolean> {
    const answer = await this.send({ path }, signal);
    if (answer.status === 404) return true;
    const { metadata } = succeeded(answer).json() as { metadata?: { uid?: unknown } }; // Looked at with care.
    return typeof metadata?.uid === "string" && metadata.uid !== uid;
  }

  #credentialsOf(identity: Identity): Credentials {
    switch (identity.kind) {
      case "anonymous":
        return fixed("none");
      case "token":
        this.conceal(identity.token);
        return fixed("token", { headers: bearer(identity.token.reveal()) });
      case "impersonated":
        return impersonating(this.#shared.user, identity);
    }
  }
}
