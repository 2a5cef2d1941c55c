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

test.each(["1.32", "1.38", "2.34", "1.3", "", "1.34.2"])("nothing is known of version %j", (minor) => {
  expect(conformance.required(minor)).toBeUndefined();
  expect(networkPolicies.required(minor)).toBeUndefined();
});

test.each([
  ["[sig-api-machinery] Namespaces [Serial] should apply an update to a Namespace [Conformance]"],
  ["[sig-api-machinery] Namespaces should apply an update to a Namespace [Conformance] [Serial]"],
])("%s is found whatever its tags", (name) => {
  expect(testKey(name)).toBe("[sig-api-machinery] Namespaces should apply an update to a Namespace");
});
