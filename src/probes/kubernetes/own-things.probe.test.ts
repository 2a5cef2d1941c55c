import { describe, expect, test } from "vitest";
import type { Route, SeenRequest } from "../../testing/http-routes.ts";
import { observed, status } from "../../testing/observed.ts";
import type { Access } from "./access.probe.ts";
import { podSecurity } from "./pod-security.probe.ts";
import { serviceAccountToken } from "./service-account-token.probe.ts";

const access: Access = { credentials: "token", user: null, lacks: { R: [], W: [], A: [] } };
const bodyOf = ({ body }: SeenRequest) => JSON.parse(body) as { metadata: { name: string; labels: object } };

/** Namespaces that are there when they are made and gone when they are deleted. */
function namespaces(): Record<string, Route> {
  return {
    "POST /api/v1/namespaces": (request) => ({
      status: 201,
      body: { metadata: { name: bodyOf(request).metadata.name, uid: "u-1" } },
    }),
    "DELETE /api/v1/namespaces/*": { body: { kind: "Status" } },
    "GET /api/v1/namespaces/*": status(404, "not found"),
  };
}

const created = (log: readonly SeenRequest[]) =>
  log.filter(({ method, path }) => method === "POST" && path === "/api/v1/namespaces").map(bodyOf);

describe("pods in a fresh namespace", () => {
  const violates = (name: string) =>
    `pods "${name}" is forbidden: violates PodSecurity "baseline:latest": privileged (container "main" must not set securityContext.privileged=true)`;
  const pods = (answer: (pod: string, namespace: string) => Route): Record<string, Route> => ({
    ...namespaces(),
    "POST /api/v1/namespaces/*": (request) => {
      const route = answer(bodyOf(request).metadata.name, request.path.split("/")[4] ?? "");
      return typeof route === "function" ? route(request) : route;
    },
  });
  const admitted: Route = { status: 201, body: { kind: "Pod" } };

  test("are tried in dry runs only, in two namespaces that are gone afterwards", async () => {
    const answer = (pod: string, namespace: string) =>
      pod === "scs-conformance-privileged" && namespace.endsWith("-2") ? status(403, violates(pod)) : admitted;
    const { fact, log } = await observed(podSecurity, { access }, pods(answer));
    const yes = (pod: string) => ({ pod, isAdmitted: true, message: null, warning: null });
    expect(fact).toEqual({
      outcome: "answered",
      answer: {
        unlabelled: ["harmless", "privileged", "host-namespaces", "host-path", "host-port", "capabilities"].map(yes),
        baseline: [
          yes("harmless"),
          { pod: "privileged", isAdmitted: false, message: violates("scs-conformance-privileged"), warning: null },
        ],
      },
    });
    expect(log.filter(({ path }) => path.includes("/pods")).every(({ path }) => path.endsWith("?dryRun=All"))).toBe(
      true,
    );
    expect(created(log).map(({ metadata }) => metadata.labels)).toEqual([
      { "app.kubernetes.io/managed-by": "scs-conformance" },
      { "app.kubernetes.io/managed-by": "scs-conformance", "pod-security.kubernetes.io/enforce": "baseline" },
    ]);
    expect(log.filter(({ method }) => method === "DELETE")).toHaveLength(2);
  });

  test("are let in with a warning", async () => {
    const warning = '299 - "would violate PodSecurity \\"baseline:latest\\": host namespaces (hostPID=true)"';
    const { fact } = await observed(
      podSecurity,
      { access },
      pods(() => ({ status: 201, body: { kind: "Pod" }, headers: { warning } })),
    );
    expect(fact).toMatchObject({ answer: { unlabelled: [{ isAdmitted: true, warning }, {}, {}, {}, {}, {}] } });
  });

  test.each([
    ["a web page", { status: 200, body: "<html>", headers: { "content-type": "text/html" } }],
    ["a refusal by a front end", { status: 403, body: "Access denied" }],
  ])("are neither let in nor kept out by %s", async (_, reply) => {
    const { fact } = await observed(
      podSecurity,
      { access },
      pods(() => reply),
    );
    expect(fact.outcome).not.toBe("answered");
  });

  test("wait for the service account of the namespace", async () => {
    const early =
      'pods "x" is forbidden: error looking up service account ns/default: serviceaccount "default" not found';
    let asked = 0;
    const { fact } = await observed(
      podSecurity,
      { access },
      pods(() => (++asked <= 3 ? status(403, early) : admitted)),
    );
    expect(fact).toMatchObject({ answer: { unlabelled: [{ isAdmitted: true }, {}, {}, {}, {}, {}] } });
    expect(asked).toBe(3 + 6 + 2);
  });

  test("are not ours to create", async () => {
    const message =
      'pods "x" is forbidden: User "jane" cannot create resource "pods" in API group "" in the namespace "ns"';
    const { fact } = await observed(
      podSecurity,
      { access },
      pods(() => status(403, message)),
    );
    expect(fact).toMatchObject({ outcome: "refused", action: "create namespaces and pods" });
  });

  test("that nobody could judge are no fact", async () => {
    const { fact } = await observed(
      podSecurity,
      { access },
      pods(() => status(500, "failed calling webhook")),
    );
    expect(fact).toMatchObject({ outcome: "failed" });
  });
});

describe("a service account's token", () => {
  const accounts = (last: Route): Record<string, Route> => ({
    ...namespaces(),
    "POST /api/v1/namespaces/*": ({ path }) =>
      path.endsWith("/token")
        ? { status: 201, body: { status: { token: "secret-token-0123456789" } } }
        : { status: 201, body: { metadata: { name: "probe" } } },
    "POST /apis/authentication.k8s.io/v1/selfsubjectreviews": last,
  });

  test("is accepted, and is nowhere in the fact", async () => {
    const username = "system:serviceaccount:ns:probe";
    const { fact, log } = await observed(
      serviceAccountToken,
      { access },
      accounts({ body: { status: { userInfo: { username } } } }),
    );
    expect(fact).toEqual({ outcome: "answered", answer: { user: username } });
    const review = log.find(({ path }) => path.endsWith("/selfsubjectreviews"));
    expect(review?.headers["authorization"]).toBe("Bearer secret-token-0123456789");
    expect(log.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  });

  test("is not accepted", async () => {
    const { fact, log } = await observed(serviceAccountToken, { access }, accounts(status(401, "Unauthorized")));
    expect(fact).toEqual({ outcome: "answered", answer: { user: null } });
    expect(log.filter(({ path }) => path.endsWith("/selfsubjectreviews"))).toHaveLength(3);
  });

  test("is accepted by an API server that needs a moment to know of it", async () => {
    const username = "system:serviceaccount:ns:probe";
    const answers = [status(401, "Unauthorized"), { body: { status: { userInfo: { username } } } }];
    const last: Route = (request) => {
      const route = answers.shift() ?? "reset";
      return typeof route === "function" ? route(request) : route;
    };
    const { fact } = await observed(serviceAccountToken, { access }, accounts(last));
    expect(fact).toEqual({ outcome: "answered", answer: { user: username } });
  });

  test("cannot be had by a login that may do too little, and nothing is created", async () => {
    const narrow = { ...access, lacks: { ...access.lacks, W: ["create namespaces"] } };
    const { fact, log } = await observed(serviceAccountToken, { access: narrow }, {});
    expect(fact).toMatchObject({ outcome: "refused", message: expect.stringContaining("create namespaces") as string });
    expect(log).toEqual([]);
  });
});
