import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import {
  absent,
  answered,
  attested,
  behind,
  counted,
  door,
  failed,
  house,
  kubelet,
  refused,
  unattested,
} from "../evidence/examples.ts";
import { apiServerCertificate } from "./api-server-certificate.ts";
import { certificateAuthorities } from "./certificate-authorities.ts";
import { certificateRequests } from "./certificate-requests.ts";
import { kubeletCertificates } from "./kubelet-certificates.ts";
import { kubeletRotation } from "./kubelet-rotation.ts";

const server = { host: "api.example", port: 6443, scheme: "https" };
const front = (validFrom: string, validTo: string) => ({
  ...unattested,
  front: {
    server,
    isBehindProxy: false,
    certificate: { subject: "CN=kube-apiserver", sha256: "0", validFrom, validTo },
    withoutTls: 400,
  },
});
const shut = { server, certificate: null, withoutTls: null };

testTestcase(apiServerCertificate, {
  accepts: {
    "one of today": front("2026-11-21T00:00:00.000Z", "2027-11-21T00:00:00.000Z"),
    "one of a year ago to the minute": front("2025-11-21T12:00:00.000Z", "2035-11-21T00:00:00.000Z"),
  },
  rejects: {
    "one of more than a year ago": [
      front("2025-11-20T11:00:00.000Z", "2035-11-21T00:00:00.000Z"),
      {
        message: "By behaviour: the certificate is 366 days old, and so has not been renewed for more than a year.",
        about: { kind: "server", name: "api.example:6443" },
      },
    ],
    "one that has expired": [
      front("2026-08-01T00:00:00.000Z", "2026-11-21T11:59:59.000Z"),
      { message: "By behaviour: the certificate has expired." },
    ],
    "one of tomorrow": [front("2026-11-22T00:00:00.000Z", "2027-11-22T00:00:00.000Z")],
  },
  leavesOpen: {
    "a proxy in between": [{ ...unattested, front: { ...shut, isBehindProxy: true } }, { cause: "unreachable" }],
    "no TLS": [{ ...unattested, front: { ...shut, isBehindProxy: false } }, { cause: "dependency" }],
  },
});

const day = 86_400;
const ttl = (clientTtlSeconds: number | null, serverTtlSeconds: number | null = null, node = "a") => ({
  node,
  asked: answered({ clientTtlSeconds, serverTtlSeconds }),
});
const told = (
  ...kubelets: { node: string; asked: ReturnType<typeof ttl>["asked"] | ReturnType<typeof refused> }[]
) => ({
  ...unattested,
  ...counted({}),
  ...behind(),
  kubelets: answered(kubelets),
});
const shows = (validFrom: string, validTo = "2027-11-21T00:00:00.000Z", isOurs = true) =>
  behind(house([door("kubelet", { state: "open", kubelet: { isOurs, anonymous: 401, validFrom, validTo } })]));

testTestcase(kubeletCertificates, {
  accepts: {
    "a year to come": told(ttl(365 * day), ttl(day, 365 * day, "b")),
    "one that is seen from here, too": { ...told(ttl(day)), ...shows("2026-01-01T00:00:00.000Z") },
    "an old one that is not the node's": { ...told(ttl(day)), ...shows("2020-01-01T00:00:00.000Z", undefined, false) },
    "a person's word": {
      ...told({ node: "a", asked: refused("get nodes/proxy") }),
      ...attested(kubeletCertificates.id, "PASS"),
    },
  },
  rejects: {
    "more than a year to come": [told(ttl(365 * day + 1)), { about: { kind: "node", name: "a" }, actual: "365 days" }],
    "one that has expired": [
      told(ttl(day, 0)),
      { message: "By behaviour: the kubelet's certificate that it shows its own clients has expired." },
    ],
    "one of two": [told(ttl(day), ttl(-1, null, "b")), { about: { kind: "node", name: "b" } }],
    "an old one that is seen from here, though the kubelets do not talk to us": [
      { ...told({ node: "a", asked: refused("get nodes/proxy") }), ...shows("2025-01-01T00:00:00.000Z") },
      { about: { kind: "node", name: "a" } },
    ],
  },
  leavesOpen: {
    "kubelets that do not talk to us": [
      told({ node: "a", asked: refused("get nodes/proxy") }, { node: "b", asked: refused("get nodes/proxy") }),
      { actual: "may not get nodes/proxy", cause: "privilege" },
    ],
    "a cluster without nodes": [told(), { cause: "dependency" }],
  },
  misses: {
    "a kubelet that does not tell": [
      told(ttl(null)),
      { about: { kind: "node", name: "a" }, cause: "needs-attestation" },
    ],
  },
});

test("requests with expired certificates are told", () => {
  const facts = { ...told(ttl(day)), ...counted({ expiredClientCertificates: 3 }) };
  const found = judge(kubeletCertificates, ({ id }) => {
    const name = Object.entries(kubeletCertificates.needs).find(([, probe]) => probe.id === id)?.[0] ?? "";
    return { ok: true, fact: facts[name as keyof typeof facts] };
  });
  expect(found.verdict).toBe("PASS");
  expect(found.findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^3 requests came/));
});

const set = (...configs: Parameters<typeof kubelet>[0][]) => ({
  ...unattested,
  kubelets: answered(configs.map((changes, index) => ({ node: `n${index}`, asked: answered(kubelet(changes)) }))),
});

testTestcase(kubeletRotation, {
  accepts: { "both on everywhere": set({}, {}) },
  rejects: {
    "one off on one node": [
      set({}, { serverTLSBootstrap: false }),
      {
        message: "By configuration: the kubelet has serverTLSBootstrap off.",
        about: { kind: "node", name: "n1" },
        actual: "serverTLSBootstrap: false",
      },
    ],
    "both off": [set({ rotateCertificates: false, serverTLSBootstrap: false }), {}, {}],
  },
  leavesOpen: {
    "kubelets that do not talk to us": [
      { ...unattested, kubelets: answered([{ node: "a", asked: refused("get nodes/proxy") }]) },
      { cause: "privilege" },
    ],
    "one that does not answer": [
      { ...unattested, kubelets: answered([{ node: "a", asked: failed }, ...set({}).kubelets.answer]) },
      { about: { kind: "node", name: "a" }, cause: "unexpected-response" },
    ],
    "one that does not tell": [{ ...unattested, kubelets: answered([{ node: "a", asked: absent }]) }],
  },
});

const request = (creationTimestamp: string, ...types: string[]) => ({
  metadata: { name: "csr-1", uid: "u1", creationTimestamp },
  spec: { signerName: "kubernetes.io/kubelet-serving" },
  status: { conditions: types.map((type) => ({ type })) },
});
const requested = (...all: ReturnType<typeof request>[]) => ({ ...unattested, requests: answered(all) });

testTestcase(certificateRequests, {
  accepts: {
    none: requested(),
    "an answered one": requested(request("2026-11-20T00:00:00Z", "Approved")),
    "one that was denied": requested(request("2026-11-20T00:00:00Z", "Denied")),
    "one that failed": requested(request("2026-11-20T00:00:00Z", "Failed")),
    "one of an hour ago": requested(request("2026-11-21T11:00:00Z")),
  },
  rejects: {
    "one that waits for longer": [
      requested(request("2026-11-21T10:59:59Z")),
      {
        about: { kind: "certificate signing request", name: "csr-1", id: "u1" },
        actual: "60 minutes, for kubernetes.io/kubelet-serving",
        remedy: "kubectl certificate approve csr-1",
      },
    ],
  },
  leavesOpen: {
    "requests that are not for us": [{ ...unattested, requests: refused("list") }, { cause: "privilege" }],
  },
});

const authority = (validTo: string, subject = "CN=kubernetes") => ({ subject, sha256: "0", validTo });
const good = authority("2036-01-01T00:00:00.000Z");
const unseen = { kubeconfig: [], root: refused("get configmaps"), clients: refused("get configmaps") };
const known = (changes: object) => ({ ...unattested, authorities: { ...unseen, ...changes } });

testTestcase(certificateAuthorities, {
  accepts: {
    "that of the kubeconfig alone": known({ kubeconfig: [good] }),
    "a year to come": known({ root: answered([authority("2027-11-21T12:00:00.000Z")]) }),
    "an old one beside its successor": known({ kubeconfig: [authority("2026-12-01T00:00:00.000Z"), good] }),
  },
  rejects: {
    "less than a year to come": [
      known({ kubeconfig: [good], root: answered([authority("2027-11-21T11:00:00.000Z")]) }),
      {
        message: "By configuration: the certificate authority ends within a year.",
        about: { kind: "certificate authority", name: "CN=kubernetes", id: "0" },
        actual: { validTo: "2027-11-21T11:00:00.000Z", in: "kube-root-ca.crt" },
      },
    ],
    "one for clients that has ended": [
      known({ clients: answered({ requestHeaderCa: [authority("2026-01-01T00:00:00.000Z", "CN=front-proxy-ca")] }) }),
      { message: "By configuration: the certificate authority has ended." },
    ],
  },
  leavesOpen: { "authorities that are not for us": [known({}), { cause: "privilege" }] },
  misses: { "none anywhere": [known({ root: answered([]), clients: absent })] },
});
