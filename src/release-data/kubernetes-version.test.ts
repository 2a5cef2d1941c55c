import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareBranches, compareVersions, isPrerelease, kubernetesVersion, plain } from "./kubernetes-version.ts";

describe("a version of Kubernetes", () => {
  test.each([
    ["v1.36.3", "1.36.3", ""],
    ["1.36.3", "1.36.3", ""],
    [" v1.36.3 ", "1.36.3", ""],
    ["v1.30.1+k3s1", "1.30.1", ""],
    ["v1.30.1-gke.100", "1.30.1", "gke.100"],
    ["v1.30.1-eks-a737599", "1.30.1", "eks-a737599"],
    ["v1.30.1-rc.1+build", "1.30.1", "rc.1"],
  ])("%j is %s", (text, number, suffix) => {
    const version = kubernetesVersion(text);
    expect(version && [plain(version), version.suffix]).toEqual([number, suffix]);
  });

  test.each(["", "v1.36", "1.36.x", "v1.36.3.1", "latest", "v1.36.3 x", "1.36.99999"])("%j is none", (text) => {
    expect(kubernetesVersion(text)).toBeUndefined();
  });

  test.each([
    ["v1.36.0-alpha.1", true],
    ["v1.36.0-rc.0", true],
    ["v1.36.0-gke.1", false],
    ["v1.36.0", false],
  ])("%s is of the project and older than its release: %s", (text, is) => {
    const version = kubernetesVersion(text);
    expect(version && isPrerelease(version)).toBe(is);
  });
});

test("numbers are compared as numbers", () => {
  const number = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(Math.sign(compareBranches(`1.${a}`, `1.${b}`))).toBe(Math.sign(a - b));
      const [first, second] = [kubernetesVersion(`1.30.${a}`), kubernetesVersion(`1.30.${b}`)];
      expect(first && second && Math.sign(compareVersions(first, second))).toBe(Math.sign(a - b));
    }),
  );
});
