import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sources } from "./required/sources.ts";
import { conformance, networkPolicies } from "./required-tests.ts";
import { testKey } from "./test-key.ts";

describe.each(Object.entries(sources))("of Kubernetes %s", (minor, source) => {
  test("as many tests are required as its source has, each once", () => {
    for (const [suite, count] of [
      [conformance, source.conformance],
      [networkPolicies, source.networkPolicy],
    ] as const) {
      const keys = (suite.required(minor) ?? []).map(({ key }) => key);
      expect(keys).toHaveLength(count);
      expect(new Set(keys).size).toBe(count);
      expect(keys.filter((key) => testKey(key) !== key)).toEqual([]);
    }
  });

  test("29 conformance tests must run alone, and no test of network policies", () => {
    expect(conformance.required(minor)?.filter(({ serial }) => serial)).toHaveLength(29);
    expect(networkPolicies.required(minor)?.filter(({ serial }) => serial)).toEqual([]);
  });
});

test("a test is required from the version on that has it, to the last that has it", () => {
  const keysOf = (minor: string) => conformance.required(minor)?.map(({ key }) => key);
  const ended = "[sig-network] Services should provide secure master service";
  expect(keysOf("1.34")).toContain(ended);
  expect(keysOf("1.35")).not.toContain(ended);
  const begun =
    "[sig-network] Netpol NetworkPolicy between server and client should not allow all ports if it cannot limit to the requested port";
  expect(networkPolicies.required("1.36")?.map(({ key }) => key)).not.toContain(begun);
  expect(networkPolicies.required("1.37")?.map(({ key }) => key)).toContain(begun);
});

test.each(["1.32", "1.38", "2.34", "11.34", "1.3", "", "1.34.2"])("nothing is known of version %j", (minor) => {
  expect(conformance.required(minor)).toBeUndefined();
  expect(networkPolicies.required(minor)).toBeUndefined();
});

test.each([
  [conformance, "\\[Conformance\\]"],
  [conformance, "CONFORMANCE"],
  [networkPolicies, "NetworkPolicy"],
  [networkPolicies, "network policies"],
  [networkPolicies, "Network - Policy"],
  [networkPolicies, "\\[sig-network\\] Netpol"],
])("$name are selected by $1", (suite, focus) => {
  const other = [conformance, networkPolicies].find((each) => each !== suite);
  expect(suite.focus.test(focus)).toBe(true);
  expect(other?.focus.test(focus)).toBe(false);
});

test.each(["sig-network", "network services", "Network X Policy", "Pods should be updated", ""])(
  "neither is selected by %j",
  (focus) => {
    expect([conformance, networkPolicies].filter((suite) => suite.focus.test(focus))).toEqual([]);
  },
);

test.each([
  ["[sig-network] Netpol X", false, true],
  ["[sig-x] X [Conformance] [Slow]", true, false],
  ["X [sig-network] Netpol", false, false],
  ["[sig-network] Conformance of Services", false, false],
])("%s is a conformance test: %s, and one of network policies: %s", (name, isConformance, isPolicy) => {
  expect(conformance.includes(name)).toBe(isConformance);
  expect(networkPolicies.includes(name)).toBe(isPolicy);
});

/** The words that follow an option. */
const after = (args: readonly string[], option: string) => args[args.indexOf(option) + 1] ?? "";

test.each([conformance, networkPolicies])("what the programs are asked for are $name", (suite) => {
  const { sonobuoy, hydrophone } = suite.args;
  const isWhole = suite === conformance;
  expect(sonobuoy.includes("--mode=certified-conformance")).toBe(isWhole);
  expect(hydrophone.includes("--conformance")).toBe(isWhole);
  for (const focus of isWhole ? [] : [after(sonobuoy, "--e2e-focus"), after(hydrophone, "--focus")]) {
    expect(suite.focus.test(focus)).toBe(true);
  }
  expect(after(sonobuoy, "--plugin-env")).toMatch(/^e2e\.E2E_EXTRA_ARGS=--progress.* --ginkgo\.flake-attempts=2$/);
  expect(existsSync(suite.docs)).toBe(true);
});
