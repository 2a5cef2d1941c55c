import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { exactFigures } from "./exact-figures.ts";

testTestcase(exactFigures, {
  accepts: {
    "no flavors at all": visible(),
    "exactly what is claimed": visible({ name: "SCS-2V-4-10s", vcpus: 2, ram: 4096, disk: 10 }),
    "more than is claimed": visible({ name: "SCS-1V-2-5", vcpus: 2, ram: 4096, disk: 10 }),
    "half a GiB": visible({ name: "SCS-2V-0.5", ram: 512 }),
    "a disk without a size": visible({ name: "SCS-2V-4-s", disk: 0 }),
    "names that cannot be read": visible({ name: "SCS-99V4", vcpus: 1 }),
    "flavors that are not the standard's business": visible({ name: "m1.small" }, { name: null }),
  },
  rejects: {
    "one MiB less than is claimed": [
      visible({ name: "SCS-2V-4", ram: 4095 }),
      {
        message:
          'The flavor "SCS-2V-4" has 1 MiB less RAM than the 4 GiB that its name claims. The official testcase forgives 51 MiB, the text of the standard none.',
        expected: "4096 MiB",
        actual: "4095 MiB",
        deviation: "D05",
      },
    ],
    "so much less that the official testcase objects, too": [
      visible({ name: "SCS-2V-4", ram: 4044 }),
      { message: 'The flavor "SCS-2V-4" has 52 MiB less RAM than the 4 GiB that its name claims.' },
    ],
    "half a GiB less one MiB": [visible({ name: "SCS-2V-0.5", ram: 511 }), { deviation: "D05" }],
    "too few vCPUs under a name that the official suite cannot read": [
      visible({ name: "SCS-4V-4_GNa_ib", vcpus: 3 }),
      { expected: 4, actual: 3 },
    ],
    "too little beside a disk without a size": [visible({ name: "SCS-4V-4-n", vcpus: 3 }), { actual: 3 }],
    "too little of one thing and too much of another": [
      visible({ name: "SCS-4V-8-10", vcpus: 4, ram: 7000, disk: 20 }),
      {
        remedy: [
          "# Take over its other properties, swap, ephemeral disk and access first: openstack flavor show f0",
          "openstack flavor delete f0 &&",
          "openstack flavor create SCS-4V-8-10 --vcpus 4 --ram 8192 --disk 20 --public",
        ].join("\n"),
      },
    ],
    "a GB of disk less than is claimed": [visible({ name: "SCS-2V-4-10", disk: 9 }), { actual: "9 GB" }],
  },
});

test("disks that Nova does not show are told", () => {
  const { flavors } = visible({ name: "SCS-2V-4-3x10s", disk: 10 });
  expect(judge(exactFigures, () => ({ ok: true, fact: flavors })).findings).toMatchObject([
    { level: "note", deviation: "D05" },
  ]);
});

test("a name that cannot be read is told", () => {
  const { flavors } = visible({ name: "SCS-2V4" });
  expect(judge(exactFigures, () => ({ ok: true, fact: flavors })).findings).toEqual([
    {
      level: "note",
      message: 'The figures of the flavor "SCS-2V4" were not judged: its name cannot be read.',
      about: { kind: "flavor", name: "SCS-2V4", id: "f0" },
    },
  ]);
});
