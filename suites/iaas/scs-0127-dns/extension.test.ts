import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { networkExtensions } from "../../../src/probes/openstack/network-extensions.probe.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { dnsIntegration, domainPorts, subnetPublishing } from "./extension.ts";

const only = (...extensions: string[]) => ({ extensions });

testTestcase(dnsIntegration, {
  accepts: {
    "the extension itself": only("dns-integration", "router"),
    "a larger one alone": only("dns-domain-ports"),
    "the largest one alone": only("dns-integration-domain-keywords"),
  },
  rejects: {
    "no extension": [only(), { message: expect.stringContaining("none of the extensions dns-integration") as string }],
    "others only": [only("router", "dns-something"), { actual: ["dns-something"] }],
  },
});

const service = (type: string) => ({ type, name: null, endpoints: [] });
const cloud = (dns: boolean, ...extensions: string[]) => ({
  catalog: { region: null, services: [service("network"), ...(dns ? [service("dns")] : [])] },
  extensions,
});

testTestcase(domainPorts, {
  accepts: {
    "no DNS service": cloud(false),
    "the extension itself": cloud(true, "dns-domain-ports"),
    "a larger one": cloud(true, "subnet-dns-publish-fixed-ip"),
  },
  rejects: {
    "a smaller one": [
      cloud(true, "dns-integration"),
      {
        expected: "one of dns-domain-ports, subnet-dns-publish-fixed-ip, dns-integration-domain-keywords",
        actual: ["dns-integration"],
      },
    ],
  },
});

testTestcase(subnetPublishing, {
  accepts: {
    "no DNS service": cloud(false),
    "the extension itself": cloud(true, "subnet-dns-publish-fixed-ip"),
    "a larger one": cloud(true, "dns-integration-domain-keywords"),
  },
  rejects: { "a smaller one": [cloud(true, "dns-domain-ports"), { actual: ["dns-domain-ports"] }] },
});

test.each([domainPorts, subnetPublishing])("that there is no DNS service is told: $id", (testcase) => {
  const message = "There is no DNS service in the catalog, so nothing has to be published in it.";
  expect(testcase.judge(cloud(false))).toEqual([{ level: "note", message }]);
});

test("each larger extension has a testcase of its own", () => {
  expect([dnsIntegration, domainPorts, subnetPublishing].map(({ id }) => id)).toEqual([
    "scs-0127-dns-integration",
    "scs-0127-domain-ports",
    "scs-0127-subnet-publishing",
  ]);
});

test("the extensions are recorded by alias, in order, and read again as they were", async () => {
  const world = { ...compliant, network: { ...compliant.network, extensions: ["dns-integration", "a-first-one"] } };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  const fact = networkExtensions.schema.parse(await networkExtensions.observe({}, context));
  expect(fact).toContain("dns-integration");
  expect(fact).toEqual(fact.toSorted());
  expect(networkExtensions.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});
