import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { isGlobalUnicast, lengthOf } from "./prefix.ts";
import { defaultIpv4Pool, defaultIpv6Pool, ipv6Pool } from "./subnet-pool.ts";
import type { SubnetPool } from "./subnet-pools.probe.ts";

const pool = (rest: Partial<SubnetPool> = {}): SubnetPool => ({
  id: "id-pool",
  name: "pool",
  ipVersion: 6,
  shared: true,
  isDefault: true,
  prefixes: ["2001:db8::/32"],
  minPrefixLength: 64,
  maxPrefixLength: 128,
  ...rest,
});
const v4 = (rest: Partial<SubnetPool> = {}) =>
  pool({ ipVersion: 4, prefixes: ["198.51.100.0/24"], minPrefixLength: 8, maxPrefixLength: 32, ...rest });
const sees = (...pools: SubnetPool[]) => ({ pools });
const about = { kind: "subnet pool", name: "pool", id: "id-pool" };

testTestcase(ipv6Pool, {
  accepts: {
    "a shared pool": sees(pool()),
    "one that gives out nothing but a /64": sees(pool({ minPrefixLength: 64, maxPrefixLength: 64 })),
    "one that has a prefix that is too long beside": sees(pool({ prefixes: ["2001:db8::/65", "2001:db9::/48"] })),
    "one that is a /64": sees(pool({ prefixes: ["2001:db8::/64"] })),
    "a narrow one beside": sees(pool({ minPrefixLength: 65 }), pool()),
    "private addresses": sees(pool({ prefixes: ["fd00::/8"] })),
  },
  rejects: {
    "no pool": [sees(), { message: "There is no shared pool of IPv6 addresses.", actual: [] }],
    "a pool of the project alone": [sees(pool({ shared: false }))],
    "IPv4 only": [sees(v4()), { actual: [{ name: "pool", ipVersion: 4, shared: true }] }],
    "no prefix as short as 64": [sees(pool({ minPrefixLength: 65 })), { about }],
    "no prefix as long as 64": [sees(pool({ minPrefixLength: 48, maxPrefixLength: 63 })), { about }],
    "a pool that is a /65": [
      sees(pool({ prefixes: ["2001:db8::/65"] })),
      { actual: { prefixes: ["2001:db8::/65"], minPrefixLength: 64, maxPrefixLength: 128 } },
    ],
  },
});

test("private addresses are told", () => {
  expect(ipv6Pool.judge(sees(pool({ prefixes: ["fd00::/8", "2001:db8::/32"] })))).toMatchObject([
    { level: "note", about, actual: ["fd00::/8"] },
  ]);
  expect(ipv6Pool.judge(sees(pool()))).toEqual([]);
});

testTestcase(defaultIpv6Pool, {
  accepts: {
    "one default": sees(pool(), pool({ isDefault: false }), v4()),
    "a default of the project alone beside": sees(pool(), pool({ shared: false })),
  },
  rejects: {
    "no default": [
      sees(pool({ isDefault: false })),
      {
        message: "No shared pool of IPv6 addresses is the default.",
        actual: [{ id: "id-pool", name: "pool" }],
        remedy: "openstack subnet pool set --default id-pool",
      },
    ],
    "two defaults": [
      sees(pool({ id: "a" }), pool({ id: "b", isDefault: false }), pool({ id: "c" })),
      {
        message: "Several shared pools of IPv6 addresses are the default.",
        actual: [
          { id: "a", name: "pool" },
          { id: "c", name: "pool" },
        ],
      },
    ],
    "no pool": [sees(), { actual: [] }],
    "a default that is not shared": [sees(pool({ shared: false }))],
  },
});

testTestcase(defaultIpv4Pool, {
  accepts: {
    "no pool": sees(pool({ isDefault: false })),
    "one default": sees(v4(), v4({ isDefault: false })),
    "a pool of the project alone": sees(v4({ shared: false, isDefault: false })),
  },
  rejects: {
    "no default": [sees(v4({ isDefault: false })), { message: "No shared pool of IPv4 addresses is the default." }],
    "two defaults": [sees(v4(), v4()), { message: "Several shared pools of IPv4 addresses are the default." }],
  },
});

test.each([
  ["2000::/3", true],
  ["3fff:ffff::/32", true],
  ["2001:db8::/32", true],
  ["2000::/2", false],
  ["4000::/3", false],
  ["fd00::/8", false],
  ["200::/16", false],
  ["10.0.0.0/8", false],
  ["fd20:2001::/32", false],
])("%s is public: %s", (prefix, expected) => {
  expect(isGlobalUnicast(prefix)).toBe(expected);
});

test("what is no prefix has no length", () => {
  expect(lengthOf("2001:db8::")).toBe(Number.POSITIVE_INFINITY);
  expect(lengthOf("2001:db8::/64 or so")).toBe(Number.POSITIVE_INFINITY);
});

test("that there is no shared pool of IPv4 addresses is told", () => {
  expect(defaultIpv4Pool.judge(sees(pool()))).toMatchObject([{ level: "note" }]);
});
