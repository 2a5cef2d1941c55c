import { expect, test } from "vitest";
import type { Entry } from "../../../src/core/testcase.ts";
import { properties } from "./properties.ts";
import { scs0102v1, scs0102v2 } from "./standard.ts";

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id.replace("scs-0102-", "")).sort();

const mandatory = [
  "image-recency",
  "prop-architecture",
  "prop-hw_disk_bus",
  "prop-image_build_date",
  "prop-image_description",
  "prop-image_original_user",
  "prop-image_source",
  "prop-min_disk",
  "prop-min_ram",
  "prop-os_distro",
  "prop-os_version",
  "prop-provided_until",
  "prop-replace_frequency",
  "prop-uuid_validity",
];
const purpose = ["os_purpose-uniqueness", "prop-os_purpose"];
const optional = ["prop-hash_algo", "prop-hotfix_hours", "prop-hw_rng_model", "prop-hypervisor_type"];

test("v1 asks for 14 testcases", () => {
  expect(ids(scs0102v1.main)).toEqual(mandatory);
  expect(ids(scs0102v1.recommended)).toEqual([...purpose, ...optional].sort());
});

test("v2 asks for the purpose, too", () => {
  expect(ids(scs0102v2.main)).toEqual([...mandatory, ...purpose].sort());
  expect(ids(scs0102v2.recommended)).toEqual(optional);
});

const levels = (level: string) =>
  [...scs0102v2.extended]
    .filter((testcase) => testcase.level === level)
    .map(({ id }) => id.replace("scs-0102-", ""))
    .sort();

test("what the text only recommends or allows is not asked for", () => {
  expect(levels("SHOULD")).toEqual([
    "monthly-updates",
    "newest-by-name",
    "some-images",
    "strict-hardware",
    "strict-hash",
    "strict-hypervisor_type",
    "strict-os_version",
    "strict-tags",
  ]);
  expect(levels("MAY")).toEqual([
    "strict-hotfix_hours",
    "strict-l1_support_contact",
    "strict-maintained_until",
    "strict-subscriptions",
  ]);
  expect(levels("MUST")).toHaveLength(scs0102v2.extended.length - 12);
});

test("each testcase about a property has the level of the property", () => {
  const of = (level: string) =>
    Object.entries(properties)
      .filter(([, testcase]) => testcase.level === level)
      .map(([name]) => name);
  expect(of("SHOULD")).toEqual(["hypervisor_type", "hw_rng_model"]);
  expect(of("MAY")).toEqual(["hotfix_hours"]);
  expect(of("MUST")).toHaveLength(Object.keys(properties).length - 3);
});

test("a testcase tells the disagreements that it decides, if there are any", () => {
  expect(properties.hw_disk_bus.deviations).toEqual(["D09", "D10"]);
  expect(properties.os_version).not.toHaveProperty("deviations");
  const strict = (name: string) => scs0102v2.extended.find(({ id }) => id === `scs-0102-strict-${name}`);
  expect(strict("hw_disk_bus")?.deviations).toEqual(["D09", "D10"]);
  expect(strict("os_version")).not.toHaveProperty("deviations");
});

test("one id is one testcase in both versions", () => {
  const all = [scs0102v1, scs0102v2].flatMap(({ main, recommended }) => [...main, ...recommended]);
  expect(new Set(all).size).toBe(new Set(ids(all)).size);
});
