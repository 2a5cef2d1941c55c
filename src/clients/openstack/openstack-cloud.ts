import type { Answer } from "../http/answer.ts";
import type { HttpRequest } from "../http/attempt.ts";
import type { Caller } from "../http/caller.ts";
import type { Route } from "../http/route.ts";
import type { Auth } from "./cloud-config.ts";
import type { Secret } from "../../secret.ts";
import type { Token } from "./token.ts";

/** One cloud, as one login sees it. What probes get in hand. */
export interface OpenStackCloud {
  /** The entry's name in clouds.yaml. */
  readonly name: string;
  /** How we log in. */
  readonly credentials: Auth["type"];
  /** The same cloud, with the same login and connections, on behalf of somebody else. */
  for(caller: Caller): OpenStackCloud;
  /** Who the cloud says we are. */
  token(signal: AbortSignal): Promise<Token>;
  /** The region that is asked; undefined when the catalog names none. */
  region(signal: AbortSignal): Promise<string | undefined>;
  /** Where a service is and what it speaks; an EndpointMissingError when the catalog does not have it. */
  service(type: string, signal: AbortSignal): Promise<ServiceAddress>;
  /** How connections to an address are made; nothing is sent. */
  route(url: URL): Route;
  /** The answer when its status is 2xx; an HttpError otherwise. */
  request(request: ServiceRequest, signal: AbortSignal): Promise<Answer>;
  /** The answer, whatever its status, to a request that shows another proof than our token. */
  askHost(request: HostRequest, signal: AbortSignal): Promise<Answer>;
  /** The answer, whatever its status, to a GET that shows no proof of who asks. */
  visit(url: URL, signal: AbortSignal): Promise<Answer>;
  /** From now on nothing that this connection tells of itself has the secret in it. */
  conceal(secret: Secret): void;
  /** Waits between two looks, by the clock of the connection. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

export interface ServiceRequest {
  /** The official service type (`block-storage`); aliases in the catalog (`volumev3`) are found by it. */
  readonly service: string;
  /** Beneath the service's versioned address, beginning with a slash. */
  readonly path: string;
  readonly method?: HttpRequest["method"];
  readonly query?: Query;
  /** Sent as JSON; for everything else there is `bytes`. */
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** The newest microversion the caller understands. */
  readonly microversion?: string;
}

/** Goes to the host of a service and, by its making, to nobody else. */
export interface HostRequest extends Pick<ServiceRequest, "service" | "path" | "method" | "query" | "bytes"> {
  /** What the path is beneath. */
  readonly beneath: "endpoint" | "root";
  /** The headers that prove who asks. */
  readonly sign: (request: { readonly method: string; readonly url: URL }) => Promise<Readonly<Record<string, string>>>;
}

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface ServiceAddress {
  readonly type: string;
  /** The versioned address, with the project where the catalog has it, without a slash at its end. */
  readonly url: URL;
  /** Undefined when the service has none, or does not tell. */
  readonly microversions: MicroversionRange | undefined;
}

export interface MicroversionRange {
  readonly min: string;
  readonly max: string;
}
