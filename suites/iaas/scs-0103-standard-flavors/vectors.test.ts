import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { isPending } from "../../../src/core/testcase.ts";
import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { judged, visible } from "./example-flavors.ts";
import { scs0103v1 } from "./standard.ts";

interface Vector {
  readonly flavors: readonly (Omit<Flavor, "extraSpecs"> & { readonly extra_specs: Record<string, string> })[];
  readonly pass: readonly string[];
  readonly fail_though_found: readonly string[];
}

test("all 31 flavors are judged as in the official suite", () => {
  const entries = [...scs0103v1.main, ...scs0103v1.recommended];
  const testcases = entries.flatMap((entry) => (isPending(entry) ? [] : [entry]));
  expect(testcases).toHaveLength(31);
  for (const { flavors, pass, fail_though_found } of vectors<Vector>("standard-flavors")) {
    const fact = visible(
      ...flavors.map(({ extra_specs, ...rest }, index) => ({
        ...rest,
        id: `${index}`,
        isPublic: true,
        extraSpecs: extra_specs,
      })),
    );
    const judgements = testcases.map((testcase) => ({ id: testcase.id, ...judged(testcase, fact) }));
    const passed = judgements.filter(({ verdict }) => verdict === "PASS").map(({ id }) => id);
    const found = judgements.filter(
      ({ verdict, findings }) => verdict === "FAIL" && findings[0]?.about?.id !== undefined,
    );
    expect(passed.sort()).toEqual(pass);
    expect(found.map(({ id }) => id).sort()).toEqual(fail_though_found);
    expect(judgements.filter(({ verdict }) => verdict === "FAIL")).toHaveLength(31 - pass.length);
  }
});
