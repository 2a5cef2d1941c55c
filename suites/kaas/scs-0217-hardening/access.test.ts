import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Access } from "../../../src/probes/kubernetes/access.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import {
  absent,
  answered,
  apiServer,
  attested,
  counted,
  hidden,
  refused,
  shown,
  uncounted,
  unattested,
} from "../evidence/examples.ts";
import { authenticationMethods } from "./authentication-methods.ts";
import { authorizationModes } from "./authorization-modes.ts";
import { rbac } from "./rbac.ts";

const login = (credentials: Access["credentials"], name: string | null) => ({
  access: { credentials, user: name === null ? null : { name, groups: [] }, lacks: { R: [], W: [], A: [] } },
});
const account = "system:serviceaccount:ns:probe";
const jane = login("certificate", "jane");
const robot = login("token", account);
const unknown = login("token", null);
const ca = { subject: "CN=kubernetes", sha256: "0", validTo: "" };
const published = (clients: object) => ({
  authorities: { kubeconfig: [], root: absent, clients: answered(clients) },
});
const unpublished = { authorities: { kubeconfig: [], root: absent, clients: refused("get configmaps") } };
const accepted = { token: answered({ user: account }) };
const untried = { token: refused("create serviceaccounts and their tokens") };
const base = { ...unattested, ...hidden };

testTestcase(authenticationMethods, {
  accepts: {
    "a certificate of our own": { ...base, ...accepted, ...jane, ...unpublished },
    "a token of a provider": { ...base, ...accepted, ...login("oidc", "oidc:jane"), ...unpublished },
    "certificates that the API server tells of, as kubeadm sets it up": {
      ...base,
      ...accepted,
      ...unknown,
      ...published({ clientCa: [ca] }),
    },
    "a proxy that the API server tells of": { ...base, ...untried, ...robot, ...published({ requestHeaderCa: [ca] }) },
    "a flag": {
      ...unattested,
      ...shown(apiServer({ "authentication-config": "(set)" })),
      ...accepted,
      ...robot,
      ...unpublished,
    },
    "a certificate of our own, where flags are not for us": {
      ...unattested,
      controlPlane: refused("list pods in kube-system"),
      flagz: refused("get /flagz"),
      ...accepted,
      ...jane,
      ...unpublished,
    },
    "a person's word": { ...base, ...attested(authenticationMethods.id, "PASS"), ...untried, ...jane, ...unpublished },
  },
  rejects: {
    "tokens that are not accepted": [
      { ...base, token: answered({ user: null }), ...jane, ...published({ clientCa: [ca] }) },
      { message: "By behaviour: the API server does not accept the token of a new service account.", actual: "401" },
    ],
    "tokens only": [
      { ...unattested, ...shown(apiServer({})), ...accepted, ...robot, ...published({}) },
      {
        expected: expect.arrayContaining(["--client-ca-file", "--oidc-issuer-url", "--token-auth-file"]) as string[],
        actual: "none of them",
        deviation: "D0217-2",
      },
    ],
  },
  leavesOpen: {
    "a token that we may not try": [{ ...base, ...untried, ...jane, ...unpublished }, { cause: "privilege" }],
    "a second way that is not told to us": [{ ...base, ...accepted, ...robot, ...unpublished }, { cause: "privilege" }],
  },
  misses: {
    "a second way that nobody tells of": [{ ...base, ...accepted, ...robot, ...published({}) }],
    "a login of nobody, which is no second way": [
      { ...base, ...accepted, ...login("token", "system:anonymous"), ...published({}) },
    ],
    "tokens of which nothing is known": [{ ...base, token: absent, ...jane, ...unpublished }],
  },
});

test("a file of tokens is told", () => {
  const server = apiServer({ "token-auth-file": "(set)" });
  const facts = { ...unattested, ...shown(server), ...accepted, ...jane, ...unpublished };
  const found = judge(authenticationMethods, ({ id }) => {
    const name = Object.entries(authenticationMethods.needs).find(([, probe]) => probe.id === id)?.[0] ?? "";
    return { ok: true, fact: facts[name as keyof typeof facts] };
  });
  expect(found).toMatchObject({ verdict: "PASS" });
  expect(found.findings.at(-1)).toMatchObject({ level: "note", about: { name: "kube-system/kube-apiserver-cp-1" } });
});

const reason = 'RBAC: allowed by ClusterRoleBinding "system:public-info-viewer"';
const own = (why: string, isRbacServed = true) => ({
  authorization: { isRbacServed, own: answered({ allowed: true, reason: why }) },
});
const review = (allowed: boolean, why: string, user = reason) => ({
  others: { node: answered({ node: "a", allowed, reason: why }), user: answered({ allowed: true, reason: user }) },
});
const none = "node: no relationship found between node 'a' and this object";
const unasked = {
  others: { node: refused("create subjectaccessreviews"), user: refused("create subjectaccessreviews") },
};
const closed = { ...unattested, ...uncounted, ...hidden };
const mode = (value: string) => shown(apiServer({ "authorization-mode": value }));

testTestcase(authorizationModes, {
  accepts: {
    "what reviews say": { ...closed, ...own(reason), ...review(false, none) },
    "what they say to an administrator, by the example of somebody else": {
      ...closed,
      ...own(""),
      ...review(false, none),
    },
    "what the node was told before 1.37": {
      ...closed,
      ...own(reason),
      ...review(false, "no relationship found between node 'a' and this object"),
    },
    counts: { ...closed, ...counted({ authorizers: ["Node", "Webhook"] }), ...own(""), ...unasked },
    "counts of RBAC": { ...closed, ...counted({ authorizers: ["Node", "RBAC"] }), ...own(""), ...unasked },
    flags: { ...closed, ...mode("Node,ABAC"), ...own(""), ...unasked },
  },
  rejects: {
    "a node that may read anything": [
      { ...closed, ...own(reason), ...review(true, "") },
      { about: { kind: "node", name: "a" }, actual: "allowed" },
    ],
    "a node that a rule lets read anything": [
      { ...closed, ...own(reason), ...review(true, reason) },
      { actual: reason },
    ],
    "flags without Node": [
      { ...closed, ...mode("RBAC"), ...own(reason), ...unasked },
      {
        message: "By configuration: --authorization-mode does not name Node and one of RBAC, ABAC and Webhook.",
        expected: ["Node", "RBAC"],
        actual: ["RBAC"],
      },
    ],
    "flags that let everybody in": [
      { ...closed, ...mode("Node,RBAC,AlwaysAllow"), ...own(reason), ...unasked },
      { message: "By configuration: the API server lets everybody do everything." },
    ],
    "no flags, which is the same": [
      { ...closed, ...shown(apiServer({})), ...own(reason), ...unasked },
      {
        message: "By configuration: the API server lets everybody do everything.",
        actual: "not set, which is AlwaysAllow",
      },
    ],
  },
  leavesOpen: {
    "what is not for us": [{ ...closed, ...own(reason), ...unasked }, { cause: "privilege" }, { cause: "privilege" }],
    "a file that nobody sees": [
      { ...closed, ...shown(apiServer({ "authorization-config": "(set)" })), ...own(reason), ...unasked },
      { cause: "privilege" },
      { cause: "privilege" },
    ],
  },
  misses: {
    "a refusal, where nothing shows that RBAC lets anybody do anything": [
      { ...closed, ...counted({}), ...own(""), ...review(false, none, "") },
    ],
    "a refusal without a reason": [
      { ...closed, ...counted({ authorizers: ["RBAC"] }), ...own(reason), ...review(false, "") },
    ],
  },
});

testTestcase(rbac, {
  accepts: {
    "the reason for what we may do": { ...closed, ...own(reason) },
    "counts, for an administrator": { ...closed, ...counted({ authorizers: ["Node", "RBAC"] }), ...own("") },
    "a flag": { ...closed, ...mode("Node,RBAC"), ...own("") },
  },
  rejects: {
    "a flag without it": [{ ...closed, ...mode("Node,ABAC"), ...own("") }, { actual: ["Node", "ABAC"] }],
    "a server without its rules": [{ ...closed, ...own("", false) }, { actual: "not served" }],
  },
  leavesOpen: {
    "counts that are not for us": [{ ...closed, ...own("") }, { cause: "privilege" }],
    "a file that nobody sees": [
      { ...closed, ...shown(apiServer({ "authorization-config": "(set)" })), ...own("") },
      { cause: "privilege" },
    ],
    "the reason for what we may do, which is not for us either": [
      { ...closed, authorization: { isRbacServed: true, own: refused("create selfsubjectaccessreviews") } },
      { actual: "may not create selfsubjectaccessreviews", cause: "privilege" },
      { actual: "may not get /metrics", cause: "privilege" },
    ],
  },
  misses: { "nothing that shows it": [{ ...closed, ...counted({}), ...own("") }] },
});

const ways = (facts: Parameters<typeof authenticationMethods.judge>[0]) =>
  authenticationMethods.judge(facts).map(({ message, actual }) => [message, actual]);

test("in which two ways users are known is told", () => {
  const token = "By behaviour: the API server accepts the token of a new service account.";
  expect(ways({ ...base, ...accepted, ...jane, ...unpublished })).toEqual([
    [token, undefined],
    ["By behaviour: the login is known by a certificate.", { credentials: "certificate" }],
  ]);
  expect(ways({ ...base, ...accepted, ...login("oidc", "oidc:jane"), ...unpublished })[1]).toEqual([
    "By behaviour: the login is known by something else than a service account's token.",
    { credentials: "oidc" },
  ]);
  expect(
    ways({ ...base, ...accepted, ...unknown, ...published({ clientCa: [ca], requestHeaderCa: [ca] }) })[1]?.[0],
  ).toBe("By configuration: the API server also knows users by client certificates and by a proxy that knows them.");
  const flags = shown(apiServer({ "client-ca-file": "(set)", "oidc-issuer-url": "(set)" }));
  expect(ways({ ...unattested, ...flags, ...accepted, ...robot, ...unpublished })[1]?.[0]).toBe(
    "By configuration: the API server also knows users by client certificates, by OpenID Connect.",
  );
});
