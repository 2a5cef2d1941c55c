import { describe, expect, test } from "vitest";
import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { anyDisk, judged, small, specs, visible, withDisk } from "./example-flavors.ts";
import { promised } from "./promised-flavors.ts";
import { standardFlavor } from "./standard-flavor.ts";

const create =
  "openstack flavor create SCS-2V-8 --vcpus 2 --ram 8192 --disk 0 --public --property scs:cpu-type=shared-core --property scs:name-v1=SCS-2V:8 --property scs:name-v2=SCS-2V-8";
const show = (id: string) =>
  `# Take over its other properties, swap, ephemeral disk and access first: openstack flavor show ${id}`;

testTestcase(standardFlavor(promised("SCS-2V-8"), "MUST"), {
  accepts: {
    "the flavor as promised": visible(small),
    "the flavor among others, found by its extra spec": visible(withDisk, { ...small, name: "m1.large" }),
    "the flavor beside one whose extra specs are unknown": visible({ ...withDisk, extraSpecs: null }, small),
    "further extra specs": visible(specs(small, { "scs:name-v3": "SCS-2V-8_kvm", "hw_rng:allowed": "true" })),
    "the type of a disk it does not have": visible(specs(small, { "scs:disk0-type": "ssd" })),
    "a private flavor": visible({ ...small, isPublic: false }),
    "a wrong flavor whose place a later one takes": visible({ ...small, id: "old", ram: 1 }, small),
  },
  rejects: {
    "no flavors at all": [
      visible(),
      {
        message:
          "No flavor is SCS-2V-8: of the 0 visible ones none has this name or the extra spec scs:name-v2 = SCS-2V-8.",
        about: { kind: "flavor", name: "SCS-2V-8" },
        expected: {
          vcpus: 2,
          ram: 8192,
          disk: 0,
          "scs:cpu-type": "shared-core",
          "scs:name-v1": "SCS-2V:8",
          "scs:name-v2": "SCS-2V-8",
        },
        remedy: create,
      },
    ],
    "one vCPU too many": [
      visible({ ...small, vcpus: 3 }),
      {
        message: "The flavor SCS-2V-8 has 3 vCPUs instead of 2.",
        about: { kind: "flavor", name: "SCS-2V-8", id: "id of SCS-2V-8" },
        expected: 2,
        actual: 3,
        remedy: `${show("'id of SCS-2V-8'")}\nopenstack flavor delete 'id of SCS-2V-8' &&\n${create}`,
      },
    ],
    "one vCPU too few": [visible({ ...small, vcpus: 1 }), { expected: 2, actual: 1 }],
    "one MiB too much": [visible({ ...small, ram: 8193 }), { expected: 8192, actual: 8193 }],
    "one MiB too little": [visible({ ...small, ram: 8191 }), { expected: 8192, actual: 8191 }],
    "a disk where none should be": [
      visible({ ...small, id: "f1", disk: 1 }),
      { expected: 0, actual: 1, remedy: `${show("f1")}\nopenstack flavor delete f1 &&\n${create}` },
    ],
    "unknown extra specs": [visible({ ...small, extraSpecs: null }), { actual: null }, {}, {}],
    "no extra specs": [
      visible({ ...small, id: "f1", extraSpecs: {} }),
      {
        message: "The flavor SCS-2V-8 lacks the extra spec scs:cpu-type = shared-core.",
        expected: "shared-core",
        actual: null,
        remedy:
          "openstack flavor set f1 --property scs:cpu-type=shared-core --property scs:name-v1=SCS-2V:8 --property scs:name-v2=SCS-2V-8",
      },
      { expected: "SCS-2V:8", actual: null },
      { expected: "SCS-2V-8", actual: null },
    ],
    "a CPU type in the wrong case": [
      visible({ ...specs(small, { "scs:cpu-type": "Shared-Core" }), id: "f1" }),
      {
        message: 'The flavor SCS-2V-8 has scs:cpu-type = "Shared-Core" instead of "shared-core".',
        remedy: "openstack flavor set f1 --property scs:cpu-type=shared-core",
      },
    ],
    "names in each other's place": [
      visible({ ...specs(small, { "scs:name-v1": "SCS-2V-8", "scs:name-v2": "SCS-2V:8" }), id: "f1" }),
      { expected: "SCS-2V:8", actual: "SCS-2V-8" },
      {
        expected: "SCS-2V-8",
        actual: "SCS-2V:8",
        remedy: "openstack flavor set f1 --property scs:name-v1=SCS-2V:8 --property scs:name-v2=SCS-2V-8",
      },
    ],
    "another legal name in its extra spec, which is not lost": [
      visible({ ...specs(small, { "scs:name-v2": "SCS-2V-8_kvm" }), id: "f1" }),
      {
        expected: "SCS-2V-8",
        actual: "SCS-2V-8_kvm",
        remedy: "openstack flavor set f1 --property scs:name-v2=SCS-2V-8 --property scs:name-v3=SCS-2V-8_kvm",
      },
    ],
    "its extra specs on a flavor of another size": [
      visible({ ...small, id: "f1", name: "m1.large", ram: 8000 }),
      {
        message:
          'The flavor "m1.large", which is SCS-2V-8 by its extra spec scs:name-v2, has 8000 MiB of RAM instead of 8192.',
        remedy: `openstack flavor unset f1 --property scs:name-v1 --property scs:name-v2 &&\n${create}`,
      },
    ],
    "its extra specs on a flavor of another size, beside the right one": [
      visible(small, { ...small, id: "f1", name: "m1.large", ram: 8000 }),
      {
        about: { kind: "flavor", name: "m1.large", id: "f1" },
        remedy:
          "openstack flavor unset f1 --property scs:name-v1 --property scs:name-v2\n# Then the flavor called SCS-2V-8 (id of SCS-2V-8) is the one that counts.",
      },
    ],
    "only a name variant with another number": [
      visible({ ...small, name: "m1.large", extraSpecs: { "scs:cpu-type": "shared-core", "scs:name-v3": "SCS-2V-8" } }),
      {
        message:
          'No flavor is SCS-2V-8: of the 1 visible ones none has this name or the extra spec scs:name-v2 = SCS-2V-8. Nearest to it: "m1.large" (id of SCS-2V-8) has the same figures.',
      },
    ],
  },
  leavesOpen: {
    "extra specs that may not be read": [
      { flavors: { extraSpecs: "forbidden", flavors: [{ ...small, extraSpecs: null }] } },
      {
        message: "Which flavor is SCS-2V-8 cannot be told: this login may not read the extra specs of flavors.",
        cause: "privilege",
        about: { kind: "flavor", name: "SCS-2V-8" },
      },
    ],
  },
});

testTestcase(standardFlavor(promised("SCS-2V-4-20s"), "MUST"), {
  accepts: { "the flavor as promised": visible(withDisk) },
  rejects: {
    "a disk that is too small": [visible({ ...withDisk, disk: 19 }), { expected: 20, actual: 19 }],
    "a disk that is too large": [visible({ ...withDisk, disk: 21 }), { expected: 20, actual: 21 }],
    "another type of disk": [
      visible(specs(withDisk, { "scs:disk0-type": "nvme" })),
      { expected: "ssd", actual: "nvme" },
    ],
  },
});

describe("where the text leaves the type of the disk open, the official testcase does not", () => {
  const testcase = standardFlavor(promised("SCS-1V-4-10"), "SHOULD");
  test.each([
    ["ssd", "D17"],
    ["hdd", "D17"],
    ["nvme", "D17"],
    ["floppy", undefined],
  ])("%s", (type, deviation) => {
    const { verdict, findings } = judged(testcase, visible(specs(anyDisk, { "scs:disk0-type": type })));
    expect(verdict).toBe("FAIL");
    expect(findings).toMatchObject([{ level: "violation", expected: "network", actual: type }]);
    expect(findings[0]?.deviation).toBe(deviation);
  });
});

describe("a pass that looked away says so", () => {
  const testcase = standardFlavor(promised("SCS-2V-8"), "MUST");
  test.each([
    ["a private flavor", [{ ...small, isPublic: false }], "D18"],
    ["the type of a disk that is not there", [specs(small, { "scs:disk0-type": "ssd" })], "D16"],
    ["an earlier flavor with the same extra spec", [{ ...small, id: "old", ram: 1 }, small], undefined],
    [
      "a flavor with the name, but not the extra spec",
      [
        { ...small, id: "old", extraSpecs: {} },
        { ...small, name: "x" },
      ],
      undefined,
    ],
  ])("%s", (_, flavors, deviation) => {
    const { verdict, findings } = judged(testcase, visible(...flavors));
    expect(verdict).toBe("PASS");
    expect(findings.map((finding) => [finding.level, finding.deviation])).toEqual([["note", deviation]]);
  });

  test("and what to do about it", () => {
    const remedy = (flavor: Flavor) => judged(testcase, visible({ ...flavor, id: "f1" })).findings[0]?.remedy;
    expect(remedy({ ...small, isPublic: false })).toContain(
      "openstack flavor create SCS-2V-8 --vcpus 2 --ram 8192 --disk 0 --public",
    );
    expect(remedy(specs(small, { "scs:disk0-type": "ssd" }))).toBe(
      "openstack flavor unset f1 --property scs:disk0-type",
    );
  });

  test("a flavor with the extra spec, which a later one goes before", () => {
    const { findings } = judged(testcase, visible({ ...small, id: "old", name: "m1", ram: 1 }, small));
    expect(findings).toMatchObject([{ level: "note", about: { kind: "flavor", name: "m1", id: "old" } }]);
  });

  test("but not of flavors that are something else", () => {
    expect(judged(testcase, visible(small, withDisk, anyDisk)).findings).toEqual([]);
  });
});

test.each([
  ["SCS-2V-4-20s", withDisk, { "scs:disk0-type": "nvme" }],
  ["SCS-1V-4-10", anyDisk, { "scs:cpu-type": "ssd" }],
])("of %s the text wants exactly what the official testcase wants: %j", (name, flavor, change) => {
  const { findings } = judged(standardFlavor(promised(name), "MUST"), visible(specs(flavor, change)));
  expect(findings.map(({ level, deviation }) => [level, deviation])).toEqual([["violation", undefined]]);
});

test.each(["SCS-02V-8", "SCS-2V8", "m1.large"])(
  "nothing is promised of %s, which is no name as the list has them",
  (name) => {
    expect(() => promised(name)).toThrow(`${name} is not a flavor name`);
  },
);
