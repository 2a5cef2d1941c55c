import { expect, test } from "vitest";
import { image } from "./example-image.ts";
import { generalSystem, isMarkedOld, sameLine, stem } from "./same-line.ts";

test.each([
  ["Ubuntu 24.04 20260131", "Ubuntu 24.04"],
  ["Ubuntu-24.04-2026-01-31", "Ubuntu-24.04"],
  ["Ubuntu 24.04 - 20260131", "Ubuntu 24.04"],
  ["Ubuntu 24.04 old", "Ubuntu 24.04"],
  ["Ubuntu_PREV", "Ubuntu"],
  ["Ubuntu 20260131 ", "Ubuntu"],
])("%j is an old %s by its name", (name, line) => {
  expect(stem(name)).toBe(line);
  expect(isMarkedOld(name)).toBe(true);
});

test.each([
  ["Ubuntu 24.04", "Ubuntu 24.04"],
  [" Ubuntu ", "Ubuntu"],
  ["Ubuntu 20260131 beta", "Ubuntu 20260131 beta"],
  ["Ubuntu older", "Ubuntu older"],
  ["Ubuntu20260131", "Ubuntu20260131"],
  [" ", undefined],
  [null, undefined],
])("%j is not", (name, line) => {
  expect(stem(name)).toBe(line);
  expect(isMarkedOld(name)).toBe(false);
});

const unknown = { os_distro: undefined };

test.each([
  ["by its name", { name: "Ubuntu 24.04 20260131", ...unknown }, true],
  ["as the same system", { name: "noble", os_purpose: "oldgeneric" }, true],
  ["not under another name without a system", { name: "noble", ...unknown }, false],
  ["not without a name and a system", { name: null, ...unknown }, false],
])("an image can stand in for another one %s", (_, changes, can) => {
  expect(sameLine(image(changes), image(unknown))).toBe(can && changes.name !== "noble");
  expect(sameLine(image(changes), image())).toBe(can);
});

test("images without a name and a system have nothing in common", () => {
  const bare = image({ name: null, ...unknown });
  expect(sameLine(bare, bare)).toBe(false);
});

test.each([
  [{}, true],
  [{ os_purpose: "oldgeneric" }, true],
  [{ architecture: undefined }, true],
  [{ os_purpose: "k8snode" }, false],
  [{ os_purpose: undefined }, false],
  [{ os_distro: undefined }, false],
  [{ os_distro: "" }, false],
  [{ os_version: undefined }, false],
  [{ os_version: "" }, false],
])("whether %j tells a system for general use: %s", (changes, tells) => {
  expect(generalSystem(image(changes)) !== undefined).toBe(tells);
});
