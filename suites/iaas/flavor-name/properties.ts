import { colons } from "./delimiters.ts";
import type { CpuClass, DiskType, FlavorName } from "./flavor-name.ts";
import { formatFlavorName, shortFlavorName } from "./format.ts";

export const cpuTypes: Readonly<Record<CpuClass, string>> = {
  L: "crowded-core",
  V: "shared-core",
  T: "dedicated-thread",
  C: "dedicated-core",
};

export const diskTypes: Readonly<Record<DiskType, string>> = { n: "network", h: "hdd", s: "ssd", p: "nvme" };

/** A name may claim any number of disks; this many are listed. */
const mostDisks = 26;

/** The extra specs that say the same as the name. */
export function propertiesOf(name: FlavorName): Readonly<Record<string, string>> {
  const short = shortFlavorName(name);
  const variants = formatFlavorName(short) === formatFlavorName(name) ? [name] : [name, short];
  const names = variants.flatMap((variant) => [formatFlavorName(variant, colons), formatFlavorName(variant)]);
  const disks = Array.from(
    { length: Math.min(name.disk?.count ?? 0, mostDisks) },
    () => diskTypes[name.disk?.type ?? "n"],
  );
  return {
    "scs:cpu-type": cpuTypes[name.cpu.class],
    ...Object.fromEntries(disks.map((type, index) => [`scs:disk${index}-type`, type])),
    ...Object.fromEntries(names.map((variant, index) => [`scs:name-v${index + 1}`, variant])),
  };
}
