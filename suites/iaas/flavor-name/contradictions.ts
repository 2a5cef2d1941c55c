import type { FlavorName } from "./flavor-name.ts";
import { hardwareContradictions } from "./hardware-contradictions.ts";
import { cpuTypes, diskTypes } from "./properties.ts";

/** A part of a name and an extra spec that cannot both be true. */
export interface Contradiction {
  /** What the name claims, as the object of a sentence: `dedicated cores (C)`. */
  readonly claim: string;
  readonly key: string;
  readonly value: string;
}

export type ExtraSpecs = Readonly<Record<string, string>>;

/** Weakest first. A name may claim less than there is, never more. */
const cpuClasses = ["L", "V", "T", "C"] as const;
const cpuWords = {
  L: "crowded cores (L)",
  V: "shared cores (V)",
  T: "dedicated threads (T)",
  C: "dedicated cores (C)",
} as const;
const diskLetters = ["n", "h", "s", "p"] as const;
const diskWords = {
  n: "network storage (n)",
  h: "a local hard disk (h)",
  s: "a local SSD (s)",
  p: "a local NVMe (p)",
} as const;

/** Between a name and the extra specs that speak about the same hardware. */
export function contradictions(name: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  return [
    ...propertyContradictions(name, extraSpecs),
    ...pinning(name, extraSpecs),
    ...hardwareContradictions(name, extraSpecs),
  ];
}

/** Between a name and the properties of the standard. */
export function propertyContradictions(
  { cpu, disk }: Pick<FlavorName, "cpu" | "disk">,
  extraSpecs: ExtraSpecs,
): readonly Contradiction[] {
  const cpuType = extraSpecs["scs:cpu-type"];
  const type = disk?.type;
  const weakerCpus = cpuClasses.slice(0, cpuClasses.indexOf(cpu.class)).map((letter) => cpuTypes[letter]);
  const weakerDisks = type ? diskLetters.slice(0, diskLetters.indexOf(type)).map((letter) => diskTypes[letter]) : [];
  return [
    ...(cpuType !== undefined && weakerCpus.includes(cpuType)
      ? [{ claim: cpuWords[cpu.class], key: "scs:cpu-type", value: cpuType }]
      : []),
    ...Object.entries(extraSpecs)
      .filter(([key, value]) => /^scs:disk\d+-type$/.test(key) && weakerDisks.includes(value))
      .map(([key, value]) => ({ claim: type ? diskWords[type] : "", key, value })),
  ];
}

/** What Nova was told about the placement of vCPUs. Where nothing is said, a host may still be kept free for them. */
function pinning({ cpu }: FlavorName, extraSpecs: ExtraSpecs): readonly Contradiction[] {
  const [policy, threads] = [extraSpecs["hw:cpu_policy"], extraSpecs["hw:cpu_thread_policy"]];
  const claim = cpuWords[cpu.class];
  const dedicated = cpu.class === "C" || cpu.class === "T";
  return [
    ...(dedicated && (policy === "shared" || policy === "mixed")
      ? [{ claim, key: "hw:cpu_policy", value: policy }]
      : []),
    ...(cpu.class === "C" && threads === "require" ? [{ claim, key: "hw:cpu_thread_policy", value: threads }] : []),
  ];
}
