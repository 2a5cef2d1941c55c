import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { absent, answered, failed, kubelet, refused, unattested } from "../evidence/examples.ts";
import { certificateAuthorities } from "./certificate-authorities.ts";
import { certificateRequests } from "./certificate-requests.ts";
import { kubeletRotation } from "./kubelet-rotation.ts";

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
    "an old one behind its successor": known({ kubeconfig: [good, authority("2026-12-01T00:00:00.000Z")] }),
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
      {
        message: "By configuration: the certificate authority has ended.",
        actual: { validTo: "2026-01-01T00:00:00.000Z", in: "requestheader-client-ca-file" },
      },
    ],
    "one of the kubeconfig, and one for clients, that end at this moment": [
      known({
        kubeconfig: [authority("2026-11-21T12:00:00.000Z")],
        clients: answered({ clientCa: [authority("2026-11-21T12:00:00.000Z")] }),
      }),
      {
        message: "By configuration: the certificate authority ends within a year.",
        actual: { validTo: "2026-11-21T12:00:00.000Z", in: "the kubeconfig" },
      },
      { actual: { validTo: "2026-11-21T12:00:00.000Z", in: "client-ca-file" } },
    ],
  },
  leavesOpen: {
    "authorities that are not for us": [
      known({}),
      { remedy: "scs-conformance rbac --tier W | kubectl apply -f -", cause: "privilege" },
    ],
  },
  misses: { "none anywhere": [known({ root: answered([]), clients: absent })] },
});

test("which authorities were looked at is told", () => {
  const facts = known({ kubeconfig: [good], root: answered([good]) });
  expect(certificateAuthorities.judge(facts)).toMatchObject([
    {
      level: "note",
      message:
        "By configuration: the certificate authorities of the kubeconfig, kube-root-ca.crt are good for more than a year.",
    },
  ]);
});
