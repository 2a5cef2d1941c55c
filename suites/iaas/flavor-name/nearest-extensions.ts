import type { FlavorName, Gpu, GpuVendor, Hypervisor, Processor, ProcessorVendor } from "./flavor-name.ts";
import { gpuGenerations, newestProcessor } from "./vocabulary.ts";

type Extensions = Pick<FlavorName, "hypervisor" | "hardwareVirtualization" | "processor" | "gpu" | "infiniband">;

const hypervisorWords: Readonly<Record<string, Hypervisor>> = {
  kvm: "kvm",
  qemu: "kvm",
  chy: "chy",
  xen: "xen",
  vmw: "vmw",
  vmware: "vmw",
  esxi: "vmw",
  hyv: "hyv",
  hyperv: "hyv",
  bms: "bms",
  baremetal: "bms",
};

/** The extensions that can be recognised among the parts of a name, in whatever order and case. */
export function looseExtensions(parts: readonly string[]): Extensions {
  const words = parts.map((part) => part.toLowerCase());
  const hypervisor = words
    .filter((word) => Object.hasOwn(hypervisorWords, word))
    .map((word) => hypervisorWords[word])[0];
  const processor = parts.map(looseProcessor).find((one) => one !== undefined);
  const gpu = parts
    .map((part, index) => looseGpu(part, parts.slice(index + 1, index + 3)))
    .find((one) => one !== undefined);
  return {
    ...(hypervisor && { hypervisor }),
    hardwareVirtualization: words.some((word) => ["hwv", "vmx", "svm"].includes(word)),
    ...(processor && { processor }),
    ...(gpu && { gpu }),
    // Where it would follow a GPU without a number of units, the official rule stumbles over it.
    infiniband: words.includes("ib") && (gpu === undefined || gpu.units !== undefined),
  };
}

function looseProcessor(part: string): Processor | undefined {
  const [, letter, digits = "", marks = ""] = /^([izar])(\d*)(h*)$/i.exec(part) ?? [];
  if (letter === undefined) return undefined;
  // The pattern allows these letters only; so it is below.
  const vendor = letter.toLowerCase() as ProcessorVendor;
  const generation = Number(digits);
  return {
    vendor,
    ...(generation > 0 && generation <= newestProcessor[vendor] && { generation }),
    frequency: Math.min(marks.length, 3),
  };
}

function looseGpu(part: string, following: readonly string[]): Gpu | undefined {
  const [, kind, maker, written = ""] = /^(g)([nai])([a-gi-z]|\d+(?:\.\d+)?)?h*$/i.exec(part) ?? [];
  if (kind === undefined || maker === undefined) return undefined;
  const vendor = maker.toUpperCase() as GpuVendor;
  const generation = written.toLowerCase();
  const gpu = { kind: kind as Gpu["kind"], vendor, frequency: 0 };
  if (!gpuGenerations[vendor].known.includes(generation)) return gpu;
  const [units, memory] = following.map(looseNumber);
  if (!units) return { ...gpu, generation };
  return {
    ...gpu,
    generation,
    units: units.count,
    frequency: Math.min(units.marks, 2),
    ...(memory && { vram: { sizeGiB: memory.count, bandwidth: Math.min(memory.marks, 1) } }),
  };
}

function looseNumber(part: string): { readonly count: number; readonly marks: number } | undefined {
  const [, digits, marks = ""] = /^0*([1-9]\d*)(h*)$/i.exec(part) ?? [];
  return digits === undefined ? undefined : { count: Number(digits), marks: marks.length };
}
