import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { makeCertificate } from "../../../fixtures/simulator/make-certificate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import type { Catalog } from "../../../src/probes/openstack/catalog.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { tcpServer, tlsServer } from "../../../src/testing/tls-server.ts";
import type { TlsServer } from "./tls-server.ts";
import { tlsServers } from "./tls-servers.probe.ts";

type Entry = readonly [service: string, url: string, audience?: string, region?: string];

async function observed(entries: readonly Entry[], env: Record<string, string> = {}): Promise<readonly TlsServer[]> {
  const services = entries.map(([type, url, audience = "public", region = "one"]) => ({
    type,
    name: null,
    endpoints: [{ interface: audience, region, url }],
  }));
  const catalog: Catalog = { region: "one", services };
  await using target = connect(cloudConfigOf(compliant, "http://127.0.0.1:1"), { userAgent: "test", env });
  const context = probeContext(target, { signal: AbortSignal.timeout(20_000) });
  return tlsServers.schema.parse(await tlsServers.observe({ catalog }, context));
}

const made = makeCertificate();

test("each host and port is scanned once, for all the services behind it", async () => {
  await using server = await tlsServer({ key: made.key, cert: made.cert });
  const base = `https://127.0.0.1:${server.port}`;
  const fact = await observed([
    ["compute", `${base}/compute/v2.1`],
    ["image", `${base}/image`],
    ["volume", `${base}/volume/v3/%(project_id)s`],
  ]);
  expect(fact).toMatchObject([
    { host: "127.0.0.1", port: server.port, services: ["compute", "image", "volume"], result: { outcome: "scanned" } },
  ]);
  const [first] = fact;
  expect(first?.result.outcome === "scanned" && first.result.handshakes).toBe(server.connections());
  expect(tlsServers.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("http, internal, admin and other regions are never contacted", async () => {
  await using server = await tcpServer((socket) => socket.destroy());
  const url = `127.0.0.1:${server.port}`;
  const fact = await observed([
    ["compute", `http://${url}/compute`],
    ["compute", `https://${url}/compute`, "internal"],
    ["compute", `https://${url}/compute`, "admin"],
    ["compute", `https://${url}/compute`, "public", "two"],
  ]);
  expect(fact).toEqual([{ host: "127.0.0.1", port: server.port, services: ["compute"], result: { outcome: "http" } }]);
  expect(server.connections()).toBe(0);
});

test("who is not there does not hide the others", async () => {
  await using server = await tlsServer({ key: made.key, cert: made.cert });
  const gone = await tcpServer(() => undefined);
  await gone[Symbol.asyncDispose]();
  const fact = await observed([
    ["compute", `https://127.0.0.1:${gone.port}`],
    ["image", `https://127.0.0.1:${server.port}`],
  ]);
  expect(fact.map(({ result }) => result.outcome)).toEqual(["unreachable", "scanned"]);
});

test("behind a proxy nothing is contacted", async () => {
  await using server = await tcpServer((socket) => socket.destroy());
  const env = { https_proxy: `http://127.0.0.1:${server.port}` };
  const fact = await observed([["compute", "https://cloud.example"]], env);
  expect(fact).toMatchObject([{ host: "cloud.example", port: 443, result: { outcome: "behind-proxy" } }]);
  expect(server.connections()).toBe(0);
});

test("an IPv6 address is asked without its brackets", async () => {
  await using server = await tlsServer({ key: made.key, cert: made.cert }, "::1");
  const fact = await observed([["compute", `https://[::1]:${server.port}/`]]);
  expect(fact).toMatchObject([{ host: "::1", result: { outcome: "scanned", address: "::1" } }]);
});
