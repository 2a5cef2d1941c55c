import { expect, test } from "vitest";
import type { House } from "../../../src/probes/kubernetes/doors.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { answered, attested, behind, door, house, refused, unattested } from "../evidence/examples.ts";
import { httpsOnly } from "./https-only.ts";
import { kubeletInternal } from "./kubelet-internal.ts";
import { portsClosed } from "./ports-closed.ts";

const shut = [
  door("etcd", { port: 2379, state: "refused" }),
  door("kubelet"),
  door("kubelet (read-only)", { port: 10_255 }),
];
const openKubelet = door("kubelet", { state: "open", speaks: "tls" });
const from = (...houses: readonly House[]) => ({ ...unattested, ...behind(...houses) });
const hiddenNodes = (...houses: readonly House[]) => {
  const { doors, ...facts } = from(...houses);
  return { ...facts, doors: { ...doors, nodes: refused("list nodes") } };
};
const proxied = { ...unattested, doors: { isBehindProxy: true, from: [], houses: [], nodes: answered(0), leftOut: 0 } };

testTestcase(portsClosed, {
  accepts: {
    "closed doors": from(house(shut)),
    "an address inside that accepts everything": from(
      house(shut),
      house([], { side: "inside", acceptsEverything: true }),
    ),
    "an open door inside": from(house(shut), house([openKubelet], { side: "inside" })),
    "a person's word": { ...from(), ...attested(portsClosed.id, "PASS") },
  },
  rejects: {
    "an open door": [
      from(house([...shut, openKubelet])),
      {
        message: "By behaviour: the port of kubelet is open from here.",
        about: { kind: "port", name: "203.0.113.7:10250 (kubelet)" },
        actual: "open, speaks tls",
        deviation: "D0217-6",
      },
    ],
    "an open door behind which nobody speaks": [from(house([door("etcd", { state: "open" })])), { actual: "open" }],
    "an open door at an address of six": [
      from(house(shut), house([openKubelet], { address: "2001:db8::1" })),
      { about: { kind: "port", name: "[2001:db8::1]:10250 (kubelet)" } },
    ],
  },
  leavesOpen: {
    "an address that accepts everything": [
      from(house([openKubelet], { acceptsEverything: true })),
      { about: { kind: "address", name: "203.0.113.7" }, cause: "unexpected-response" },
    ],
    "an address that nobody finds": [from(house([door("etcd", { state: "no-way" })])), { cause: "unreachable" }],
    "an address to which the way is lost": [
      from(house([...shut, door("etcd", { state: "no-way" })])),
      { about: { kind: "address", name: "203.0.113.7" }, cause: "unreachable" },
    ],
    "a proxy in between": [proxied, { cause: "unreachable" }],
    "addresses that are not told to us": [
      hiddenNodes(house(shut)),
      { actual: "may not list nodes", cause: "privilege" },
    ],
  },
  misses: {
    "no address that is there for everybody": [from(), { cause: "needs-attestation" }],
    "private addresses only": [from(house([openKubelet], { side: "inside" }))],
  },
});

testTestcase(kubeletInternal, {
  accepts: { "closed doors of kubelets": from(house([...shut, door("etcd", { state: "open" })])) },
  rejects: {
    "an open door of a kubelet": [
      from(house([openKubelet])),
      { about: { kind: "port", name: "203.0.113.7:10250 (kubelet)" } },
    ],
    "an open door for reading": [from(house([door("kubelet (read-only)", { state: "open" })]))],
  },
  misses: { "no address that is there for everybody": [from()] },
});

const server = { host: "api.example", port: 6443, scheme: "https" };
const certificate = { subject: "CN=kube-apiserver", sha256: "0", validFrom: "", validTo: "" };
const front = (changes: object = {}) => ({
  ...from(),
  front: { server, isBehindProxy: false, certificate, withoutTls: 400, ...changes },
});
const plain = (component: "etcd" | "kube-proxy" | "kube-scheduler") =>
  behind(house([door(component, { state: "open", speaks: "http" })]));

testTestcase(httpsOnly, {
  accepts: {
    "an API server that turns away what is not TLS": front(),
    "one that says nothing without TLS": front({ withoutTls: null }),
    "one that sends on to TLS": front({ withoutTls: 308 }),
    "one that offers several ways on": front({ withoutTls: 300 }),
    "one that wants another protocol": front({ withoutTls: 101 }),
    "one behind a proxy": front({ isBehindProxy: true, certificate: null, withoutTls: null }),
    "a port that wants a certificate": { ...front(), ...behind(house([openKubelet])) },
    "health checks": { ...front(), ...plain("kube-proxy") },
  },
  rejects: {
    "an API server without TLS": [
      front({ server: { ...server, scheme: "http" }, certificate: null, withoutTls: 200 }),
      { about: { kind: "server", name: "api.example:6443" }, actual: 200 },
    ],
    "an API server that answers without TLS as well": [front({ withoutTls: 200 })],
    "an API server without TLS that does not answer": [
      front({ server: { ...server, scheme: "http" }, certificate: null, withoutTls: null }),
      { actual: "http" },
    ],
    "a port without TLS": [
      { ...front(), ...plain("kube-scheduler") },
      { about: { kind: "port", name: "203.0.113.7:10250 (kube-scheduler)" }, deviation: "D0217-10" },
    ],
  },
  leavesOpen: {
    "no TLS that came about": [
      front({ certificate: null }),
      { about: { kind: "server", name: "api.example:6443" }, cause: "unreachable" },
    ],
  },
});

test("which ports are closed from where is told, and what was not looked at", () => {
  const facts = from(house(shut), house(shut, { address: "203.0.113.8" }));
  const doors = { ...facts.doors, from: [], leftOut: 2 };
  expect(portsClosed.judge(facts)).toEqual([
    {
      level: "note",
      message: "By behaviour: none of 6 ports at 2 addresses is open from here.",
      actual: { refused: 2, filtered: 4, from: ["198.51.100.2"] },
    },
  ]);
  expect(portsClosed.judge({ ...facts, doors })).toMatchObject([
    { actual: { refused: 2, filtered: 4 } },
    { level: "note", message: "2 more addresses were not looked at." },
  ]);
  expect(portsClosed.judge({ ...facts, doors })[0]?.actual).not.toHaveProperty("from");
});

test("which ports speak TLS is told, and which health checks do not", () => {
  const [api, ...rest] = httpsOnly.judge({
    ...front(),
    ...behind(house([openKubelet, door("kube-proxy", { port: 10_256, state: "open", speaks: "http" }), door("etcd")])),
  });
  expect(api).toMatchObject({
    message: "By behaviour: the API server is served by TLS, and so are 1 more ports that are open from here.",
    about: { kind: "server", name: "api.example:6443" },
    actual: ["API server", "203.0.113.7:10250 (kubelet)"],
  });
  expect(rest).toEqual([
    {
      level: "note",
      message: "Health checks are answered without TLS.",
      about: { kind: "port", name: "203.0.113.7:10256 (kube-proxy)" },
    },
  ]);
  expect(httpsOnly.judge({ ...front(), ...behind(house([door("kube-proxy")])) })).toMatchObject([
    { message: "By behaviour: the API server is served by TLS.", actual: ["API server"] },
  ]);
});
