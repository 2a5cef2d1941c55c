import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedCloud, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import type { Needs, Probe } from "../../../src/core/probe.ts";
import { securityGroup } from "../../../src/probes/openstack/resources/security-group.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { defaultGroup } from "./default-group.probe.ts";
import { newGroup } from "./new-group.probe.ts";
import { templates } from "./templates.probe.ts";

type Network = Partial<SimulatedWorld["network"]>;

async function observed<T>(probe: Probe<T, OpenStackCloud, Needs>, network: Network = {}) {
  return withCloud(network, async (target, cloud) => {
    const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
    const fact = probe.schema.parse(await probe.observe({}, context));
    expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    await context.release();
    return { fact, account: context.account, owned: cloud.owned(), log: cloud.log };
  });
}

async function withCloud<T>(network: Network, use: (target: OpenStackCloud, cloud: SimulatedCloud) => Promise<T>) {
  const world = { ...compliant, network: { ...compliant.network, ...network } };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  return await use(target, cloud);
}

test("templates are recorded with who gets them", async () => {
  const { fact } = await observed(templates, {
    default_security_group_rules: [
      { direction: "egress", ethertype: "IPv4", used_in_default_sg: true, description: "x" },
    ],
  });
  expect(fact).toEqual({
    offered: true,
    rules: [
      {
        id: expect.any(String),
        direction: "egress",
        ethertype: "IPv4",
        protocol: null,
        port_range_min: null,
        port_range_max: null,
        remote_ip_prefix: null,
        remote_group_id: null,
        remote_address_group_id: null,
        used_in_default_sg: true,
        used_in_non_default_sg: true,
      },
    ],
  });
});

test("a cloud without templates says so", async () => {
  const { fact } = await observed(templates, { default_security_group_rules: null });
  expect(fact).toEqual({ offered: false, rules: [] });
});

test("a new group is recorded with its rules, and is gone afterwards", async () => {
  const { fact, account, owned } = await observed(newGroup);
  expect(fact.group?.name).toBe("scs-conformance-test-security-group-1");
  expect(fact.group?.rules.map(({ direction, ethertype }) => `${direction} ${ethertype}`)).toEqual([
    "egress IPv4",
    "egress IPv6",
  ]);
  expect(account).toEqual({ created: 1, destroyed: 1, leaked: [] });
  expect(owned).toEqual({});
});

test("a refused group is a fact", async () => {
  const { fact, account } = await observed(newGroup, { create: { security_groups: "forbidden" } });
  expect(fact).toEqual({ group: null, refusal: { status: 403, message: expect.stringContaining("answered 403") } });
  expect(account).toEqual({ created: 0, destroyed: 0, leaked: [] });
});

test("a group that cannot be deleted is a leak", async () => {
  const { account } = await observed(newGroup, { delete: { security_groups: "forbidden" } });
  expect(account.leaked).toMatchObject([{ kind: "security group", name: "scs-conformance-test-security-group-1" }]);
});

test("the default group of the project is found", async () => {
  const { fact } = await observed(defaultGroup);
  expect(fact?.name).toBe("default");
  expect(fact?.rules.some(({ direction, remote_group_id: from }) => direction === "ingress" && from === fact.id)).toBe(
    true,
  );
});

test("a group is found by its exact name, and destroying it twice does no harm", async () => {
  const group = (id: string, name: string) => ({ id, name, security_group_rules: [] });
  await withCloud({ security_groups: [group("1", "mine"), group("2", "mine too")] }, async (target, cloud) => {
    const signal = AbortSignal.timeout(10_000);
    expect(await securityGroup.find(target, "mine", signal)).toEqual(["1"]);
    await securityGroup.destroy(target, "1", signal);
    await securityGroup.destroy(target, "1", signal);
    expect(
      Object.values(cloud.missing())
        .flat()
        .map(({ id }) => id),
    ).toEqual(["1"]);
  });
});
