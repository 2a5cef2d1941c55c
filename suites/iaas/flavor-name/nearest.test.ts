import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { formatFlavorName } from "./format.ts";
import { nearestFlavorName } from "./nearest.ts";
import { parseFlavorName } from "./parse.ts";

const figures = { vcpus: 2, ram: 4096, disk: 10 };

test.each([
  ["SCS-2C-4-bms", "SCS-2C-4_bms"],
  ["SCS-2C-4-10N", "SCS-2C-4-10n"],
  ["SCS-2v-4", "SCS-2V-4"],
  ["SCS-V-4", "SCS-2V-4"],
  ["SCS-2V4", "SCS-2V-4"],
  ["SCS-2V-4-0", "SCS-2V-4"],
  ["SCS-2V-4-3xs", "SCS-2V-4-s"],
  ["SCS-2V-4-3x", "SCS-2V-4-"],
  ["SCS-2V-4.7G", "SCS-2V-4"],
  ["SCS-2V-1,5", "SCS-2V-1.5"],
  ["SCS-2C:4_bms", "SCS-2C-4_bms"],
  ["SCS-2C-4_hwv_xen", "SCS-2C-4_xen_hwv"],
  ["SCS-2C-4_qemu", "SCS-2C-4_kvm"],
  ["SCS-2C-4_i7hhhh", "SCS-2C-4_ihhh"],
  ["SCS-2C-4-10n-20s", "SCS-2C-4-10n"],
  ["SCS-2C-4_GNa_ib", "SCS-2C-4_GNa"],
  ["SCS-2C-4_GA5-64_ib", "SCS-2C-4_GA"],
  ["SCS-2C-4_GNa-64hhh-48hh_IB", "SCS-2C-4_GNa-64hh-48h_ib"],
  ["SCS-2C-4\u200b", "SCS-2C-4"],
  ["SCS-２V-4", "SCS-2V-4"],
])("%s is nearest to %s", (illegal, legal) => {
  const nearest = nearestFlavorName(illegal, figures);
  expect(nearest && formatFlavorName(nearest)).toBe(legal);
});

test("a nearest name claims no more than the flavor delivers", () => {
  const nearest = nearestFlavorName("SCS-16V-64-100S", { vcpus: 8, ram: 3900, disk: 50 });
  expect(nearest && formatFlavorName(nearest)).toBe("SCS-8V-3.5-50s");
});

test.each(["SCS-", "SCS-4X-8", "SCS-large", "SCS-2VV-4"])("nothing is near to %s", (illegal) => {
  expect(nearestFlavorName(illegal, figures)).toBeUndefined();
});

test("whatever is proposed for a rejected name is accepted", () => {
  const rejected = vectors<{ name: string; result: string }>("flavor-names").filter(
    ({ result }) => result === "rejected",
  );
  const proposed = rejected.flatMap(({ name }) => nearestFlavorName(name, figures) ?? []);
  expect(proposed.length).toBeGreaterThan(rejected.length / 3);
  for (const name of proposed) {
    expect(parseFlavorName(formatFlavorName(name))).toMatchObject({ kind: "read", name, remarks: [] });
  }
});
