import { note, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { openstackCommand } from "../openstack-command.ts";
import { common } from "./page.ts";
import { isGlobalUnicast, lengthOf } from "./prefix.ts";
import { subnetPools, type SubnetPool } from "./subnet-pools.probe.ts";

export const ipv6Pool = testcase({
  ...common,
  id: "scs-0126-ipv6-pool",
  requirement: "A shared pool of IPv6 addresses has a /64 for every project.",
  level: "MUST",
  needs: { pools: subnetPools },
  judge: ({ pools }) => {
    const shared = ofVersion(pools, 6);
    const fitting = shared.filter(offers64);
    if (fitting.length > 0) return fitting.flatMap(privateAddresses);
    if (shared.length > 0) return shared.map(tooNarrow);
    return [
      violation("There is no shared pool of IPv6 addresses.", {
        expected: "a shared subnet pool with ip_version 6",
        actual: pools.map(({ name, ipVersion, shared: isShared }) => ({ name, ipVersion, shared: isShared })),
        remedy:
          "openstack subnet pool create --share --default --pool-prefix PREFIX/48 --default-prefix-length 64 --min-prefix-length 64 NAME",
      }),
    ];
  },
});

export const defaultIpv6Pool = testcase({
  ...common,
  id: "scs-0126-default-ipv6-pool",
  requirement: "Exactly one shared pool of IPv6 addresses is the default.",
  level: "MUST",
  needs: { pools: subnetPools },
  judge: ({ pools }) => oneDefault(ofVersion(pools, 6), 6),
});

export const defaultIpv4Pool = testcase({
  ...common,
  id: "scs-0126-default-ipv4-pool",
  requirement: "Where there is a shared pool of IPv4 addresses, exactly one is the default.",
  level: "MUST",
  needs: { pools: subnetPools },
  judge: ({ pools }) => {
    const shared = ofVersion(pools, 4);
    if (shared.length === 0) return [note("There is no shared pool of IPv4 addresses, and none is asked for.")];
    return oneDefault(shared, 4);
  },
});

function oneDefault(shared: readonly SubnetPool[], version: 4 | 6): readonly Finding[] {
  const defaults = shared.filter(({ isDefault }) => isDefault);
  if (defaults.length === 1) return [];
  return [
    violation(
      defaults.length === 0
        ? `No shared pool of IPv${version} addresses is the default.`
        : `Several shared pools of IPv${version} addresses are the default.`,
      {
        expected: "one",
        actual: (defaults.length === 0 ? shared : defaults).map(({ id, name }) => ({ id, name })),
        remedy: openstackCommand("subnet", "pool", "set", "--default", shared[0]?.id ?? "POOL"),
      },
    ),
  ];
}

function offers64({ prefixes, minPrefixLength, maxPrefixLength }: SubnetPool): boolean {
  const isRoomy = prefixes.some((prefix) => lengthOf(prefix) <= 64);
  return isRoomy && minPrefixLength <= 64 && maxPrefixLength >= 64;
}

function tooNarrow(pool: SubnetPool): Finding {
  const { prefixes, minPrefixLength, maxPrefixLength } = pool;
  return violation("Nobody can get a /64 from this pool.", {
    about: thing(pool),
    expected: "a prefix of /64 or shorter, with 64 between the shortest and the longest length allowed",
    actual: { prefixes, minPrefixLength, maxPrefixLength },
    remedy: openstackCommand(
      "subnet",
      "pool",
      "set",
      "--min-prefix-length",
      "64",
      "--max-prefix-length",
      "64",
      pool.id,
    ),
  });
}

/** Only a public cloud has to give out public addresses, and nothing tells whether this one is. */
function privateAddresses(pool: SubnetPool): readonly Finding[] {
  const others = pool.prefixes.filter((prefix) => !isGlobalUnicast(prefix));
  if (others.length === 0) return [];
  const message = "The pool has addresses that are not public, which is allowed in a private cloud only.";
  return [note(message, { about: thing(pool), expected: "prefixes in 2000::/3", actual: others })];
}

const ofVersion = (pools: readonly SubnetPool[], version: 4 | 6) =>
  pools.filter(({ shared, ipVersion }) => shared && ipVersion === version);

const thing = ({ id, name }: SubnetPool): Thing => ({ kind: "subnet pool", name, id });
