import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { syntaxCheck } from "./syntax-check.ts";

const named = (...names: readonly (string | null)[]) => visible(...names.map((name) => ({ name })));

testTestcase(syntaxCheck, {
  accepts: {
    "no flavors at all": named(),
    "flavors that are not the standard's business": named("m1.small", "scs-2V-4-nonsense", "", null),
    "a name with every part": named("SCS-2Ci-4.5uo-3x10n_chy_hwv_z3h_GNa-64h-48h_ib"),
    "the newest generation": named("SCS-1V-4_i6"),
    "a disk without a size": named("SCS-1V-4-n"),
    "delimiters of version 1": named("SCS-2C:4:10n-bms-z3h-GNa:64-ib"),
    "the same name twice": named("SCS-1V-4", "SCS-1V-4"),
  },
  rejects: {
    "a generation nobody knows": [
      named("SCS-2C-4", "SCS-2C-4_i7"),
      {
        message:
          'The flavor name "SCS-2C-4_i7" is not legal: after "SCS-2C-4_i" (character 11) comes "7" instead of a generation of the processor up to 6. The nearest legal name is SCS-2C-4_i.',
        about: { kind: "flavor", name: "SCS-2C-4_i7", id: "f1" },
        expected: "SCS-2C-4_i",
        actual: "SCS-2C-4_i7",
        remedy: [
          "# Take over its other properties, swap, ephemeral disk and access first: openstack flavor show f1",
          "openstack flavor create SCS-2C-4_i --vcpus 2 --ram 4096 --disk 0 --public &&",
          "openstack flavor delete f1",
        ].join("\n"),
      },
    ],
    "a name whose nearest legal one is taken": [
      named("SCS-2V4", "SCS-2V-4"),
      { remedy: "# There is a flavor SCS-2V-4 already; is this one needed?\nopenstack flavor delete f0" },
    ],
    "a name that is near to nothing": [
      named("SCS-large"),
      {
        message:
          'The flavor name "SCS-large" is not legal: after "SCS-" (character 5) comes "large" instead of a number of vCPUs.',
        expected: ["a number of vCPUs"],
        remedy:
          "Nova cannot rename a flavor: make one with a legal name such as SCS-2V-8, and delete this one with: openstack flavor delete f0",
      },
    ],
    "Cloud Hypervisor with the delimiters of version 1": [named("SCS-2C:4:10n-chy"), {}],
    "mixed delimiters": [named("SCS-2C:4_bms"), { expected: "SCS-2C-4_bms" }],
    "a blank at the end": [named("SCS-2C-4 "), { expected: "SCS-2C-4" }],
    "a legal name that the official suite refuses": [
      named("SCS-1V-4_GNa_ib"),
      {
        message:
          'The official testcase refuses the flavor name "SCS-1V-4_GNa_ib": _ib follows a GPU without a number of units. The text of the standard allows it.',
        deviation: "D01",
        expected: "SCS-1V-4_GNa",
      },
    ],
    "a generation that the official suite does not know": [named("SCS-1V-4_GA0.1"), { deviation: "D02" }],
    "a name that both refuse": [
      named("SCS-01V-4_GA0.1"),
      {
        message:
          'The flavor name "SCS-01V-4_GA0.1" is not legal: "01" begins with a zero, and the official list of GPU generations does not have 0.1.',
      },
    ],
  },
});

test.each([
  ["SCS-1V:4", "D03", "SCS-1V-4"],
  ["SCS-01V-4", "D03", "SCS-1V-4"],
  ["SCS-1V-.5", "D03", "SCS-1V-0.5"],
  ["SCS-1V-4-1x10", "D03", "SCS-1V-4-10"],
  ["SCS-1V-4_i0", undefined, "SCS-1V-4_i"],
  ["SCS-1V-10.5", undefined, "SCS-1V-10.5"],
])("%s passes with a note (%s) that names %s", (name, deviation, expected) => {
  const { findings } = judgement(named(name));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ level: "note", expected, actual: name });
  expect(findings[0]?.deviation).toBe(deviation);
});

test.each([
  [named(), "There are no flavors visible: nothing was judged."],
  [named("m1.small"), "None of the 1 visible flavors has a name that begins with SCS-: nothing was judged."],
])("a pass because there is nothing to judge says so", (facts, message) => {
  expect(judgement(facts).findings).toMatchObject([{ level: "note", deviation: "D46", message }]);
});

test.each(["scs-2V-4", " SCS-2V-4", "Scs_2V-4", "SCS 2V-4", "scs:2V-4"])(
  "%j only looks like one of the standard",
  (name) => {
    expect(judgement(named("SCS-1V-4", name)).findings).toMatchObject([
      { level: "note", message: expect.stringContaining("does not begin with SCS-"), about: { name } },
    ]);
  },
);

test.each(["my-scs-2V-4", "myscs-2V-4", "scsi-2", "scs2V"])("%j does not even look like one", (name) => {
  expect(judgement(named("SCS-1V-4", name)).findings).toEqual([]);
});

test("a name that is legal, but better avoided, is called so", () => {
  expect(judgement(named("SCS-1V-10.5")).findings).toMatchObject([
    {
      message:
        'The flavor name "SCS-1V-10.5" is legal, but better avoided: half GiB are of little use from 10 GiB of RAM on.',
    },
  ]);
});

test("a flavor that no legal name fits is not told one", () => {
  const [finding] = judgement(visible({ name: "SCS-1V-4_GNa_ib", vcpus: 0 })).findings;
  expect(finding).toMatchObject({ level: "violation", deviation: "D01" });
  expect(finding).not.toHaveProperty("expected");
});

test("names pass as they do in the official suite", () => {
  const names = vectors<{ name: string; result: string }>("flavor-names");
  const verdicts = names.map(({ name }) => judgement(named(name)).verdict);
  expect(verdicts).toEqual(names.map(({ result }) => (result === "rejected" ? "FAIL" : "PASS")));
});

test("thousands of bad names are judged in no time", () => {
  const names = Array.from({ length: 5000 }, (_, index) => `SCS-${index}V-4-bad_i9`);
  // Of this process: what else the machine does is no matter.
  const begun = process.cpuUsage();
  expect(judgement(named(...names)).findings).toHaveLength(5000);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000_000).toBeLessThan(3);
});

function judgement(facts: ReturnType<typeof visible>) {
  return judge(syntaxCheck, () => ({ ok: true, fact: facts.flavors }));
}
