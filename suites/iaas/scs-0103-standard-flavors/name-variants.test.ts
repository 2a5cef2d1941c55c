import { expect, test } from "vitest";
import { small } from "./example-flavors.ts";
import { isNameKey, nameVariants } from "./name-variants.ts";

test("the names of a flavor are in the order of their numbers", () => {
  const extraSpecs = { "scs:name-v10": "SCS-2V-8", "hw:x": "y", "scs:name-v9": "SCS-2V:8", "scs:name-v1": "large" };
  expect(nameVariants({ ...small, extraSpecs }).map(({ key, text }) => [key, text])).toEqual([
    ["scs:name-v1", "large"],
    ["scs:name-v9", "SCS-2V:8"],
    ["scs:name-v10", "SCS-2V-8"],
  ]);
  expect(nameVariants({ ...small, extraSpecs: null })).toEqual([]);
});

test.each(["scs:name-v1", "scs:name-v10"])("%s holds a name", (key) => {
  expect(isNameKey(key)).toBe(true);
});

test.each(["scs:name-v0", "scs:name-v01", "scs:name-v1x", "my-scs:name-v1", "scs:name-v"])("%s holds none", (key) => {
  expect(isNameKey(key)).toBe(false);
});
