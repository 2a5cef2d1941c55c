import { describe, expect, test } from "vitest";
import { contradictions } from "./contradictions.ts";
import { gpuSpecs } from "./hardware-contradictions.ts";
import { parseFlavorName } from "./parse.ts";

function claims(name: string, extraSpecs: Readonly<Record<string, string>>) {
  const reading = parseFlavorName(name);
  if (reading.kind !== "read") throw new Error(`${name} is no legal name.`);
  return contradictions(reading.name, extraSpecs);
}

describe("a CPU may claim less than there is, never more", () => {
  const types = ["crowded-core", "shared-core", "dedicated-thread", "dedicated-core"];

  test.each([
    ["SCS-2L-4", 0, "crowded cores (L)"],
    ["SCS-2V-4", 1, "shared cores (V)"],
    ["SCS-2T-4", 2, "dedicated threads (T)"],
    ["SCS-2C-4", 3, "dedicated cores (C)"],
  ])("%s contradicts the %d weakest", (name, weaker, claim) => {
    const key = "scs:cpu-type";
    expect(types.flatMap((value) => claims(name, { [key]: value }))).toEqual(
      types.slice(0, weaker).map((value) => ({ claim, key, value })),
    );
    expect(claims(name, {})).toEqual([]);
  });

  test.each([
    ["SCS-2C-4", { "hw:cpu_policy": "shared" }, "hw:cpu_policy"],
    ["SCS-2C-4", { "hw:cpu_policy": "mixed" }, "hw:cpu_policy"],
    ["SCS-2T-4", { "hw:cpu_policy": "shared" }, "hw:cpu_policy"],
    ["SCS-2T-4", { "hw:cpu_policy": "mixed" }, "hw:cpu_policy"],
    ["SCS-2V-4", { "hw:cpu_policy": "shared" }, undefined],
    ["SCS-2L-4", { "hw:cpu_policy": "mixed" }, undefined],
    ["SCS-2C-4", { "hw:cpu_policy": "dedicated" }, undefined],
    ["SCS-2C-4", { "hw:cpu_thread_policy": "require" }, "hw:cpu_thread_policy"],
    ["SCS-2C-4", { "hw:cpu_thread_policy": "prefer" }, undefined],
    ["SCS-2T-4", { "hw:cpu_thread_policy": "require" }, undefined],
    ["SCS-2V-4", { "hw:cpu_thread_policy": "require" }, undefined],
  ])("%s and %j: %s", (name, extraSpecs, key) => {
    const claim = name === "SCS-2C-4" ? "dedicated cores (C)" : "dedicated threads (T)";
    const [value] = Object.values(extraSpecs);
    expect(claims(name, extraSpecs)).toEqual(key === undefined ? [] : [{ claim, key, value }]);
  });
});

describe("a disk may claim less than there is, never more", () => {
  const types = ["network", "hdd", "ssd", "nvme"];

  test.each([
    ["SCS-2V-4", 0, ""],
    ["SCS-2V-4-10", 0, ""],
    ["SCS-2V-4-10n", 0, ""],
    ["SCS-2V-4-10h", 1, "a local hard disk (h)"],
    ["SCS-2V-4-10s", 2, "a local SSD (s)"],
    ["SCS-2V-4-10p", 3, "a local NVMe (p)"],
  ])("%s contradicts the %d weakest", (name, weaker, claim) => {
    for (const key of ["scs:disk0-type", "scs:disk12-type"]) {
      expect(types.flatMap((value) => claims(name, { [key]: value }))).toEqual(
        types.slice(0, weaker).map((value) => ({ claim, key, value })),
      );
    }
  });

  test.each(["x-scs:disk0-type", "scs:disk0-types", "scs:disk-type", "scs:diskx-type"])(
    "%s is another matter",
    (key) => {
      expect(claims("SCS-2V-4-10p", { [key]: "network" })).toEqual([]);
    },
  );
});

describe("the architecture of a processor", () => {
  const words = {
    x86: ["x86_64", "amd64", "x86-64"],
    arm: ["aarch64", "arm64"],
    riscv: ["riscv64", "riscv"],
  };

  test.each([
    ["SCS-2V-4", "x86", "an x86-64 processor"],
    ["SCS-2V-4_i", "x86", "an x86-64 processor"],
    ["SCS-2V-4_z", "x86", "an x86-64 processor"],
    ["SCS-2V-4_a", "arm", "an ARM processor (_a)"],
    ["SCS-2V-4_r", "riscv", "a RISC-V processor (_r)"],
  ] as const)("of %s is %s", (name, own, claim) => {
    for (const key of ["capabilities:cpu_arch", "capabilities:cpu_info:arch"]) {
      for (const [family, values] of Object.entries(words)) {
        for (const value of [...values, `s== ${values[0]}`, ` ${values[0]?.toUpperCase()} `]) {
          const expected = family === own ? [] : [{ claim, key, value }];
          expect(claims(name, { [key]: value })).toEqual(expected);
        }
      }
      expect(claims(name, { [key]: "ppc64le" })).toEqual([]);
    }
  });

  test.each([
    ["trait:HW_ARCH_AARCH64", "required", true],
    ["trait2:HW_ARCH_RISCV64", "required", true],
    ["trait:HW_ARCH_X86_64", "required", false],
    ["trait:HW_ARCH_PPC64LE", "required", false],
    ["trait:HW_ARCH_AARCH64", "forbidden", false],
    ["x-trait:HW_ARCH_AARCH64", "required", false],
    ["trait:HW_ARCH_AARCH64-x", "required", false],
    ["capabilities:cpu_arch:x", "aarch64", false],
    ["x-capabilities:cpu_arch", "aarch64", false],
    ["capabilities:other", "aarch64", false],
  ])("and %s = %s contradict: %s", (key, value, isContradiction) => {
    expect(claims("SCS-2V-4", { [key]: value })).toEqual(
      isContradiction ? [{ claim: "an x86-64 processor", key, value }] : [],
    );
  });
});

describe("the maker of a processor", () => {
  const vendor = "capabilities:cpu_info:vendor";

  test.each([
    [vendor, "Intel", "_i"],
    [vendor, "s== GenuineIntel", "_i"],
    [vendor, "AMD", "_z"],
    [vendor, "<in> AuthenticAMD", "_z"],
    ["trait:HW_CPU_X86_VMX", "required", "_i"],
    ["trait1:HW_CPU_X86_INTEL_VMX", "required", "_i"],
    ["trait:HW_CPU_X86_SVM", "required", "_z"],
    ["trait12:HW_CPU_X86_AMD_SVM", "required", "_z"],
  ])("by %s = %s is %s", (key, value, own) => {
    const claim = own === "_i" ? "an AMD processor (_z)" : "an Intel processor (_i)";
    const other = own === "_i" ? "_z" : "_i";
    expect(claims(`SCS-2V-4${own}`, { [key]: value })).toEqual([]);
    expect(claims(`SCS-2V-4${other}`, { [key]: value })).toEqual([{ claim, key, value }]);
    expect(claims("SCS-2V-4", { [key]: value })).toEqual([]);
    expect(claims("SCS-2V-4_a", { [key]: value })).toEqual([]);
  });

  test.each([
    [vendor, "HygonGenuine"],
    ["capabilities:cpu_info:model", "amd"],
    ["trait:HW_CPU_X86_SVM", "forbidden"],
    ["x-trait:HW_CPU_X86_SVM", "required"],
    ["trait:HW_CPU_X86_SVME", "required"],
    ["trait:HW_CPU_X86_AVX", "required"],
  ])("is not told by %s = %s", (key, value) => {
    expect(claims("SCS-2V-4_i", { [key]: value })).toEqual([]);
  });
});

describe("the hypervisor", () => {
  const key = "capabilities:hypervisor_type";
  const words: Readonly<Record<string, readonly string[]>> = {
    kvm: ["QEMU", "kvm"],
    xen: ["Xen", "XenServer"],
    vmw: ["VMware", "server"],
    hyv: ["hyperv", "Hyper-V"],
    bms: ["ironic", "baremetal"],
  };

  test.each(Object.keys(words))("_%s is what Nova calls so, and nothing else that is known", (claimed) => {
    for (const [hypervisor, values] of Object.entries(words)) {
      for (const value of [...values, `s== ${values[0]}`]) {
        const expected = hypervisor === claimed ? [] : [{ claim: `the hypervisor _${claimed}`, key, value }];
        expect(claims(`SCS-2V-4_${claimed}`, { [key]: value })).toEqual(expected);
      }
    }
    expect(claims(`SCS-2V-4_${claimed}`, { [key]: "powervm" })).toEqual([]);
  });

  test("is left open where the extra specs do not speak of it", () => {
    expect(claims("SCS-2V-4_kvm", {})).toEqual([]);
  });

  test("_chy has no name in Nova, and where a name has none it is left open", () => {
    for (const value of Object.values(words).flat()) {
      expect(claims("SCS-2V-4_chy", { [key]: value })).toEqual([]);
      expect(claims("SCS-2V-4", { [key]: value })).toEqual([]);
    }
  });
});

describe("a GPU", () => {
  test.each([
    ["pci_passthrough:alias", "a30:1", true],
    ["resources:VGPU", "1", true],
    ["resources12:PGPU", "2", true],
    ["resources:CUSTOM_GPU_A30", "1", true],
    ["resources:VGPU", "0", false],
    ["resources:VCPU", "1", false],
    ["x-pci_passthrough:alias", "a30:1", false],
    ["pci_passthrough:alias2", "a30:1", false],
    ["resourcesx:VGPU", "1", false],
  ])("comes by %s = %s: %s", (key, value, isGpu) => {
    expect(gpuSpecs({ [key]: value })).toEqual(isGpu ? [key] : []);
  });

  const own = { claim: "a GPU of its own (_G)", value: "1" };
  test.each([
    ["a part", "SCS-2V-4_GNa", { "resources:VGPU": "1" }, [{ ...own, key: "resources:VGPU" }]],
    [
      "two parts",
      "SCS-2V-4_GNa",
      { "resources:VGPU": "1", "resources1:VGPU": "1" },
      [
        { ...own, key: "resources:VGPU" },
        { ...own, key: "resources1:VGPU" },
      ],
    ],
    ["a part and a whole one", "SCS-2V-4_GNa", { "resources:VGPU": "1", "resources:PGPU": "1" }, []],
    ["a whole one", "SCS-2V-4_GNa", { "resources:PGPU": "1" }, []],
    ["none that is told", "SCS-2V-4_GNa", {}, []],
    ["a part that is claimed", "SCS-2V-4_gNa", { "resources:VGPU": "1" }, []],
    ["a part that is not claimed", "SCS-2V-4", { "resources:VGPU": "1" }, []],
  ])("that is %s", (_, name, extraSpecs, expected) => {
    expect(claims(name, extraSpecs)).toEqual(expected);
  });
});
