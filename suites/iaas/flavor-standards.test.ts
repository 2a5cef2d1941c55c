import { expect, test } from "vitest";
import { exampleClouds } from "../../fixtures/vectors/vectors.ts";
import { judge } from "../../src/core/judge.ts";
import { isPending } from "../../src/core/testcase.ts";
import type { Flavors } from "../../src/probes/openstack/flavor.ts";
import { scs0100 } from "./scs-0100-flavor-naming/standard.ts";
import { scs0103v1 } from "./scs-0103-standard-flavors/standard.ts";

test("the flavors of the example clouds are judged as by the official suite", () => {
  const entries = [...scs0100.main, ...scs0103v1.main, ...scs0103v1.recommended];
  const testcases = entries.flatMap((entry) => (isPending(entry) ? [] : [entry]));
  const clouds = exampleClouds().filter(({ name }) => !name.startsWith("role-"));
  expect(clouds.length).toBeGreaterThan(100);
  for (const { name, state, verdicts } of clouds) {
    const fact = flavorsOf(state as State);
    // Where the official suite crashed or could not go on, there is no verdict to agree with.
    const decided = testcases.filter(({ id }) => verdicts[id] !== "ABORT");
    const judged = decided.map((testcase) => [testcase.id, judge(testcase, () => ({ ok: true, fact })).verdict]);
    expect({ name, verdicts: Object.fromEntries(judged) }).toEqual({
      name,
      verdicts: Object.fromEntries(decided.map(({ id }) => [id, verdicts[id]])),
    });
  }
});

interface State {
  readonly compute: {
    readonly flavors: readonly StateFlavor[];
    readonly extra_specs_policy?: "allow" | "hidden" | "forbidden";
  };
}

interface StateFlavor {
  readonly id: string;
  readonly name: string;
  readonly vcpus: number;
  readonly ram: number;
  readonly disk: number;
  readonly extra_specs: Record<string, string>;
  readonly access?: boolean;
  readonly "os-flavor-access:is_public"?: boolean;
  readonly "OS-FLV-DISABLED:disabled"?: boolean;
}

/** What Nova would show of them to a member. */
function flavorsOf({ compute: { flavors, extra_specs_policy } }: State): Flavors {
  const forbidden = extra_specs_policy === "forbidden";
  return {
    extraSpecs: forbidden ? "forbidden" : "listed",
    flavors: flavors
      .filter((flavor) => flavor["OS-FLV-DISABLED:disabled"] !== true)
      .filter((flavor) => flavor["os-flavor-access:is_public"] !== false || flavor.access === true)
      .map((flavor) => ({
        id: flavor.id,
        name: flavor.name,
        vcpus: flavor.vcpus,
        ram: flavor.ram,
        disk: flavor.disk,
        isPublic: flavor["os-flavor-access:is_public"] ?? true,
        extraSpecs: forbidden ? null : flavor.extra_specs,
      })),
  };
}
