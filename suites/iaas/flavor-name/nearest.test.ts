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

/** So large that nothing has to be cut down to what is delivered. */
const large = { vcpus: 64, ram: 131_072, disk: 2000 };

test.each([
  ["SCS2V-4", "SCS-2V-4"],
  ["SCS--2V-4", "SCS-2V-4"],
  ["SCS-2V--4", "SCS-2V-4"],
  ["SCS-2V 4", "SCS-2V-4"],
  ["SCS-16V4", "SCS-16V-4"],
  ["SCS-2Ci4", "SCS-2Ci-4"],
  ["SCS-2C-\u200b2", "SCS-2C-2"],
  ["SCS-1V4", "SCS-1V-4"],
  ["SCS-V-4", "SCS-64V-4"],
  ["SCS-2V-12", "SCS-2V-12"],
  ["SCS-2V-2.25", "SCS-2V-2"],
  ["SCS-2V-10.75", "SCS-2V-10.5"],
  ["SCS-2V-.5", "SCS-2V-0.5"],
  ["SCS-2V-2GiB", "SCS-2V-2"],
  ["SCS-2V-2gb", "SCS-2V-2"],
  ["SCS-2V-2Gi", "SCS-2V-2"],
  ["SCS-2V-2g", "SCS-2V-2"],
  ["SCS-2V-2UO", "SCS-2V-2uo"],
  ["SCS-2V-2O", "SCS-2V-2o"],
  ["SCS-2V-2U", "SCS-2V-2u"],
  ["SCS-2V-x2", "SCS-2V-128"],
  ["SCS-2V-2x", "SCS-2V-128"],
  ["SCS-2V", "SCS-2V-128"],
  ["SCS-2V-4-12x10S", "SCS-2V-4-12x10s"],
  ["SCS-2V-4-10.75s", "SCS-2V-4-10s"],
  ["SCS-2V-4-10GiBs", "SCS-2V-4-10s"],
  ["SCS-2V-4-10GB", "SCS-2V-4-10"],
  ["SCS-2V-4-10Gi", "SCS-2V-4-10"],
  ["SCS-2V-4-10G", "SCS-2V-4-10"],
  ["SCS-2V-4-10s5", "SCS-2V-4"],
  ["SCS-2V-4-y10", "SCS-2V-4"],
  ["SCS-2V-4-1", "SCS-2V-4-1"],
  ["SCS-2V-4-0.5", "SCS-2V-4"],
  ["SCS-2V-4-x", "SCS-2V-4-"],
])("whatever the flavor delivers, %s is nearest to %s", (illegal, legal) => {
  const nearest = nearestFlavorName(illegal, large);
  expect(nearest && formatFlavorName(nearest)).toBe(legal);
});

test.each([
  ["kvm", "_kvm"],
  ["QEMU", "_kvm"],
  ["chy", "_chy"],
  ["xen", "_xen"],
  ["vmw", "_vmw"],
  ["VMware", "_vmw"],
  ["esxi", "_vmw"],
  ["hyv", "_hyv"],
  ["HyperV", "_hyv"],
  ["bms", "_bms"],
  ["baremetal", "_bms"],
  ["hwv", "_hwv"],
  ["VMX", "_hwv"],
  ["svm", "_hwv"],
  ["hwv2", ""],
  ["IB", "_ib"],
  ["Z", "_z"],
  ["z0", "_z"],
  ["z3", "_z3"],
  ["i6", "_i6"],
  ["i7", "_i"],
  ["i12", "_i"],
  ["r1", "_r"],
  ["zhhhh", "_zhhh"],
  ["xz3", ""],
  ["z3x", ""],
  ["GN", "_GN"],
  ["GNh", "_GN"],
  ["gNA", "_gNa"],
  ["GNaz", ""],
  ["xGNa", ""],
  ["GA0.4", "_GA0.4"],
  ["GA10.55", "_GA"],
  ["GI0.95-12", "_GI0.95-12"],
  ["GNa-0", "_GNa"],
  ["GNa-064", "_GNa-64"],
  ["GNa-128-48", "_GNa-128-48"],
  ["GNa-64hhh-48hh", "_GNa-64hh-48h"],
  ["GNa-64x", "_GNa"],
  ["ib_GNa-64_z3_hwv_xen", "_xen_hwv_z3_GNa-64_ib"],
])("of the extension %s there remains %j", (written, legal) => {
  const nearest = nearestFlavorName(`SCS-2C-4_${written}`, large);
  expect(nearest && formatFlavorName(nearest)).toBe(`SCS-2C-4${legal}`);
});

test.each([
  ["no vCPUs", { ...large, vcpus: 0 }],
  ["less than half a GiB", { ...large, ram: 511 }],
])("no legal name fits a flavor with %s", (_, delivered) => {
  expect(nearestFlavorName("SCS-2V4", delivered)).toBeUndefined();
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
