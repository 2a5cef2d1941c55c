import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { standardNetwork } from "./default-network.ts";
import type { Network } from "./networks.probe.ts";
import { defaultNetwork, onlyNetwork, providerNetwork, sharedNetworkSecurity } from "./provider-network.ts";

const network = (name: string, rest: Partial<Network> = {}): Network => ({
  id: `id-${name}`,
  name,
  own: false,
  external: true,
  shared: false,
  isDefault: false,
  portSecurity: true,
  ...rest,
});
const own = network("mine", { own: true, external: false, isDefault: null });
const standard = network("public", { isDefault: true });
const sees = (...networks: Network[]) => ({ networks });
const about = (name: string) => ({ kind: "network", name, id: `id-${name}` });

testTestcase(providerNetwork, {
  accepts: { "one external network": sees(own, standard), several: sees(standard, network("other")) },
  rejects: {
    "no network at all": [sees(), { message: "The project sees no external network.", actual: [] }],
    "internal ones only": [sees(own), { actual: ["mine"] }],
  },
});

testTestcase(defaultNetwork, {
  accepts: {
    "one default": sees(own, standard),
    "one default among several": sees(network("other"), standard, network("silent", { isDefault: null })),
  },
  rejects: {
    "no default": [
      sees(own, network("public")),
      {
        message: "No network is the default.",
        actual: ["public"],
        remedy: "openstack network set --default id-public",
      },
    ],
    "a Neutron that does not say": [
      sees(network("public", { isDefault: null })),
      { message: expect.stringContaining("extension auto-allocated-topology") as string },
    ],
    "a Neutron that says of one that it is not the default": [
      sees(network("public", { isDefault: null }), network("other")),
      { message: "No network is the default." },
    ],
    "no network": [
      sees(),
      { message: "No network is the default.", remedy: "openstack network set --default NETWORK" },
    ],
    "two defaults": [
      sees(standard, network("other", { isDefault: true })),
      { about: about("other"), actual: ["public", "other"], remedy: "openstack network set --no-default id-other" },
    ],
    "a default that is not external": [
      sees({ ...standard, external: false }),
      { message: "The default network is not external.", about: about("public") },
    ],
  },
});

testTestcase(onlyNetwork, {
  accepts: {
    "one external network": sees(own, standard),
    "one shared network": sees(network("shared", { external: false, shared: true })),
    "external networks of the project itself": sees(standard, network("mine", { own: true })),
  },
  rejects: {
    "two external ones": [
      sees(standard, network("other")),
      {
        message:
          "The project sees several provider networks. Those that were shared with this project alone do no harm.",
        actual: [
          { id: "id-public", name: "public", external: true, shared: false },
          { id: "id-other", name: "other", external: true, shared: false },
        ],
      },
    ],
    "one external and one shared": [sees(standard, network("shared", { external: false, shared: true }))],
    "one that is neither external nor shared": [
      sees(network("foreign", { external: false })),
      { message: "The project sees no provider network.", actual: [] },
    ],
    none: [sees(own), { message: "The project sees no provider network.", actual: [] }],
  },
});

testTestcase(sharedNetworkSecurity, {
  accepts: {
    "a default that is not shared": sees({ ...standard, portSecurity: false }),
    "a shared default with port security": sees({ ...standard, shared: true }),
    "another shared network without": sees(standard, network("other", { shared: true, portSecurity: false })),
  },
  rejects: {
    "a shared default without port security": [
      sees({ ...standard, shared: true, portSecurity: false }),
      {
        about: about("public"),
        actual: false,
        remedy: "openstack network set --enable-port-security id-public",
      },
    ],
    "a Neutron that does not say": [
      sees({ ...standard, shared: true, portSecurity: null }),
      { actual: "Neutron does not say" },
    ],
  },
});

test("that no default network is shared is told", () => {
  expect(sharedNetworkSecurity.judge(sees(standard))).toMatchObject([{ level: "note" }]);
  expect(sharedNetworkSecurity.judge(sees({ ...standard, shared: true }))).toEqual([]);
});

const other = network("other");
const internal = network("internal", { external: false, isDefault: true });

test.each([
  ["the default", [other, standard], "public"],
  ["the only external one", [own, internal, other], "other"],
  ["not one of several without a default", [other, network("third")], undefined],
  ["not one of the project itself", [network("mine", { own: true, isDefault: true })], undefined],
  ["not an internal one", [internal], undefined],
  ["none where there is none", [], undefined],
] as const)("the standard network is %s", (_, networks, name) => {
  expect(standardNetwork(networks)?.name).toBe(name);
});
