import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { strictNames } from "./strict-names.ts";

const named = (...names: readonly (string | null)[]) => visible(...names.map((name) => ({ name })));
const rejected = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, [named(name), { actual: name }] as const]));

testTestcase(strictNames, {
  accepts: {
    "no flavors at all": named(),
    "flavors that are not the standard's business": named("m1.small", "scs-2V-4-nonsense", null),
    "a name with every part": named("SCS-2Ci-4.5uo-3x10n_chy_hwv_z3h_GNa-64h-48h_ib"),
    "a disk without a size": named("SCS-2C-4-", "SCS-2C-4-n"),
    "_ib behind a GPU without units": named("SCS-1V-4_GNa_ib", "SCS-1V-4_GN_ib"),
    "generations that the official suite lacks": named("SCS-1V-4_GA0.1", "SCS-1V-4_GA5"),
    "what the text says in two ways": named("SCS-1V-4_GN-64", "SCS-1V-4_GNah", "SCS-1V-4_GNh"),
    "what the text only discourages": named("SCS-1V-10.5", "SCS-1V-4_i0"),
  },
  rejects: {
    "delimiters of version 1": [
      named("SCS-2C:4:10n"),
      {
        message:
          'The flavor name "SCS-2C:4:10n" is not legal by the text of the standard: colons between its parts are those of version 1 of the standard.',
        about: { kind: "flavor", name: "SCS-2C:4:10n", id: "f0" },
        expected: "SCS-2C-4-10n",
        actual: "SCS-2C:4:10n",
        deviation: "D03",
        remedy: [
          "# Take over its other properties, swap, ephemeral disk and access first: openstack flavor show f0",
          "openstack flavor create SCS-2C-4-10n --vcpus 2 --ram 4096 --disk 0 --public &&",
          "openstack flavor delete f0",
        ].join("\n"),
      },
    ],
    "more h than the memory of a GPU can have": [named("SCS-1V-4_GNa-14-6hh"), { expected: "SCS-1V-4_GNa-14-6h" }],
    "that under a generation which only the text allows": [
      named("SCS-1V-4_GA5-14-6hh"),
      { expected: "SCS-1V-4_GA", deviation: "D03" },
    ],
    "a name that cannot be read": [
      named("SCS-2X-4"),
      {
        message:
          'The flavor name "SCS-2X-4" is not legal by the text of the standard: after "SCS-2" (character 6) comes "X" instead of the class of the CPU (C, T, V or L).',
      },
    ],
    "a name whose right spelling is taken": [
      named("SCS-02V-4", "SCS-2V-4"),
      { remedy: "# There is a flavor SCS-2V-4 already; is this one needed?\nopenstack flavor delete f0" },
    ],
    "a zero before a part that only the text allows": [
      named("SCS-01V-4_GNa_ib"),
      { expected: "SCS-1V-4_GNa_ib", deviation: "D03" },
    ],
    ...rejected("SCS-04V-4", "SCS-1V-4-010", "SCS-1V-4_i03", "SCS-1V-.5", "SCS-1V-1.", "SCS-1V-1.0", "SCS-1V-10.50"),
    ...rejected("SCS-1V-4-x10", "SCS-1V-4-1x10", "SCS-1V-4-3x", "SCS-1V-4-3xs", "SCS-1V-4_GNa-14-6hh"),
    ...rejected("SCS-0V-4", "SCS-1V-1.25", "SCS-1V-4-1.5n", "SCS-2C-4-10n-20s", "SCS-2C-4-n_bms_3", "SCS-2C-4 "),
  },
});

test("a name that only the text allows is told", () => {
  const { flavors } = named("SCS-1V-4_GNa_ib");
  expect(judge(strictNames, () => ({ ok: true, fact: flavors })).findings).toEqual([
    {
      level: "note",
      message:
        'The flavor name "SCS-1V-4_GNa_ib" is legal by the text of the standard, but _ib follows a GPU without a number of units. The official testcase refuses it.',
      about: { kind: "flavor", name: "SCS-1V-4_GNa_ib", id: "f0" },
      actual: "SCS-1V-4_GNa_ib",
      deviation: "D01",
    },
  ]);
});

test("a name that is near to nothing is not told how to be right", () => {
  const [finding] = findings("SCS-large");
  expect(finding).toMatchObject({ level: "violation", actual: "SCS-large" });
  expect(finding).not.toHaveProperty("expected");
});

test.each([
  ["SCS-1V-4_i0", "generation 0 of the processor is better left out."],
  ["SCS-1V-4_GN-64", "the number of units of a GPU needs its generation."],
])("%s is legal, and nothing is said of the official testcase", (name, because) => {
  expect(findings(name)).toMatchObject([
    { level: "note", message: `The flavor name "${name}" is legal by the text of the standard, but ${because}` },
  ]);
});

function findings(name: string) {
  return judge(strictNames, () => ({ ok: true, fact: named(name).flavors })).findings;
}
