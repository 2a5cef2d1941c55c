import type { Answer } from "../http/answer.ts";
import type { HttpRequest } from "../http/attempt.ts";
import type { Sender } from "../http/exchange.ts";
import { HttpClient, type HttpOptions } from "../http/http-client.ts";
import type { Caller } from "../http/caller.ts";
import { proxyFor } from "../http/proxy.ts";
import type { Route } from "../http/route.ts";
import { endpoint, regionOf } from "./catalog.ts";
import type { Auth, CloudConfig } from "./cloud-config.ts";
import { discover } from "./discovery.ts";
import { microversionHeaders } from "./microversion.ts";
import type { HostRequest, OpenStackCloud, Query, ServiceAddress, ServiceRequest } from "./openstack-cloud.ts";
import type { Secret } from "../../secret.ts";
import { officialType } from "./service-types.ts";
import { Session } from "./session.ts";
import { SingleFlight } from "../single-flight.ts";
import { tlsMaterial } from "./tls-material.ts";
import type { Token } from "./token.ts";

export interface ConnectOptions extends Omit<HttpOptions, "tls"> {
  /** What servers read in their logs: product and version. */
  readonly userAgent: string;
}

/** One login at one cloud. Nothing is sent before the first question; leaving the scope closes the connections. */
export function connect(config: CloudConfig, options: ConnectOptions): OpenStackCloud & AsyncDisposable {
  const tls = tlsMaterial(config);
  const http = new HttpClient({ ...options, tls });
  const route = (url: URL) => ({ isProxied: proxyFor(url, options.env) !== undefined, ca: tls.ca });
  const shared = { config, http, route, session: new Session(config, http), addresses: new Map(), flights: new Map() };
  const view = new View(shared, options.userAgent, { userAgent: options.userAgent });
  return Object.assign(view, { [Symbol.asyncDispose]: () => http[Symbol.asyncDispose]() });
}

interface Shared {
  readonly config: CloudConfig;
  readonly http: HttpClient;
  readonly route: (url: URL) => Route;
  readonly session: Session;
  readonly addresses: Map<string, ServiceAddress>;
  readonly flights: Map<string, SingleFlight<ServiceAddress>>;
}

class View implements OpenStackCloud {
  readonly name: string;
  readonly credentials: Auth["type"];
  readonly #shared: Shared;
  readonly #product: string;
  readonly #sender: Sender;

  constructor(shared: Shared, product: string, sender: Sender) {
    this.name = shared.config.name;
    this.credentials = shared.config.auth.type;
    this.#shared = shared;
    this.#product = product;
    this.#sender = sender;
  }

  for({ purpose, onExchange, deadline }: Caller): OpenStackCloud {
    const comment = purpose.replace(/[^ -~]|[()\\]/g, "?");
    return new View(this.#shared, this.#product, { userAgent: `${this.#product} (${comment})`, onExchange, deadline });
  }

  token(signal: AbortSignal): Promise<Token> {
    return this.#shared.session.token(this.#sender, signal);
  }

  route(url: URL): Route {
    return this.#shared.route(url);
  }

  async region(signal: AbortSignal): Promise<string | undefined> {
    const { catalog } = await this.token(signal);
    return regionOf(catalog, this.#shared.config);
  }

  async service(type: string, signal: AbortSignal): Promise<ServiceAddress> {
    const official = officialType(type);
    const { addresses, flights, config } = this.#shared;
    const known = addresses.get(official);
    if (known !== undefined) return known;
    const token = await this.token(signal);
    const url = endpoint(official, token, config);
    const flight = flights.get(official) ?? new SingleFlight<ServiceAddress>();
    flights.set(official, flight);
    const address = await flight.join((own) => discover(official, url, (document) => this.#get(document, own)), signal);
    addresses.set(official, address);
    return address;
  }

  async request(request: ServiceRequest, signal: AbortSignal): Promise<Answer> {
    const service = await this.service(request.service, signal);
    const method = request.method ?? "GET";
    const wanted = microversionHeaders(service.type, request.microversion, service.microversions);
    const plain = { method, url: addressOf(service, request), ...bodyOf(request) };
    const answer = await this.#authenticated({ ...plain, headers: { ...plain.headers, ...wanted } }, signal);
    if (answer.status !== 406 || Object.keys(wanted).length === 0 || creates(method)) return answer.ok();
    // Some front ends do not know the header; the answer without it says in which microversion it is.
    return (await this.#authenticated(plain, signal)).ok();
  }

  async askHost(request: HostRequest, signal: AbortSignal): Promise<Answer> {
    const service = await this.service(request.service, signal);
    const method = request.method ?? "GET";
    const root = { ...service, url: new URL(service.url.origin) };
    const url = addressOf(request.beneath === "root" ? root : service, request);
    const headers = await request.sign({ method, url });
    const body = request.bytes;
    // Said twice, a PUT or a DELETE has the effect that it has said once.
    const repeatable = method !== "POST" && method !== "PATCH";
    return this.#shared.http.send({ method, url, headers, body, repeatable }, this.#sender, signal);
  }

  visit(url: URL, signal: AbortSignal): Promise<Answer> {
    return this.#shared.http.send({ method: "GET", url }, this.#sender, signal);
  }

  conceal(secret: Secret): void {
    this.#shared.http.redactor.add(secret.reveal());
  }

  pause(ms: number, signal: AbortSignal): Promise<void> {
    return this.#shared.http.clock.sleep(ms, signal);
  }

  #get(url: URL, signal: AbortSignal): Promise<Answer> {
    return this.#authenticated({ method: "GET", url }, signal);
  }

  async #authenticated(request: HttpRequest, signal: AbortSignal): Promise<Answer> {
    const { session, http } = this.#shared;
    const send = (token: Token): Promise<Answer> => {
      const headers = { ...request.headers, "x-auth-token": token.secret.reveal() };
      return http.send({ ...request, headers }, this.#sender, signal);
    };
    const token = await this.token(signal);
    const answer = await send(token);
    if (answer.status !== 401) return answer;
    const fresh = await session.renewed(token, this.#sender, signal);
    // Behind a 401 from further inside, a create may have begun; so it is not sent twice even now.
    return creates(request.method) ? answer : send(fresh);
  }
}

function creates(method: HttpRequest["method"]): boolean {
  return method === "POST" || method === "PATCH";
}

function addressOf({ url }: ServiceAddress, { path, query = {} }: Pick<ServiceRequest, "path" | "query">): URL {
  const address = new URL(url);
  const [pathname = "", search = ""] = path.split("?", 2);
  address.pathname = `${url.pathname.replace(/\/+$/, "")}${pathname}`;
  address.search = search;
  for (const [name, value] of Object.entries(query satisfies Query)) {
    if (value === undefined) continue;
    address.searchParams.delete(name);
    for (const each of [value].flat()) address.searchParams.append(name, String(each));
  }
  return address;
}

function bodyOf({ json, bytes, headers }: ServiceRequest): Pick<HttpRequest, "body" | "headers"> {
  if (json !== undefined)
    return { body: JSON.stringify(json), headers: { "content-type": "application/json", ...headers } };
  if (bytes !== undefined) return { body: bytes, headers: { "content-type": "application/octet-stream", ...headers } };
  return { headers };
}
