import type { Contradiction, ExtraSpecs } from "./contradictions.ts";
import type { FlavorName, Hypervisor } from "./flavor-name.ts";

/** Between a name and what Nova's scheduler was told about hosts. */
export function hardwareContradictions(name: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  return [
    ...architecture(name, extraSpecs),
    ...processorVendor(name, extraSpecs),
    ...hypervisor(name, extraSpecs),
    ...gpuKind(name, extraSpecs),
  ];
}

/** Extra specs by which a server gets a graphics card, or a part of one. */
export function gpuSpecs(extraSpecs: ExtraSpecs): readonly string[] {
  return Object.entries(extraSpecs)
    .filter(([key, value]) => /^(pci_passthrough:alias|resources\d*:.*GPU.*)$/.test(key) && value !== "0")
    .map(([key]) => key);
}

const architectures: Readonly<Record<"a" | "r" | "x86", readonly string[]>> = {
  a: ["aarch64", "arm64"],
  r: ["riscv64", "riscv"],
  x86: ["x86_64", "amd64", "x86-64"],
};

function architecture({ processor }: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  const vendor = processor?.vendor ?? "none";
  const family = vendor === "a" || vendor === "r" ? vendor : "x86";
  const claim = { a: "an ARM processor (_a)", r: "a RISC-V processor (_r)", x86: "an x86-64 processor" }[family];
  const known = new Set(Object.values(architectures).flat());
  return Object.entries(extraSpecs)
    .filter(([key, value]) => {
      const named = namedArchitecture(key, value);
      return named !== undefined && known.has(named) && !architectures[family].includes(named);
    })
    .map(([key, value]) => ({ claim, key, value }));
}

function namedArchitecture(key: string, value: string): string | undefined {
  const trait = /^trait\w*:HW_ARCH_(\w+)$/.exec(key)?.[1];
  if (trait !== undefined) return value === "required" ? trait.toLowerCase() : undefined;
  return /^capabilities:(cpu_arch|cpu_info:arch)$/.test(key) ? operand(value) : undefined;
}

function processorVendor({ processor }: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  const claims = { i: "an Intel processor (_i)", z: "an AMD processor (_z)" };
  const vendor = processor?.vendor;
  if (vendor !== "i" && vendor !== "z") return [];
  return Object.entries(extraSpecs)
    .filter(([key, value]) => {
      const named = namedVendor(key, value);
      return named !== undefined && named !== vendor;
    })
    .map(([key, value]) => ({ claim: claims[vendor], key, value }));
}

/** Only Intel has VMX, only AMD has SVM. */
function namedVendor(key: string, value: string): "i" | "z" | undefined {
  const trait = /^trait\w*:HW_CPU_X86_(?:INTEL_|AMD_)?(VMX|SVM)$/.exec(key)?.[1];
  if (trait !== undefined && value === "required") return trait === "VMX" ? "i" : "z";
  if (key !== "capabilities:cpu_info:vendor") return undefined;
  const vendors = { intel: "i", genuineintel: "i", amd: "z", authenticamd: "z" } as const;
  return Object.entries(vendors).find(([word]) => word === operand(value))?.[1];
}

/** What Nova calls them; Cloud Hypervisor has no name of its own there. */
const hypervisorTypes: Readonly<Partial<Record<Hypervisor, readonly string[]>>> = {
  kvm: ["qemu", "kvm"],
  xen: ["xen", "xenserver"],
  vmw: ["vmware", "server"],
  hyv: ["hyperv", "hyper-v"],
  bms: ["ironic", "baremetal"],
};

function hypervisor({ hypervisor: claimed }: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  const key = "capabilities:hypervisor_type";
  const value = extraSpecs[key];
  // Without a hypervisor the name says KVM, but only as the usual case.
  if (claimed === undefined || value === undefined) return [];
  const named = operand(value);
  const known = Object.values(hypervisorTypes).flat();
  if (!known.includes(named) || (hypervisorTypes[claimed] ?? [named]).includes(named)) return [];
  return [{ claim: `the hypervisor _${claimed}`, key, value }];
}

/** A part of a card is not the card. */
function gpuKind({ gpu }: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  if (gpu?.kind !== "G") return [];
  const found = gpuSpecs(extraSpecs);
  const virtual = found.filter((key) => key.endsWith(":VGPU"));
  if (virtual.length < found.length) return [];
  return virtual.map((key) => ({ claim: "a GPU of its own (_G)", key, value: extraSpecs[key] ?? "" }));
}

/** Values may begin with an operator: `s== x86_64`, `<in> amd`. */
function operand(value: string): string {
  return (value.trim().split(/\s/).at(-1) ?? "").toLowerCase();
}
