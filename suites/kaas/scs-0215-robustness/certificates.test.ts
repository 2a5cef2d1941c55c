import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { answered, attested, behind, counted, door, house, refused, unattested } from "../evidence/examples.ts";
import { apiServerCertificate } from "./api-server-certificate.ts";
import { kubeletCertificates } from "./kubelet-certificates.ts";

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
    "one of this moment": front("2026-11-21T12:00:00.000Z", "2027-11-21T12:00:00.000Z"),
    "one that ends at this moment": front("2026-08-01T00:00:00.000Z", "2026-11-21T12:00:00.000Z"),
    "one of a year ago to the minute": front("2025-11-21T12:00:00.000Z", "2035-11-21T00:00:00.000Z"),
  },
  rejects: {
    "one of more than a year ago": [
      front("2025-11-20T11:00:00.000Z", "2035-11-21T00:00:00.000Z"),
      {
        message: "By behaviour: the certificate is 366 days old, and so has not been renewed for more than a year.",
        about: { kind: "server", name: "api.example:6443" },
        expected: "365 days at most",
        actual: { validFrom: "2025-11-20T11:00:00.000Z", validTo: "2035-11-21T00:00:00.000Z" },
      },
    ],
    "one that has expired": [
      front("2026-08-01T00:00:00.000Z", "2026-11-21T11:59:59.000Z"),
      {
        message: "By behaviour: the certificate has expired.",
        about: { kind: "server", name: "api.example:6443" },
        expected: "valid on 2026-11-21T12:00:00.000Z",
        actual: { validFrom: "2026-08-01T00:00:00.000Z", validTo: "2026-11-21T11:59:59.000Z" },
      },
    ],
    "one of tomorrow": [
      front("2026-11-22T00:00:00.000Z", "2027-11-22T00:00:00.000Z"),
      {
        message: "By behaviour: the certificate is not valid yet.",
        about: { kind: "server", name: "api.example:6443" },
        expected: "valid on 2026-11-21T12:00:00.000Z",
      },
    ],
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
    "an old one at an address of no node": {
      ...told(ttl(day)),
      ...behind(
        house(shows("2020-01-01T00:00:00.000Z").doors.houses[0]?.doors ?? [], { node: null }),
        house([door("kubelet")]),
      ),
    },
    "counts that are not for us": { ...told(ttl(day)), metrics: refused("get /metrics") },
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

test("how old the certificate of the API server is is told", () => {
  expect(apiServerCertificate.judge(front("2026-11-01T00:00:00.000Z", "2027-11-01T00:00:00.000Z"))).toMatchObject([
    { level: "note", actual: { age: 20, validTo: "2027-11-01T00:00:00.000Z" } },
  ]);
});

test("that no request came with an expired certificate is not told", () => {
  expect(kubeletCertificates.judge({ ...told(ttl(day)), ...counted({ expiredClientCertificates: 0 }) })).toHaveLength(
    1,
  );
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
