import { describe, expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import type { AnyProbe } from "../../../src/core/probe.ts";
import { QuotaError } from "../../../src/errors.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import type { Refusal } from "../../../src/probes/openstack/granted.ts";
import { patientCloud } from "../../../src/testing/simulated-cloud.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { floatingIp } from "./floating-ip.ts";
import { floatingIp as floatingIpProbe, type FloatingIp } from "./floating-ip.probe.ts";
import { ipv6Subnet } from "./ipv6-subnet.ts";
import { type Ipv6Subnet, ipv6Subnet as ipv6SubnetProbe } from "./ipv6-subnet.probe.ts";
import { networks } from "./networks.probe.ts";
import { isPublicIpv4 } from "./public-ipv4.ts";
import { rbacPolicy } from "./rbac-policy.ts";
import { rbacPolicy as rbacPolicyProbe } from "./rbac-policy.probe.ts";
import { subnetPools } from "./subnet-pools.probe.ts";

const refusal = (status: number): Refusal => ({ status, message: `answered ${status}` });
const routed = (change: Partial<Ipv6Subnet> = {}) => ({
  subnet: { missing: null, cidr: "2a0b:1::/64", refused: null, ...change },
});

testTestcase(ipv6Subnet, {
  accepts: {
    "a /64 behind a router": routed(),
    "one of private addresses, in a private cloud": routed({ cidr: "fd00:1::/64" }),
  },
  rejects: {
    "no pool": [routed({ missing: "pool", cidr: null }), { expected: "a shared pool of IPv6 addresses" }],
    "no default network": [routed({ missing: "network", cidr: null }), { expected: "a default network" }],
    "a pool that gives nothing": [
      routed({ cidr: null, refused: { step: "subnet", refusal: refusal(400) } }),
      {
        message: "A project cannot get a /64 from the shared pool of IPv6 addresses.",
        expected: "granted",
        actual: "answered 400",
      },
    ],
    "a router that may not lead outside": [routed({ refused: { step: "router", refusal: refusal(403) } })],
    "a subnet that may not go to the router": [routed({ refused: { step: "interface", refusal: refusal(409) } })],
    "a subnet that does not tell its prefix": [routed({ cidr: null }), { expected: "/64", actual: null }],
    "a subnet of another length": [routed({ cidr: "2a0b:1::/56" }), { expected: "/64", actual: "2a0b:1::/56" }],
  },
  leavesOpen: {
    "a service that fails": [
      routed({ cidr: null, refused: { step: "subnet", refusal: refusal(500) } }),
      { actual: "answered 500", cause: "unexpected-response" },
    ],
    "a login that has expired": [routed({ refused: { step: "router", refusal: refusal(401) } }), {}],
    "a limit of requests": [routed({ refused: { step: "router", refusal: refusal(429) } }), { cause: "rate-limited" }],
  },
});

test("whether addresses are public is told", () => {
  expect(ipv6Subnet.judge(routed())).toEqual([]);
  expect(ipv6Subnet.judge(routed({ cidr: "fd00:1::/64" }))).toMatchObject([
    { level: "note", expected: "a prefix in 2000::/3", actual: "fd00:1::/64" },
  ]);
  expect(floatingIp.judge(allocated())).toEqual([]);
  for (const address of ["10.0.0.7", null]) {
    expect(floatingIp.judge(allocated({ address }))).toMatchObject([
      { level: "note", about: { kind: "network", ...network }, actual: address },
    ]);
  }
});

const network = { id: "n1", name: "public" };
const allocated = (change: Partial<FloatingIp> = {}) => ({
  floatingIp: { network, address: "88.99.1.2", refusal: null, ...change },
});

testTestcase(floatingIp, {
  accepts: {
    "a public address": allocated(),
    "a private address, in a private cloud": allocated({ address: "10.0.0.7" }),
  },
  rejects: {
    "no default network": [allocated({ network: null, address: null }), { expected: "a default network" }],
    "a network without free addresses": [
      allocated({ address: null, refusal: refusal(409) }),
      { about: { kind: "network", ...network }, actual: "answered 409" },
    ],
  },
  leavesOpen: {
    "a service that fails": [
      allocated({ address: null, refusal: refusal(503) }),
      { actual: "answered 503", cause: "unexpected-response" },
    ],
  },
});

testTestcase(rbacPolicy, {
  accepts: { "a refusal": { rbac: { refusal: refusal(403) } } },
  rejects: {
    "a policy that was created": [{ rbac: { refusal: null } }, { actual: "granted, and taken back" }],
  },
  leavesOpen: {
    "a failure": [{ rbac: { refusal: refusal(500) } }, { cause: "unexpected-response" }],
    "no such service": [{ rbac: { refusal: refusal(404) } }, { cause: "unexpected-response" }],
  },
});

test.each([
  ["8.8.8.8", true],
  ["100.63.255.255", true],
  ["100.64.0.0", false],
  ["172.15.0.1", true],
  ["172.31.255.255", false],
  ["172.32.0.0", true],
  ["203.0.113.7", false],
  ["239.1.2.3", false],
  ["nowhere", false],
  ["8.8.8", false],
  ["8.8.8.8.8", false],
  ["8.8.8.256", false],
  ["8.8.8.-1", false],
  ["8.8.8.1.5", false],
  ["8.8.8.x", false],
  ["8.x.8.8", false],
])("whether %s is public: %s", (address, isPublic) => {
  expect(isPublicIpv4(address)).toBe(isPublic);
});

async function observed(probe: AnyProbe, change: Partial<World["network"]> = {}, conditions: World["conditions"] = {}) {
  const world: World = { ...compliant, network: { ...compliant.network, ...change }, conditions };
  await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
  const { context, cloud } = simulated;
  const needed: Readonly<Record<string, AnyProbe>> = { networks, subnetPools, quota };
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(probe.needs as object)) {
    const need = needed[name];
    facts[name] = need?.schema.parse(await need.observe({}, context));
  }
  try {
    const fact: unknown = probe.schema.parse(await probe.observe(facts, context));
    expect(probe.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    return { fact, created: context.account.created };
  } finally {
    await context.release();
    expect([cloud.owned(), cloud.missing(), context.account.leaked]).toEqual([{}, {}, []]);
  }
}

describe("a subnet of the shared pool", () => {
  test("is a /64, goes behind a router, and nothing is left of both", async () => {
    const { fact, created } = await observed(ipv6SubnetProbe);
    expect(fact).toEqual({ missing: null, cidr: expect.stringMatching(/^2001:db8:.*\/64$/), refused: null });
    expect(created).toBe(3);
  });

  test.each([
    ["pool", { subnetpools: [] }],
    ["network", { networks: [], subnets: [] }],
  ] as const)("is not tried without a %s", async (missing, change) => {
    expect(await observed(ipv6SubnetProbe, change)).toEqual({
      fact: { missing, cidr: null, refused: null },
      created: 0,
    });
  });

  test.each([
    ["POST /network/v2.0/subnets", "subnet"],
    ["POST /network/v2.0/routers", "router"],
    [/^PUT \/network\/v2.0\/routers\/[^/]+\/add_router_interface/, "interface"],
  ] as const)("is recorded with the step that was refused: %s", async (route, step) => {
    const { fact } = await observed(ipv6SubnetProbe, {}, { faults: [[route, { status: 403 }]] });
    expect(fact).toMatchObject({ refused: { step, refusal: { status: 403 } } });
  });

  test("needs a quota for the router", async () => {
    await expect(observed(ipv6SubnetProbe, { quota: { router: 0 } })).rejects.toThrow(QuotaError);
  });
});

describe("a floating IP", () => {
  test("is an address of the default network, and given back", async () => {
    const { fact, created } = await observed(floatingIpProbe);
    expect(fact).toMatchObject({
      network: { name: "public" },
      address: expect.stringMatching(/^203\.0\.113\./),
      refusal: null,
    });
    expect(created).toBe(1);
  });

  test("is recorded with its refusal", async () => {
    const { fact } = await observed(floatingIpProbe, { subnets: [] });
    expect(fact).toMatchObject({ address: null, refusal: { status: 400 } });
  });

  test("needs a quota, and a default network to be tried", async () => {
    await expect(observed(floatingIpProbe, { quota: { floatingip: 0 } })).rejects.toThrow(QuotaError);
    expect((await observed(floatingIpProbe, { networks: [], subnets: [] })).fact).toMatchObject({ network: null });
  });
});

describe("sharing a network", () => {
  test("may be refused", async () => {
    expect((await observed(rbacPolicyProbe)).fact).toMatchObject({ refusal: { status: 403 } });
  });

  test("is taken back where it is possible", async () => {
    expect((await observed(rbacPolicyProbe, { rbac: true })).fact).toEqual({ refusal: null });
  });
});
