import { expect, test } from "vitest";
import { makeCertificate } from "../../../fixtures/simulator/make-certificate.ts";
import { observed } from "../../testing/observed.ts";
import { apiServerFront } from "./api-server-front.probe.ts";
import { doors } from "./doors.probe.ts";

const own = makeCertificate({ subject: "kube-apiserver", days: 365 });
const routes = { "GET /version": { body: { gitVersion: "v1.37.1" } } };

test("the certificate is recorded, and that nothing is said without TLS", async () => {
  const { fact } = await observed(apiServerFront, {}, routes, { tls: { ...own, ca: own.cert } });
  expect(fact).toMatchObject({
    server: { host: "127.0.0.1", scheme: "https" },
    isBehindProxy: false,
    certificate: { subject: "CN=kube-apiserver" },
    withoutTls: null,
  });
  expect(Object.keys(fact.certificate ?? {})).toEqual(["subject", "sha256", "validFrom", "validTo"]);
});

test("a server without TLS shows no certificate, and answers", async () => {
  const { fact } = await observed(apiServerFront, {}, routes);
  expect(fact).toMatchObject({ server: { scheme: "http" }, certificate: null, withoutTls: 200 });
});

test("behind a proxy nobody knocks, for what answers may be the proxy", async () => {
  const env = { HTTP_PROXY: "http://127.0.0.1:9" };
  const { fact, log } = await observed(apiServerFront, {}, routes, { env });
  expect(fact).toMatchObject({ isBehindProxy: true, certificate: null, withoutTls: null });
  const nodes = { outcome: "refused", action: "list nodes", message: "403" } as const;
  const { fact: closed } = await observed(doors, { nodes }, routes, { env });
  expect(closed).toEqual({ isBehindProxy: true, from: [], houses: [], nodes, leftOut: 0 });
  expect(log).toEqual([]);
});
