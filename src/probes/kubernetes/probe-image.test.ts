import { expect, test } from "vitest";
import { probeImage } from "./probe-image.ts";

test("pods run what the person says, or else a version of agnhost that stays the same", () => {
  expect(probeImage({})).toMatch(/^registry\.k8s\.io\/e2e-test-images\/agnhost:\d+\.\d+$/);
  expect(probeImage({ settings: { "probe-image": "registry.example/agnhost:1" } })).toBe("registry.example/agnhost:1");
});
