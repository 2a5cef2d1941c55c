import { describe, expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { semanticsCheck } from "./semantics-check.ts";
import { syntaxCheck } from "./syntax-check.ts";

testTestcase(semanticsCheck, {
  accepts: {
    "no flavors at all": visible(),
    "exactly what is claimed": visible({ name: "SCS-2V-4-10s", vcpus: 2, ram: 4096, disk: 10 }),
    "more than is claimed": visible({ name: "SCS-1V-2-5", vcpus: 2, ram: 4096, disk: 10 }),
    "51 MiB less than is claimed": visible({ name: "SCS-2V-4", ram: 4045 }),
    "half a GiB less 51 MiB": visible({ name: "SCS-2V-0.5", ram: 461 }),
    "the first of three disks": visible({ name: "SCS-2V-4-3x10s", disk: 10 }),
    "a disk without a size": visible({ name: "SCS-2V-4-s", disk: 0 }),
    "a disk that no name claims": visible({ name: "SCS-2V-4", disk: 10 }),
    "names that cannot be read": visible({ name: "SCS-99V4", vcpus: 1 }),
    "a legal name that the official suite cannot read": visible({ name: "SCS-99V-4_GNa_ib", vcpus: 1 }),
    "flavors that are not the standard's business": visible({ name: "m1.small" }, { name: null }),
  },
  rejects: {
    "a vCPU less than is claimed": [
      visible({ name: "SCS-2V-4" }, { name: "SCS-4V-4", vcpus: 3, extraSpecs: { "scs:cpu-type": "shared-core" } }),
      {
        message: 'The flavor "SCS-4V-4" has 3 of the 4 vCPUs that its name claims.',
        about: { kind: "flavor", name: "SCS-4V-4", id: "f1" },
        expected: 4,
        actual: 3,
        remedy: [
          "# Take over its other properties, swap, ephemeral disk and access first: openstack flavor show f1",
          "openstack flavor delete f1 &&",
          "openstack flavor create SCS-4V-4 --vcpus 4 --ram 4096 --disk 0 --public --property scs:cpu-type=shared-core",
        ].join("\n"),
      },
    ],
    "52 MiB less than is claimed": [
      visible({ name: "SCS-2V-4", ram: 4044 }),
      {
        message: 'The flavor "SCS-2V-4" has 52 MiB less RAM than the 4 GiB that its name claims.',
        expected: "4096 MiB",
        actual: "4044 MiB",
      },
    ],
    "a GB of disk less than is claimed": [
      visible({ name: "SCS-2V-4-10", disk: 9 }),
      {
        message: 'The flavor "SCS-2V-4-10" has a root disk of 9 GB, but its name claims 10 GB.',
        expected: "10 GB",
        actual: "9 GB",
      },
    ],
    "too little under a name with the delimiters of version 1": [visible({ name: "SCS-4V:4", vcpus: 3 }), {}],
    "too little beside a disk without a size": [visible({ name: "SCS-4V-4-n", vcpus: 3 }), {}],
    "one finding for each figure": [visible({ name: "SCS-4V-8-10", vcpus: 3, ram: 7000, disk: 9 }), {}, {}, {}],
  },
});

describe("a pass that looked away says so", () => {
  test.each([
    ["51 MiB less RAM", { ram: 4045 }, "D05"],
    ["1 MiB less RAM", { ram: 4095 }, "D05"],
    ["three disks", { name: "SCS-2V-4-3x10s", disk: 10 }, "D05"],
    ["a disk without a size", { name: "SCS-2V-4-n", disk: 10 }, "D04"],
    ["a name the official suite cannot read", { name: "SCS-2V-4_GA0.1" }, "D02"],
    ["a name nobody can read", { name: "SCS-2V4" }, undefined],
    ["no SCS flavor", { name: "m1.small" }, "D46"],
  ])("%s", (_, flavor, deviation) => {
    const { verdict, findings } = judgement(visible(flavor));
    expect(verdict).toBe("PASS");
    expect(findings.map((finding) => [finding.level, finding.deviation])).toEqual([["note", deviation]]);
  });
});

test("what was not judged is named", () => {
  expect(judgement(visible({ name: "SCS-2V4" })).findings).toMatchObject([
    { level: "note", about: { kind: "flavor", name: "SCS-2V4", id: "f0" } },
  ]);
});

test("all RAM sizes have the threshold of the official suite", () => {
  for (let sizeGiB = 0.5; sizeGiB <= 1024; sizeGiB += 0.5) {
    const name = `SCS-2V-${sizeGiB}`;
    expect(judgement(visible({ name, ram: sizeGiB * 1024 - 51 })).verdict).toBe("PASS");
    expect(judgement(visible({ name, ram: sizeGiB * 1024 - 52 })).verdict).toBe("FAIL");
  }
});

interface Vector {
  readonly flavors: readonly Pick<Flavor, "name" | "vcpus" | "ram" | "disk">[];
  readonly syntax: "PASS" | "FAIL" | "ABORT";
  readonly semantics: "PASS" | "FAIL" | "ABORT";
}

const examples = vectors<Vector>("flavor-semantics");

test("flavors are judged as in the official suite", () => {
  const decided = examples.filter(({ semantics }) => semantics !== "ABORT");
  expect(decided.length).toBeGreaterThan(400);
  for (const { flavors, syntax, semantics } of decided) {
    expect({ flavors, syntax: syntaxOf(flavors), semantics: semanticsOf(flavors) }).toEqual({
      flavors,
      syntax,
      semantics,
    });
  }
});

test("where the official suite stumbles over a disk without a size, all the rest is judged by its rule", () => {
  const stumbled = examples.filter(({ semantics }) => semantics === "ABORT");
  expect(stumbled).not.toHaveLength(0);
  for (const { flavors, syntax } of stumbled) {
    const withoutDisk = flavors.map((flavor) => ({ ...flavor, name: withoutSizelessDisk(flavor.name) }));
    expect(withoutDisk).not.toEqual(flavors);
    expect(syntaxOf(flavors)).toBe(syntax);
    expect(semanticsOf(flavors)).toMatch(/^(PASS|FAIL)$/);
    expect(semanticsOf(flavors)).toBe(semanticsOf(withoutDisk));
  }
});

function withoutSizelessDisk(name: string | null): string | null {
  return name?.replace(/^(SCS-\d+[CTVL]i?[-:][\d.]+u?o?)[-:](?:\d*x)?[nhsp]?(?=[-_]|$)/, "$1") ?? null;
}

function semanticsOf(flavors: Vector["flavors"]) {
  return judgement(visible(...flavors)).verdict;
}

function syntaxOf(flavors: Vector["flavors"]) {
  return judge(syntaxCheck, () => ({ ok: true, fact: visible(...flavors).flavors })).verdict;
}

function judgement(facts: ReturnType<typeof visible>) {
  return judge(semanticsCheck, () => ({ ok: true, fact: facts.flavors }));
}
