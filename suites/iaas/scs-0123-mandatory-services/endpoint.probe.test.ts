import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedCloud, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { endpointProbe } from "./endpoint.probe.ts";
import { blockStorage, compute, identity, loadBalancer, s3, type MandatoryService } from "./services.ts";

interface Look {
  readonly conditions?: SimulatedWorld["conditions"];
  /** What the catalog says instead. */
  readonly address?: (cloud: SimulatedCloud) => string;
}

async function observed(service: MandatoryService, { conditions = {}, address }: Look = {}) {
  await using cloud = await simulate({ ...compliant, conditions });
  await using target = connect(cloudConfigOf(compliant, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(20_000) });
  const listed = catalog.schema.parse(await catalog.observe({}, context));
  const services = listed.services.map((entry) =>
    address && entry.type === service.types[0]
      ? { ...entry, endpoints: [{ interface: "public", region: null, url: address(cloud) }] }
      : entry,
  );
  const probe = endpointProbe(service);
  const fact = probe.schema.parse(await probe.observe({ catalog: { ...listed, services } }, context));
  expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  const requests = cloud.log.filter(({ method, path }) => method === "GET" && !path.startsWith("/identity/v3/"));
  return { fact: { ...fact, url: fact.url?.replace(cloud.url, "") ?? null }, requests };
}

test.each([
  [compute, "/compute/", 200],
  [identity, "/identity", 300],
  [blockStorage, "/volume/", 300],
  [loadBalancer, "/load-balancer", 200],
  [s3, "/", 403],
])("$testcase: the version document is asked for, and any answer is one", async (service, url, status) => {
  const { fact, requests } = await observed(service);
  expect(fact).toEqual({ url, status, silence: null });
  expect(requests).toHaveLength(1);
});

test("no token is shown to whoever answers", async () => {
  const { requests } = await observed(compute);
  expect(requests.map(({ headers }) => "x-auth-token" in headers)).toEqual([false]);
});

test("where the root leads nowhere the versioned address is asked", async () => {
  const { fact } = await observed(compute, { conditions: { faults: { "GET /compute/": { status: 404 } } } });
  expect(fact).toEqual({ url: "/compute/v2.1", status: 200, silence: null });
});

test("an endpoint that nobody listens at is a fact, not a failure", async () => {
  const { fact } = await observed(loadBalancer, { address: () => "http://127.0.0.1:1/load-balancer" });
  expect(fact).toMatchObject({ status: null, silence: expect.stringContaining("connection refused") });
});

test("a connection that breaks says nothing about the endpoint", async () => {
  const conditions = { faults: { "GET /load-balancer": "reset" } } as const;
  await expect(observed(loadBalancer, { conditions })).rejects.toThrow("the connection was reset");
});

test.each([
  ["no address", "load-balancer"],
  ["nothing", ""],
])("of %s nothing is asked", async (_, address) => {
  const { fact, requests } = await observed(loadBalancer, { address: () => address });
  expect(fact).toEqual({ url: null, status: null, silence: null });
  expect(requests).toEqual([]);
});
