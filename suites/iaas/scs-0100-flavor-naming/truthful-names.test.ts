import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { truthfulNames } from "./truthful-names.ts";

const flavor = (name: string, extraSpecs: Record<string, string>) => visible({ name, extraSpecs });
const against = (name: string, key: string, value: string) =>
  [flavor(name, { [key]: value }), { actual: `${key}=${value}`, deviation: "D06" }] as const;

testTestcase(truthfulNames, {
  accepts: {
    "no flavors at all": visible(),
    "no extra specs": flavor("SCS-2C-4-10s_z3_GNa-64", {}),
    "the same in both": flavor("SCS-2V-4-10s", { "scs:cpu-type": "shared-core", "scs:disk0-type": "ssd" }),
    "a name that claims less": flavor("SCS-2V-4-10s", { "scs:cpu-type": "dedicated-core", "scs:disk0-type": "nvme" }),
    "a disk whose type the name leaves open": flavor("SCS-2V-4-10", { "scs:disk0-type": "network" }),
    "pinned vCPUs": flavor("SCS-2C-4", { "hw:cpu_policy": "dedicated", "hw:cpu_thread_policy": "isolate" }),
    "pinned threads": flavor("SCS-2T-4", { "hw:cpu_policy": "dedicated", "hw:cpu_thread_policy": "require" }),
    "an ARM processor": flavor("SCS-2V-4_a2", { "trait:HW_ARCH_AARCH64": "required" }),
    "an architecture that is only ruled out": flavor("SCS-2V-4", { "trait:HW_ARCH_AARCH64": "forbidden" }),
    "an Intel processor": flavor("SCS-2V-4_i3", { "capabilities:cpu_info:vendor": "s== Intel" }),
    "any processor with SVM": flavor("SCS-2V-4", { "trait:HW_CPU_X86_SVM": "required" }),
    "KVM as Nova calls it": flavor("SCS-2V-4_kvm", { "capabilities:hypervisor_type": "s== QEMU" }),
    "bare metal": flavor("SCS-2C-4_bms", { "capabilities:hypervisor_type": "ironic" }),
    "a virtual GPU": flavor("SCS-2V-4_gNa-14-6", { "resources:VGPU": "1" }),
    "a GPU passed through": flavor("SCS-2V-4_GNa-14-6", { "pci_passthrough:alias": "a30:1" }),
    "names that cannot be read": flavor("SCS-2C4", { "scs:cpu-type": "crowded-core" }),
    "other flavors": flavor("m1.C", { "scs:cpu-type": "crowded-core" }),
    "extra specs that nobody may read, where no name matters": {
      flavors: { ...visible({ name: "m1", extraSpecs: null }).flavors, extraSpecs: "forbidden" },
    },
  },
  rejects: {
    "a CPU that is shared by its extra spec": [
      flavor("SCS-2C-4", { "scs:cpu-type": "shared-core" }),
      {
        message:
          'The name of the flavor "SCS-2C-4" claims dedicated cores (C), but its extra spec scs:cpu-type = "shared-core" says something else.',
        about: { kind: "flavor", name: "SCS-2C-4", id: "f0" },
        expected: "dedicated cores (C)",
        actual: "scs:cpu-type=shared-core",
        deviation: "D06",
        remedy:
          "# If the name is right: openstack flavor unset f0 --property scs:cpu-type\n# Otherwise this flavor needs another name.",
      },
    ],
    "a shared CPU that is crowded": [...against("SCS-2V-4", "scs:cpu-type", "crowded-core")],
    "dedicated threads that share": [...against("SCS-2T-4", "hw:cpu_policy", "shared")],
    "dedicated cores of which some share": [...against("SCS-2C-4", "hw:cpu_policy", "mixed")],
    "dedicated cores that are threads": [...against("SCS-2C-4", "hw:cpu_thread_policy", "require")],
    "an SSD in the network": [...against("SCS-2V-4-10s", "scs:disk0-type", "network")],
    "an NVMe that is an SSD": [...against("SCS-2V-4-10p", "scs:disk0-type", "ssd")],
    "an x86 name on ARM": [...against("SCS-2V-4", "trait:HW_ARCH_AARCH64", "required")],
    "an ARM name on x86": [...against("SCS-2V-4_a", "capabilities:cpu_info:arch", "s== x86_64")],
    "a RISC-V name on ARM": [...against("SCS-2V-4_r", "capabilities:cpu_arch", "aarch64")],
    "an Intel name on AMD": [...against("SCS-2V-4_i", "trait:HW_CPU_X86_SVM", "required")],
    "an AMD name on Intel": [...against("SCS-2V-4_z3", "capabilities:cpu_info:vendor", "<in> Intel")],
    "Xen that is KVM": [...against("SCS-2V-4_xen", "capabilities:hypervisor_type", "QEMU")],
    "a whole GPU that is a part of one": [...against("SCS-2V-4_GNa-14-6", "resources:VGPU", "1")],
  },
  leavesOpen: {
    "extra specs that nobody may read": [
      { flavors: { ...visible({ extraSpecs: null }).flavors, extraSpecs: "forbidden" } },
      { cause: "privilege" },
    ],
  },
});

test.each([
  ["a GPU that only the name knows", "SCS-2V-4_GNa", {}, 1],
  ["a GPU that only the extra specs know", "SCS-2V-4", { "resources:VGPU": "1" }, 1],
  ["no GPU at all", "SCS-2V-4", { "resources:VGPU": "0" }, 0],
  ["a GPU that both know", "SCS-2V-4_gNa-14-6", { "resources:VGPU": "1" }, 0],
  ["a device that need not be a GPU", "SCS-2V-4", { "pci_passthrough:alias": "nic:1" }, 0],
  ["a GPU beside such a device", "SCS-2V-4", { "pci_passthrough:alias": "nic:1", "resources:VGPU": "1" }, 1],
  ["a GPU in a bare-metal node", "SCS-2C-4_bms_GNa", {}, 0],
])("%s is told", (_, name, extraSpecs, notes) => {
  const { flavors } = visible({ name, extraSpecs });
  const { verdict, findings } = judge(truthfulNames, () => ({ ok: true, fact: flavors }));
  expect(verdict).toBe("PASS");
  expect(findings.map(({ level, deviation }) => [level, deviation])).toEqual(
    Array.from({ length: notes }, () => ["note", "D06"]),
  );
});
