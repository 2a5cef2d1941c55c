import { expect, test } from "vitest";
import { makeCertificate } from "../../../fixtures/simulator/make-certificate.ts";
import { items, observed, status } from "../../testing/observed.ts";
import { certificateAuthorities } from "./certificate-authorities.probe.ts";
import { certificateRequests } from "./certificate-requests.probe.ts";
import { namespaces } from "./namespaces.probe.ts";
import { priorityAndFairness } from "./priority-and-fairness.probe.ts";

const levels = "GET /apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations";

test("whether answers name their flow is recorded, and the priority levels", async () => {
  const version = { gitVersion: "v1.36.3", isSortedByPriority: true };
  const routes = { [levels]: items({ metadata: { name: "system" }, spec: { type: "Limited" } }) };
  const { fact } = await observed(priorityAndFairness, { version }, routes);
  expect(fact).toEqual({ isNamedInAnswers: true, levels: { outcome: "answered", answer: ["system"] } });
});

test("a server without priority and fairness", async () => {
  const version = { gitVersion: "v1.36.3", isSortedByPriority: false };
  const { fact } = await observed(priorityAndFairness, { version }, {});
  expect(fact).toEqual({ isNamedInAnswers: false, levels: { outcome: "absent" } });
});

test("requests for certificates are recorded without what they ask for", async () => {
  const metadata = { name: "csr-1", uid: "1", creationTimestamp: "2026-11-21T10:00:00Z" };
  const request = {
    metadata,
    spec: { signerName: "kubernetes.io/kubelet-serving", request: "LS0t", username: "system:node:a" },
    status: {},
  };
  const path = "GET /apis/certificates.k8s.io/v1/certificatesigningrequests";
  const approved = { ...request, status: { conditions: [{ type: "Approved", message: "by jane" }] } };
  const { fact } = await observed(certificateRequests, {}, { [path]: items(request, approved) });
  const spec = { signerName: "kubernetes.io/kubelet-serving" };
  expect(fact).toEqual({
    outcome: "answered",
    answer: [
      { metadata, spec, status: { conditions: [] } },
      { metadata, spec, status: { conditions: [{ type: "Approved" }] } },
    ],
  });
});

test("of namespaces only what they say about pods is recorded", async () => {
  const labels = { "pod-security.kubernetes.io/enforce": "baseline", team: "a" };
  const { fact } = await observed(
    namespaces,
    {},
    {
      "GET /api/v1/namespaces": items(
        { metadata: { name: "a", uid: "1", labels } },
        { metadata: { name: "b", uid: "2" } },
      ),
    },
  );
  expect(fact).toEqual({
    outcome: "answered",
    answer: [
      { metadata: { name: "a", uid: "1", labels: { "pod-security.kubernetes.io/enforce": "baseline" } } },
      { metadata: { name: "b", uid: "2", labels: {} } },
    ],
  });
});

const ca = makeCertificate({ subject: "kubernetes", isAuthority: true, days: 3650 });
const old = makeCertificate({ subject: "kubernetes-old", isAuthority: true, days: 30 });
const map = (name: string) => `GET /api/v1/namespaces/kube-system/configmaps/${name}`;

test("authorities are recorded by their names and days", async () => {
  const routes = {
    [map("kube-root-ca.crt")]: { body: { data: { "ca.crt": `${ca.cert}${old.cert}` } } },
    [map("extension-apiserver-authentication")]: {
      body: { data: { "client-ca-file": ca.cert, "requestheader-allowed-names": '["front-proxy-client"]' } },
    },
  };
  const { fact } = await observed(certificateAuthorities, {}, routes, { tls: tlsOf() });
  const kubernetes = { subject: "CN=kubernetes" };
  expect(fact).toMatchObject({
    kubeconfig: [kubernetes],
    root: { answer: [kubernetes, { subject: "CN=kubernetes-old" }] },
    clients: { answer: { clientCa: [kubernetes] } },
  });
  expect(fact.clients).not.toHaveProperty("answer.requestHeaderCa");
});

test("authorities that we may not see do not hide the others", async () => {
  const message =
    'configmaps "x" is forbidden: User "jane" cannot get resource "configmaps" in API group "" in the namespace "kube-system"';
  const routes = {
    [map("kube-root-ca.crt")]: {
      body: { data: { "ca.crt": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" } },
    },
    "GET /*": status(403, message),
  };
  const { fact } = await observed(certificateAuthorities, {}, routes);
  expect(fact).toMatchObject({
    kubeconfig: [],
    root: { outcome: "answered", answer: [] },
    clients: { outcome: "refused", action: "get configmaps extension-apiserver-authentication in kube-system" },
  });
});

function tlsOf() {
  const { key, cert } = makeCertificate({ subject: "kube-apiserver", issuer: ca });
  return { key, cert, ca: ca.cert };
}
