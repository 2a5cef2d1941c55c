import { dashes, type Delimiters } from "./delimiters.ts";
import type { Disk, FlavorName, Gpu, Processor } from "./flavor-name.ts";
import { decimal } from "./parse-numbers.ts";

/** The name written again, in the one way that is right. */
export function formatFlavorName(name: FlavorName, delimiters: Delimiters = dashes): string {
  const { field, extension } = delimiters;
  const extensions = [
    name.hypervisor,
    name.hardwareVirtualization ? "hwv" : undefined,
    name.processor && formatProcessor(name.processor),
    name.gpu && formatGpu(name.gpu, field),
    name.infiniband ? "ib" : undefined,
  ].filter((part) => part !== undefined);
  const required = [formatCpu(name.cpu), formatRam(name.ram), ...(name.disk ? [formatDisk(name.disk)] : [])];
  return `SCS-${[required.join(field), ...extensions].join(extension)}`;
}

/** The same flavor without the details that few people ask for. */
export function shortFlavorName(name: FlavorName): FlavorName {
  const { hypervisor: _, processor, gpu, ...rest } = name;
  return {
    ...rest,
    hardwareVirtualization: false,
    ...(processor &&
      ["a", "r"].includes(processor.vendor) && { processor: { vendor: processor.vendor, frequency: 0 } }),
    ...(gpu && { gpu: withoutSpeed(gpu) }),
  };
}

function withoutSpeed(gpu: Gpu): Gpu {
  return { ...gpu, frequency: 0, ...(gpu.vram && { vram: { ...gpu.vram, bandwidth: 0 } }) };
}

function formatCpu({ count, class: letter, insecure }: FlavorName["cpu"]): string {
  return `${decimal(count)}${letter}${insecure ? "i" : ""}`;
}

function formatRam({ sizeGiB, withoutEcc, oversubscribed }: FlavorName["ram"]): string {
  return `${decimal(sizeGiB)}${withoutEcc ? "u" : ""}${oversubscribed ? "o" : ""}`;
}

function formatDisk({ count, sizeGB, type }: Disk): string {
  return `${count > 1 ? `${decimal(count)}x` : ""}${sizeGB === undefined ? "" : decimal(sizeGB)}${type ?? ""}`;
}

function formatProcessor({ vendor, generation, frequency }: Processor): string {
  return `${vendor}${generation || ""}${"h".repeat(frequency)}`;
}

function formatGpu({ kind, vendor, generation, units, frequency, vram }: Gpu, field: string): string {
  const counted = `${units === undefined ? "" : `${field}${decimal(units)}`}${"h".repeat(frequency)}`;
  const memory = vram ? `${field}${decimal(vram.sizeGiB)}${"h".repeat(vram.bandwidth)}` : "";
  return `${kind}${vendor}${generation ?? ""}${counted}${memory}`;
}
