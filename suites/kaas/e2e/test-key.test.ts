import { expect, test } from "vitest";
import { testKey } from "./test-key.ts";

test.each([
  ["[sig-node] Pods [Serial] should be updated [Conformance]", "[sig-node] Pods should be updated"],
  ["[sig-node] Pods should be updated [Conformance] [Serial]", "[sig-node] Pods should be updated"],
  ["[sig-api-machinery] Namespaces[Slow]should go", "[sig-api-machinery] Namespaces should go"],
  ["[sig-node]Pods  should\tgo\n[Conformance]", "[sig-node] Pods should go"],
  ["[sig-node] Pods\n[Conformance]\nshould go", "[sig-node] Pods should go"],
  ["Pods [sig-node] should go", "Pods should go"],
  ["[Feature:X] Pods should go", "Pods should go"],
  ["[] Pods", "Pods"],
  ["[sig-node] Pods [Serial", "[sig-node] Pods [Serial"],
  ["[sig-] Pods", "Pods"],
  ["", ""],
])("%j is found as %j", (name, key) => {
  expect(testKey(name)).toBe(key);
});
