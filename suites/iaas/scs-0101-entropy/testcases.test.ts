import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { cpuInstructions } from "./cpu-instructions.ts";
import { entropyAvail } from "./entropy-avail.ts";
import { exampleReport } from "./example-report.ts";
import { fipsTest } from "./fips-test.ts";
import { kernel } from "./kernel.ts";
import { rngDevice } from "./rng-device.ts";

const image = { kind: "image", name: "Debian 13", id: "i1" };
const entropy = (...entropyAvail: string[]) => exampleReport({ entropyAvail });
const failures = (count: number) => exampleReport({ fipsTest: [`rngtest: FIPS 140-2 failures: ${count}`] });

testTestcase(entropyAvail, {
  accepts: { "a full pool": entropy("256"), "a second look that differs": entropy("256", "255") },
  rejects: {
    "one bit less": [entropy("255"), { about: image, expected: "256", actual: "255" }],
    "one bit more": [entropy("257"), { actual: "257" }],
    "the number in other words": [entropy("0256"), { actual: "0256" }],
    "the large pool of an old kernel": [
      { vmReport: { ...entropy("3000").vmReport, kernel: "5.10.0" } },
      { remedy: "Offer an image with a kernel of 5.18 or newer; this one has 5.10.0." },
    ],
    "no such file": [entropy("cat: No such file"), { actual: "cat: No such file" }],
  },
  leavesOpen: { "no answer": [entropy(), { cause: "unexpected-response" }] },
});

testTestcase(fipsTest, {
  accepts: {
    "one failure": failures(1),
    "five of a thousand": failures(5),
    "a number at the beginning of the line behind": exampleReport({ fipsTest: ["failures: 1", "256 blocks"] }),
    "a number on the next line": exampleReport({ fipsTest: ["failures:", "5"] }),
    "no blank after the colon": exampleReport({ fipsTest: ["failures:5"] }),
  },
  rejects: {
    "six of a thousand": [failures(6), { about: image, expected: "at most 5 of 1000 blocks", actual: 6 }],
    "all of them": [failures(1000), { actual: 1000 }],
  },
  leavesOpen: {
    "no number": [exampleReport({ fipsTest: ["rngtest 5"] }), { actual: ["rngtest 5"], cause: "unexpected-response" }],
    "nothing that tests": [
      exampleReport({ fipsTool: "none", fipsTest: [] }),
      { cause: "dependency", remedy: "Install the package rng-tools5 in the image." },
    ],
  },
});

test.each([
  [3, 0],
  [4, 1],
  [5, 1],
])("of %i failures there are %i notes", (count, notes) => {
  const { findings } = judge(fipsTest, () => ({ ok: true, fact: failures(count).vmReport }));
  expect(findings.filter(({ level }) => level === "note")).toHaveLength(notes);
});

testTestcase(cpuInstructions, {
  accepts: {
    "both instructions": exampleReport(),
    "an older processor": exampleReport({ cpuFlags: ["rdrand"] }),
    "a processor that seeds only": exampleReport({ cpuFlags: ["rdseed"] }),
    "a 32-bit processor": exampleReport({ machine: "i686", cpuFlags: ["rdrand"] }),
    "a 32-bit processor that seeds only": exampleReport({ machine: "i686", cpuFlags: ["rdseed"] }),
    "a 64-bit Arm": exampleReport({ machine: "aarch64", cpuFlags: ["rng"] }),
  },
  rejects: {
    "a hypervisor that hides them": [
      exampleReport({ cpuFlags: [] }),
      { about: { kind: "flavor", name: "SCS-1L-1", id: "f1" }, deviation: "D07" },
    ],
    "an Arm without": [exampleReport({ machine: "aarch64", cpuFlags: [] }), { expected: "rng in /proc/cpuinfo" }],
    "the word of another architecture": [exampleReport({ cpuFlags: ["rng"] }), { actual: ["rng"] }],
  },
  leavesOpen: {
    "another architecture": [exampleReport({ machine: "riscv64" }), { cause: "unexpected-response" }],
    "an unknown architecture": [exampleReport({ machine: null }), { cause: "unexpected-response" }],
  },
});

testTestcase(kernel, {
  accepts: {
    "the oldest that will do": exampleReport({ kernel: "5.18.0" }),
    "a newer one": exampleReport({ kernel: "6.1" }),
    "one of many years from now": exampleReport({ kernel: "10.1" }),
  },
  rejects: {
    "one older": [exampleReport({ kernel: "5.17.15" }), { about: image, actual: "5.17.15" }],
    "a much older one": [exampleReport({ kernel: "4.19.0-27-amd64" }), { expected: "5.18 or newer" }],
  },
  leavesOpen: {
    "no answer": [exampleReport({ kernel: null }), { cause: "unexpected-response" }],
    "half of an answer": [exampleReport({ kernel: "6" }), { actual: "6", cause: "unexpected-response" }],
    "another kind of answer": [exampleReport({ kernel: "Linux 6.1" }), { actual: "Linux 6.1" }],
  },
});

testTestcase(rngDevice, {
  accepts: {
    "a virtio device": exampleReport(),
    "among others": exampleReport({ rngAvailable: ["tpm-rng-0 virtio_rng.0"] }),
  },
  rejects: {
    "no device": [
      exampleReport({ rngAvailable: [] }),
      { remedy: "openstack image set --property hw_rng_model=virtio i1" },
    ],
    "another device": [exampleReport({ rngAvailable: ["tpm-rng-0"] }), { actual: ["tpm-rng-0"] }],
  },
});
