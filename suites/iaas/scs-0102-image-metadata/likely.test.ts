import { expect, test } from "vitest";
import { image } from "./example-image.ts";
import { likelyArchitecture, likelyDate, likelyDistribution, likelyVersion, meant } from "./likely.ts";

test.each([
  ["Ubuntu 24.04", "ubuntu", "24.04"],
  ["Debian 12 20260101", "debian", "12"],
  ["Rocky Linux 9.4", "rocky", "9.4"],
  ["Red Hat Enterprise Linux 9", "rhel", "9"],
  ["openSUSE Leap 15.6", "opensuse", "15.6"],
  ["ubuntu-capi-image-v1.34.1", "ubuntu", undefined],
  ["Flatcar", "flatcar", undefined],
  ["my image 7", undefined, undefined],
  ["constructor 1", undefined, undefined],
  [null, undefined, undefined],
])("%j is likely %s %s", (name, distribution, version) => {
  expect(likelyDistribution(image({ name }))).toBe(distribution);
  expect(likelyVersion(image({ name }))).toBe(version);
});

test.each([
  ["Ubuntu 24.04 (arm64)", undefined, "aarch64"],
  ["Ubuntu", "https://example.org/noble-amd64.img", "x86_64"],
  ["CentOS-9-x86_64", undefined, "x86_64"],
  ["charm64", undefined, undefined],
  [null, undefined, undefined],
])("%j from %s is likely made for %s", (name, image_source, architecture) => {
  expect(likelyArchitecture(image({ name, image_source }))).toBe(architecture);
});

test.each([
  ["20260131", "2026-01-31"],
  [" 2026-1-31", "2026-01-31"],
  ["2026-01-31T10:00:00+00:00", "2026-01-31"],
  ["20260231", undefined],
  ["2026-111", undefined],
  ["202601310", undefined],
  ["31.01.2026", undefined],
])("%j likely stands for %s", (text, day) => {
  expect(likelyDate(text)).toBe(day);
});

test.each([
  [" Monthly ", "monthly"],
  ['"monthly"', "monthly"],
  ["every month", "monthly"],
  ["__proto__", undefined],
  ["", undefined],
])("%j likely means %s", (value, word) => {
  expect(meant(value, ["monthly"], new Map([["every month", "monthly"]]))).toBe(word);
});
