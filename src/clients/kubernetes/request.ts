import type { HttpRequest } from "../http/attempt.ts";
import { bare, withPath } from "../http/address.ts";
import type { Proof } from "./login/credentials.ts";
import type { KubernetesRequest, Query } from "./kubernetes-cluster.ts";

/** What goes to the API server at that address. */
export function httpRequest(server: URL, request: KubernetesRequest, proof: Pick<Proof, "headers">): HttpRequest {
  const { method = "GET", json, headers = {} } = request;
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  return {
    method,
    url: addressOf(server, request),
    headers: { ...(json === undefined ? {} : { "content-type": type }), ...lowerCase(headers), ...proof.headers },
    body: json === undefined ? undefined : JSON.stringify(json),
    repeatable: repeatable(method, request.query),
  };
}

/** The body of a DELETE. */
export function deletionOf(uid: string | undefined): unknown {
  const preconditions = uid === undefined ? {} : { preconditions: { uid } };
  return { apiVersion: "v1", kind: "DeleteOptions", ...preconditions };
}

export function addressOf(server: URL, { path, query = {} }: Pick<KubernetesRequest, "path" | "query">): URL {
  const [pathname = "", search = ""] = path.split(/\?(.*)/s, 2);
  const address = withPath(server, `${bare(server).pathname.replace(/\/$/, "")}${pathname}`);
  address.search = search;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  return address;
}

/** A 429 of the API server means that the request was turned away at the door. */
function repeatable(method: HttpRequest["method"], query: Query = {}): HttpRequest["repeatable"] {
  if (method === "DELETE" || method === "GET" || method === "HEAD") return true;
  return query["dryRun"] === "All" || "unless begun";
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
