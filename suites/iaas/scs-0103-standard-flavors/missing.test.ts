import { describe, expect, test } from "vitest";
import { judged, small, visible, withDisk } from "./example-flavors.ts";
import { promised } from "./promised-flavors.ts";
import { standardFlavor } from "./standard-flavor.ts";

describe("a missing flavor is looked for", () => {
  const testcase = standardFlavor(promised("SCS-2V-8"), "MUST");
  test.each([
    ["SCS-2V:8", "a similar name"],
    ["SCS-02V-8", "a similar name"],
    ["SCS-2V8", "a similar name"],
    ["scs-2v-8", "a similar name"],
    ["m1.large", "the same figures"],
  ])("%s has %s", (name, why) => {
    const { findings } = judged(testcase, visible({ ...small, name, id: "f1", extraSpecs: {} }));
    expect(findings[0]?.message).toMatch(new RegExp(`Nearest to it: "${name}" \\(f1\\) has ${why}\\.$`));
  });

  test("at most three, the likeliest first", () => {
    const disk = { ...small, name: "disk", disk: 20, extraSpecs: {} };
    const twin = { ...small, name: "twin", extraSpecs: {} };
    const alike = { ...small, name: "SCS-2V:8", extraSpecs: {} };
    const { findings } = judged(testcase, visible(disk, disk, twin, alike));
    const [, ...names] = (findings[0]?.message ?? "").split(/Nearest to it: |; /).map((part) => part.split('"')[1]);
    expect(names).toEqual(["SCS-2V:8", "twin", "disk"]);
  });

  test("a long name is not a slip", () => {
    const name = `SCS-2X-${"x".repeat(50)}`;
    const { findings } = judged(testcase, visible({ ...small, name, vcpus: 9, extraSpecs: {} }));
    expect(findings[0]?.message).not.toContain("Nearest");
  });

  test("another standard flavor is not one", () => {
    const { findings } = judged(testcase, visible(withDisk));
    expect(findings[0]?.message).not.toContain("Nearest");
  });
});
