import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import type { Probe } from "../../../src/core/probe.ts";
import { HttpError } from "../../../src/errors.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { autoAllocation } from "./auto-allocation.probe.ts";
import { networks } from "./networks.probe.ts";
import { subnetPools } from "./subnet-pools.probe.ts";

async function asked<T>(
  probe: Probe<T, OpenStackCloud, Record<string, never>>,
  network: Partial<SimulatedWorld["network"]> = {},
  conditions: SimulatedWorld["conditions"] = {},
) {
  const world = { ...compliant, network: { ...compliant.network, ...network }, conditions };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  const fact = probe.schema.parse(await probe.observe({}, context));
  expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  return { fact, log: cloud.log, created: cloud.owned() };
}

const provider = "5c5c0000000000000000000000009999";
const pool = { id: "p", name: "pool", project_id: provider, shared: true, is_default: true };

test("networks are recorded with what the standard asks of them", async () => {
  const { fact } = await asked(networks, {
    networks: [
      { id: "a", name: "public", "router:external": true, is_default: true, project_id: provider },
      { id: "b", name: "mine", project_id: compliant.identity.project.id },
      { id: "c", name: "", shared: true, port_security_enabled: false, project_id: provider },
    ],
  });
  const internal = { external: false, isDefault: null };
  expect(fact).toEqual([
    { id: "a", name: "public", own: false, external: true, shared: false, isDefault: true, portSecurity: true },
    { id: "b", name: "mine", own: true, shared: false, portSecurity: true, ...internal },
    { id: "c", name: "", own: false, shared: true, portSecurity: false, ...internal },
  ]);
});

test("all pages of networks and pools are read", async () => {
  const several = ["1", "2", "3"].map((id) => ({ id, name: id, shared: true, project_id: provider }));
  const pools = several.map((each) => ({ ...each, prefixes: ["2001:db8::/32"] }));
  const conditions = { pageSize: { network: 1 } };
  expect((await asked(networks, { networks: several }, conditions)).fact).toHaveLength(3);
  expect((await asked(subnetPools, { subnetpools: pools }, conditions)).fact).toHaveLength(3);
});

test("the lengths of pools are numbers, even where Neutron writes them as text", async () => {
  const subnetpools = [{ ...pool, prefixes: ["2001:db8::/32"], min_prefixlen: "56", max_prefixlen: 64 }];
  expect((await asked(subnetPools, { subnetpools })).fact).toEqual([
    {
      id: "p",
      name: "pool",
      ipVersion: 6,
      shared: true,
      isDefault: true,
      prefixes: ["2001:db8::/32"],
      minPrefixLength: 56,
      maxPrefixLength: 64,
    },
  ]);
});

test("the auto-allocated topology is never made, only tried", async () => {
  const { log, created } = await asked(autoAllocation, { subnetpools: [pool] });
  const paths = log.map(({ path }) => path).filter((path) => path.includes("auto-allocated-topology"));
  expect(paths).toEqual([`/network/v2.0/auto-allocated-topology/${compliant.identity.project.id}?fields=dry-run`]);
  expect(created).toEqual({});
});

test("what is in the way of an auto-allocated topology is recorded", async () => {
  const { fact } = await asked(autoAllocation, { subnetpools: [] });
  expect(fact.refusal).toContain("No default subnetpools defined");
  expect((await asked(autoAllocation, { subnetpools: [pool] })).fact).toEqual({ refusal: null });
});

test("a Neutron that fails has not told", async () => {
  const route = `GET /network/v2.0/auto-allocated-topology/${compliant.identity.project.id}`;
  await expect(asked(autoAllocation, {}, { faults: { [route]: { status: 403 } } })).rejects.toThrow(HttpError);
});
