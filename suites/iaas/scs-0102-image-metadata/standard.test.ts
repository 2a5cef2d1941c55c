import { expect, test } from "vitest";
import type { Entry } from "../../../src/core/testcase.ts";
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

test("one id is one testcase in both versions", () => {
  const all = [scs0102v1, scs0102v2].flatMap(({ main, recommended }) => [...main, ...recommended]);
  expect(new Set(all).size).toBe(new Set(ids(all)).size);
});
