import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { anyDiskType } from "./any-disk-type.ts";
import { specs, visible } from "./example-flavors.ts";
import { promised, recommendedNames } from "./promised-flavors.ts";

const all: readonly Flavor[] = recommendedNames.map(promised).map(({ name, vcpus, ram, disk, properties }) => {
  return { id: name, name, vcpus, ram, disk, isPublic: true, extraSpecs: { ...properties } };
});
const withType = (type: string) =>
  visible(...all.map((one) => (one.disk > 0 ? specs(one, { "scs:disk0-type": type }) : one)));
const first = (change: (flavor: Flavor) => Flavor) =>
  visible(...all.map((one) => (one.name === "SCS-1V-4-10" ? change(one) : one)));

testTestcase(anyDiskType, {
  accepts: {
    "network storage": withType("network"),
    "hard disks": withType("hdd"),
    SSDs: withType("ssd"),
    NVMe: withType("nvme"),
    "no flavors without a disk": visible(...all.filter(({ disk }) => disk > 0)),
  },
  rejects: {
    "no flavors at all": [visible()],
    "an unknown type": [
      first((flavor) => specs(flavor, { "scs:disk0-type": "floppy" })),
      { about: { kind: "flavor", name: "SCS-1V-4-10", id: "SCS-1V-4-10" }, actual: "floppy" },
    ],
    "a disk of another size": [first((flavor) => ({ ...flavor, disk: 11 })), { expected: 10, actual: 11 }],
    "one flavor missing": [visible(...all.slice(1)), { about: { kind: "flavor", name: "SCS-1V-4-10" } }],
  },
  leavesOpen: {
    "extra specs that nobody may read": [{ flavors: { extraSpecs: "forbidden", flavors: [] } }],
  },
});
