/** What a flavor name claims, part by part. What the name does not mention is absent or false. */
export interface FlavorName {
  readonly cpu: { readonly count: number; readonly class: CpuClass; readonly insecure: boolean };
  readonly ram: { readonly sizeGiB: number; readonly withoutEcc: boolean; readonly oversubscribed: boolean };
  readonly disk?: Disk;
  readonly hypervisor?: Hypervisor;
  readonly hardwareVirtualization: boolean;
  readonly processor?: Processor;
  readonly gpu?: Gpu;
  readonly infiniband: boolean;
}

export interface Disk {
  readonly count: number;
  /** Without a size the cloud chooses one that the image fits on. */
  readonly sizeGB?: number;
  readonly type?: DiskType;
}

export interface Processor {
  readonly vendor: ProcessorVendor;
  readonly generation?: number;
  /** The number of `h`. */
  readonly frequency: number;
}

export interface Gpu {
  readonly kind: "G" | "g";
  readonly vendor: GpuVendor;
  readonly generation?: string;
  readonly units?: number;
  /** The number of `h`. */
  readonly frequency: number;
  readonly vram?: { readonly sizeGiB: number; readonly bandwidth: number };
}

/** Dedicated core, dedicated thread, shared core, crowded core. */
export type CpuClass = "C" | "T" | "V" | "L";
/** Network, local hard disk, local SSD, local NVMe. */
export type DiskType = "n" | "h" | "s" | "p";
export type Hypervisor = "kvm" | "chy" | "xen" | "vmw" | "hyv" | "bms";
/** Intel, AMD, ARM, RISC-V. */
export type ProcessorVendor = "i" | "z" | "a" | "r";
/** Nvidia, AMD, Intel. */
export type GpuVendor = "N" | "A" | "I";
