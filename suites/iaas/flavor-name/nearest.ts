import type { CpuClass, Disk, DiskType, FlavorName } from "./flavor-name.ts";
import { formatFlavorName } from "./format.ts";
import { looseExtensions } from "./nearest-extensions.ts";
import { parseFlavorName } from "./parse.ts";

/** What the flavor delivers. */
export interface Figures {
  readonly vcpus: number;
  /** MiB. */
  readonly ram: number;
  /** GiB. */
  readonly disk: number;
}

/**
 * The legal name that keeps most of what an illegal one says and claims no more than the flavor delivers; undefined when
 * not even the class of the CPU can be told.
 */
export function nearestFlavorName(text: string, figures: Figures): FlavorName | undefined {
  const [cpuPart = "", ramPart = "", ...rest] = looseParts(text);
  const cpu = looseCpu(cpuPart, figures.vcpus);
  if (cpu === undefined) return undefined;
  const ram = looseRam(ramPart, figures.ram);
  const disk = looseDisk(rest[0] ?? "", figures.disk);
  const name = { cpu, ram, ...(disk && { disk }), ...looseExtensions(rest) };
  // It may still be none: a flavor without vCPUs or with next to no RAM has no legal name.
  const reading = parseFlavorName(formatFlavorName(name));
  return reading.kind === "read" && reading.remarks.every(({ kind }) => kind === "discouraged") ? name : undefined;
}

function looseParts(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{C}/gu, "")
    .replace(/^SCS-?/, "")
    .replaceAll(",", ".")
    .replace(/^(\d*[ctvl]i?)(?=[\d.])/i, "$1-")
    .split(/[-_:\s]/)
    .filter((part) => part !== "");
}

function looseCpu(part: string, vcpus: number): FlavorName["cpu"] | undefined {
  const [, digits = "", letter, insecure = ""] = /^(\d*)([ctvl])(i?)$/i.exec(part) ?? [];
  const count = Math.min(Number(digits) || vcpus, vcpus);
  if (letter === undefined) return undefined;
  // The pattern allows these letters only; so it is below.
  return { count, class: letter.toUpperCase() as CpuClass, insecure: insecure !== "" };
}

function looseRam(part: string, ramMiB: number): FlavorName["ram"] {
  const [, digits = "", marks = ""] = /^(\d*(?:\.\d*)?)(?:gi?b?)?([uo]*)$/i.exec(part) ?? [];
  const delivered = Math.floor(ramMiB / 512) / 2;
  const claimed = Math.floor(Number(digits) * 2) / 2 || delivered;
  const sizeGiB = Math.min(claimed, delivered);
  return { sizeGiB, withoutEcc: /u/i.test(marks), oversubscribed: /o/i.test(marks) };
}

function looseDisk(part: string, diskGiB: number): Disk | undefined {
  const [all, times = "", digits = "", letter] = /^(?:(\d*)x)?(\d*)(?:\.\d+)?(?:gi?b?)?([nhsp]?)$/i.exec(part) ?? [];
  const type = letter ? { type: letter.toLowerCase() as DiskType } : {};
  if (digits === "" && /x/i.test(all ?? "")) return { count: 1, ...type };
  const sizeGB = Math.min(Number(digits), diskGiB);
  if (sizeGB < 1) return undefined;
  return { count: Math.max(Number(times), 1), sizeGB, ...type };
}
