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

  test.each(["scs:name-v1", "scs:name-v2"])("by its %s", (key) => {
    const { findings } = judged(
      testcase,
      visible({ ...small, name: "m1", vcpus: 9, extraSpecs: { [key]: "SCS-2V8" } }),
    );
    expect(findings[0]?.message).toContain('"m1" (id of SCS-2V-8) has a similar name');
  });

  test("also among flavors whose extra specs are unknown", () => {
    const { findings } = judged(testcase, visible({ ...small, name: "m1", extraSpecs: null }));
    expect(findings[0]?.message).toContain('"m1" (id of SCS-2V-8) has the same figures');
  });

  test("behind many that are far off", () => {
    const far = { ...small, name: "far", vcpus: 9, extraSpecs: {} };
    const { findings } = judged(testcase, visible(far, far, far, { ...small, name: "twin", extraSpecs: {} }));
    expect(findings[0]?.message).toContain('Nearest to it: "twin"');
  });

  const isNear = (name: string) =>
    judged(testcase, visible({ ...small, name, vcpus: 9, extraSpecs: {} })).findings[0]?.message.includes("Nearest");

  test.each(["SCS-0002V-0008", "SCS-2V-8_xy", "scs-2v8"])("%s may be meant", (name) => {
    expect(isNear(name)).toBe(true);
  });

  test.each(["SCS-2V-4", "SCS-2V-8_xyz", "SCS-9Q-11", "xscs-2v-8", "large"])("%s is not", (name) => {
    expect(isNear(name)).toBe(false);
  });

  test("another standard flavor is not one", () => {
    const { findings } = judged(testcase, visible(withDisk));
    expect(findings[0]?.message).not.toContain("Nearest");
  });
});
