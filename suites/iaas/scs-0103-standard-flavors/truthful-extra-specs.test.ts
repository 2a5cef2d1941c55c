import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { judged, small, specs, visible, withDisk } from "./example-flavors.ts";
import { truthfulExtraSpecs } from "./truthful-extra-specs.ts";

const own = (extraSpecs: Record<string, string>, changes: Partial<Flavor> = {}) =>
  visible({ id: "f1", name: "m1.large", vcpus: 4, ram: 8192, disk: 20, isPublic: true, extraSpecs, ...changes });
const about = { kind: "flavor", name: "m1.large", id: "f1" };

testTestcase(truthfulExtraSpecs, {
  accepts: {
    "no flavors at all": visible(),
    "no flavors at all to a login that may not read their extra specs": {
      flavors: { extraSpecs: "forbidden", flavors: [] },
    },
    "no extra specs": own({}),
    "flavors as promised": visible(small, withDisk),
    "a flavor with more than its names claim": own({ "scs:name-v1": "SCS-4V:8:20", "scs:name-v7": "SCS-2V-4-10" }),
    "every CPU and disk type": own({
      "scs:cpu-type": "crowded-core",
      "scs:disk0-type": "nvme",
      "scs:disk11-type": "hdd",
    }),
    "a better disk than a name claims": own({ "scs:name-v1": "SCS-4V-8-20n", "scs:disk0-type": "ssd" }),
    "a disk as large as the image": own({ "scs:name-v1": "SCS-4V-8-s", "scs:disk0-type": "ssd" }, { disk: 0 }),
    "a short name beside a long one": own({ "scs:name-v1": "SCS-4V-8_kvm_z3h", "scs:name-v2": "SCS-4V-8" }),
    "a name that the text has in two ways": own({ "scs:name-v1": "SCS-4V-8_GN-64" }),
    "a name that the text would rather not see": own({ "scs:name-v2": "SCS-4V-8_i0" }),
    "keys of others": own({ "hw:cpu_policy": "dedicated" }),
  },
  rejects: {
    "an unknown CPU type": [
      own({ "scs:cpu-type": "shared-cores" }),
      {
        message:
          'The flavor "m1.large" has scs:cpu-type = "shared-cores", which the standard does not know. Did you mean shared-core?',
        about,
        actual: "shared-cores",
        deviation: "D19",
        remedy: "openstack flavor set f1 --property scs:cpu-type=shared-core",
      },
    ],
    "an unknown disk type": [
      own({ "scs:disk1-type": "floppy" }),
      {
        message: 'The flavor "m1.large" has scs:disk1-type = "floppy", which the standard does not know.',
        actual: "floppy",
        remedy: "openstack flavor set f1 --property scs:disk1-type=TYPE",
      },
    ],
    "an unknown disk type beside keys of others": [
      own({ "hw:cpu_policy": "dedicated", "scs:disk0-type": "floppy" }),
      { actual: "floppy" },
    ],
    "an unknown disk type beside a flavor without extra specs": [
      visible({ ...small, id: "f2", extraSpecs: {} }, specs(small, { "scs:disk0-type": "floppy" })),
      { actual: "floppy" },
    ],
    "a disk type without a disk": [
      visible(specs({ ...small, id: "f1" }, { "scs:disk0-type": "ssd" })),
      {
        message: 'The flavor "SCS-2V-8" has scs:disk0-type, but no disk.',
        actual: "ssd",
        deviation: "D16",
        remedy: "openstack flavor unset f1 --property scs:disk0-type",
      },
    ],
    "a name that is none": [
      own({ "scs:name-v1": "large" }),
      {
        message:
          'The flavor "m1.large" has scs:name-v1 = "large", which is no flavor name under any version of SCS-0100: it does not begin with SCS-.',
        remedy: "openstack flavor unset f1 --property scs:name-v1",
      },
    ],
    "a name that cannot be read": [
      own({ "scs:name-v3": "SCS-4V8" }),
      { actual: "SCS-4V8", message: expect.not.stringContaining("does not begin with") as string },
    ],
    "a new name with a zero before its number": [
      own({ "scs:name-v2": "SCS-04V-8" }),
      { expected: "SCS-4V-8", remedy: "openstack flavor set f1 --property scs:name-v2=SCS-4V-8" },
    ],
    "a name with a zero before its number": [
      own({ "scs:name-v1": "SCS-04V:8" }),
      { expected: "SCS-4V:8", remedy: "openstack flavor set f1 --property scs:name-v1=SCS-4V:8" },
    ],
    "too much of everything": [
      own({ "scs:name-v1": "SCS-5V-8.5-21" }),
      {
        message:
          'The flavor "m1.large" is not what its scs:name-v1 = SCS-5V-8.5-21 claims: it has 4 of 5 vCPUs, 8192 of 8704 MiB of RAM, 20 of 21 GB of root disk.',
        actual: { vcpus: 4, ram: 8192, disk: 20 },
        remedy: "openstack flavor unset f1 --property scs:name-v1",
      },
    ],
    "one MiB too little": [own({ "scs:name-v1": "SCS-4V:8" }, { ram: 8191 }), {}],
    "a weaker CPU than a name claims": [
      own({ "scs:name-v2": "SCS-4C-8", "scs:cpu-type": "dedicated-thread" }),
      {
        message:
          'The extra specs of the flavor "m1.large" disagree: scs:cpu-type is dedicated-thread, but scs:name-v2 = SCS-4C-8 claims dedicated cores (C).',
        actual: "scs:cpu-type=dedicated-thread",
      },
    ],
    "a slower disk than the flavor's own name claims": [
      visible(specs(withDisk, { "scs:disk0-type": "hdd", "scs:name-v1": "SCS-2V:4:20", "scs:name-v2": "SCS-2V-4-20" })),
      { actual: "scs:disk0-type=hdd" },
    ],
    "names of two processors": [
      own({ "scs:name-v1": "SCS-4V-8_i", "scs:name-v2": "SCS-4V-8_z" }),
      { actual: ["scs:name-v1 = SCS-4V-8_i: i", "scs:name-v2 = SCS-4V-8_z: z"] },
    ],
    "an ARM processor that one name does not tell": [
      own({ "scs:name-v1": "SCS-4V-8_a", "scs:name-v2": "SCS-4V-8" }),
      { actual: ["scs:name-v1 = SCS-4V-8_a: ARM", "scs:name-v2 = SCS-4V-8: x86-64"] },
    ],
    "a RISC-V processor that one name does not tell": [
      own({ "scs:name-v1": "SCS-4V-8_r", "scs:name-v2": "SCS-4V-8" }),
      { actual: ["scs:name-v1 = SCS-4V-8_r: RISC-V", "scs:name-v2 = SCS-4V-8: x86-64"] },
    ],
    "a hypervisor that the flavor's own name has otherwise": [
      own({ "scs:name-v2": "SCS-4V-8_xen" }, { name: "SCS-4V-8_kvm" }),
      { actual: ["its name: kvm", "scs:name-v2 = SCS-4V-8_xen: xen"] },
    ],
    "names of two hypervisors": [own({ "scs:name-v1": "SCS-4V-8_kvm", "scs:name-v2": "SCS-4V-8_xen" }), {}],
    "names of two makers of GPUs": [own({ "scs:name-v1": "SCS-4V-8_GN", "scs:name-v2": "SCS-4V-8_GA" }), {}],
  },
  leavesOpen: {
    "extra specs that nobody may read": [
      { flavors: { extraSpecs: "forbidden", flavors: [{ ...small, extraSpecs: null }] } },
      { cause: "privilege" },
    ],
  },
});

test("keys that the standard does not define are told", () => {
  const { flavors } = own({ "scs:cpu_type": "shared-core", "scs:name-v0": "x" });
  const { verdict, findings } = judge(truthfulExtraSpecs, () => ({ ok: true, fact: flavors }));
  expect(verdict).toBe("PASS");
  expect(findings.map(({ level, message }) => [level, message])).toEqual([
    [
      "note",
      'The flavor "m1.large" has the extra spec scs:cpu_type, which the standard does not define. Did you mean scs:cpu-type?',
    ],
    [
      "note",
      'The flavor "m1.large" has the extra spec scs:name-v0, which the standard does not define. Did you mean scs:name-v1?',
    ],
  ]);
});

test.each([
  ["scs:disk-type", " Did you mean scs:disk0-type?"],
  ["scs:colour", ""],
  ["scs:scs:disk0-type", ""],
  ["scs:disk1-types", " Did you mean scs:disk0-type?"],
  ["scs:disk1x-type", " Did you mean scs:disk0-type?"],
])("what is told of %s ends with %j", (key, hint) => {
  const message = `The flavor "m1.large" has the extra spec ${key}, which the standard does not define.${hint}`;
  expect(judged(truthfulExtraSpecs, own({ [key]: "ssd" })).findings).toMatchObject([
    { level: "note", message, about, deviation: "D19" },
  ]);
});

test("nothing is told of extra specs that the standard defines, or that are somebody else's", () => {
  const extraSpecs = {
    "hw:cpu_policy": "dedicated",
    "scs:cpu-type": "dedicated-core",
    "scs:disk0-type": "nvme",
    "scs:disk10-type": "hdd",
    "scs:name-v1": "SCS-4V:8:20",
  };
  expect(judged(truthfulExtraSpecs, own(extraSpecs)).findings).toEqual([]);
});

test("that nothing was judged is told", () => {
  for (const facts of [visible(), own({}), own({ "hw:cpu_policy": "dedicated" })]) {
    expect(judged(truthfulExtraSpecs, facts).findings).toMatchObject([{ level: "note", deviation: "D46" }]);
  }
});
