import { expect, test } from "vitest";
import type { Flavor } from "../../src/probes/openstack/flavor.ts";
import {
  createFlavor,
  replaceFlavor,
  setProperties,
  unreadableExtraSpecs,
  unsetProperties,
} from "./flavor-commands.ts";

const flavor: Flavor = {
  id: "17d4",
  name: "SCS-2C:4_bms",
  vcpus: 2,
  ram: 4096,
  disk: 0,
  isPublic: true,
  extraSpecs: { "scs:cpu-type": "dedicated-core" },
};

test("a new flavor has its figures and properties", () => {
  const command = createFlavor({
    name: "SCS-2V-8",
    vcpus: 2,
    ram: 8192,
    disk: 0,
    isPublic: true,
    properties: { "scs:cpu-type": "shared-core", "scs:name-v2": "SCS-2V-8" },
  });
  expect(command).toBe(
    "openstack flavor create SCS-2V-8 --vcpus 2 --ram 8192 --disk 0 --public --property scs:cpu-type=shared-core --property scs:name-v2=SCS-2V-8",
  );
});

test("properties are set and taken away by the flavor's id", () => {
  expect(setProperties(flavor, { "scs:disk0-type": "ssd" })).toBe(
    "openstack flavor set 17d4 --property scs:disk0-type=ssd",
  );
  expect(unsetProperties(flavor, ["scs:disk0-type"])).toBe("openstack flavor unset 17d4 --property scs:disk0-type");
});

test("a flavor with a new name is there before the old one goes", () => {
  expect(replaceFlavor(flavor, { name: "SCS-2C-4_bms" }).split("\n")).toEqual([
    "# Take over its other properties, swap, ephemeral disk and access first: openstack flavor show 17d4",
    "openstack flavor create SCS-2C-4_bms --vcpus 2 --ram 4096 --disk 0 --public --property scs:cpu-type=dedicated-core &&",
    "openstack flavor delete 17d4",
  ]);
});

test("a flavor with the same name has to wait until the old one is gone", () => {
  const [, first, second] = replaceFlavor({ ...flavor, isPublic: false, extraSpecs: null }, { vcpus: 4 }).split("\n");
  expect(first).toBe("openstack flavor delete 17d4 &&");
  expect(second).toBe("openstack flavor create SCS-2C:4_bms --vcpus 4 --ram 4096 --disk 0 --private");
});

test("a new name that is the old one is none", () => {
  const [, first] = replaceFlavor(flavor, { name: "SCS-2C:4_bms" }).split("\n");
  expect(first).toBe("openstack flavor delete 17d4 &&");
});

test("a flavor of which nobody knows whether it is public becomes a public one", () => {
  const access = (isPublic: boolean | null) =>
    /--(public|private)/.exec(replaceFlavor({ ...flavor, isPublic }, {}))?.[1];
  expect([true, false, null].map(access)).toEqual(["public", "private", "public"]);
});

test("where extra specs may not be read nothing is decided, and it is told how they could be", () => {
  expect(unreadableExtraSpecs).toMatchObject({
    level: "inconclusive",
    cause: "privilege",
    remedy: expect.stringContaining("os_compute_api:os-flavor-extra-specs:index") as string,
  });
});
