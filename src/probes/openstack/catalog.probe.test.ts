import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import type { CatalogEntry } from "../../../fixtures/simulator/state.ts";
import { connect } from "../../clients/openstack/cloud.ts";
import { Secret } from "../../secret.ts";
import { isOfferedIn, type Catalog } from "./catalog.ts";
import { catalog } from "./catalog.probe.ts";
import { probeContext } from "../../testing/probe-context.ts";

const keystone = { type: "identity", name: "keystone", endpoints: [{ url: "{base}/identity" }] };

test("the fact has every service with its endpoints, and the region under test", async () => {
  const url = "https://nova.example:8774/v2.1";
  const fact = await observed([keystone, { type: "compute", endpoints: [{ interface: "internal", url }] }]);
  expect(fact).toEqual({
    region: "RegionOne",
    services: [
      {
        type: "identity",
        name: "keystone",
        endpoints: [{ interface: "public", region: "RegionOne", url: expect.any(String) }],
      },
      {
        type: "compute",
        name: expect.toSatisfy((name) => !name),
        endpoints: [{ interface: "internal", region: "RegionOne", url }],
      },
    ],
  });
});

test("a fact that was recorded is read again as it was", async () => {
  const fact = await observed(compliant.identity.catalog);
  expect(catalog.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("a service without endpoints is in the fact", async () => {
  const { services } = await observed([keystone, { type: "image", name: "glance", endpoints: [] }]);
  expect(services[1]).toEqual({ type: "image", name: "glance", endpoints: [] });
});

test.each([
  [{ interface: "public", region: "one", url: "https://a.example" }, true],
  [{ interface: "publicURL", region: "one", url: "https://a.example" }, true],
  [{ interface: "public", region: null, url: "https://a.example" }, true],
  [{ interface: "public", region: "*", url: "https://a.example" }, true],
  [{ interface: "public", region: "two", url: "https://a.example" }, false],
  [{ interface: "internal", region: "one", url: "https://a.example" }, false],
  [{ interface: "public", region: "one", url: "" }, false],
])("%j is for users of the region one: %s", (endpoint, offered) => {
  expect(isOfferedIn({ type: "image", name: "glance", endpoints: [endpoint] }, "one")).toBe(offered);
});

async function observed(entries: readonly CatalogEntry[]): Promise<Catalog> {
  await using cloud = await simulate({ ...compliant, identity: { ...compliant.identity, catalog: entries } });
  const { id, secret } = compliant.identity.application_credential;
  await using target = connect(
    {
      name: "simulated",
      authUrl: cloud.authUrl,
      auth: { type: "application-credential", credential: { id }, secret: new Secret(secret) },
      region: undefined,
      interface: "public",
      tls: { verify: true },
      endpointOverrides: {},
      origin: [],
    },
    { userAgent: "scs-conformance/test", env: {} },
  );
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  return catalog.schema.parse(await catalog.observe({}, context));
}
