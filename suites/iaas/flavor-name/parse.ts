import { colons, dashes, type Delimiters } from "./delimiters.ts";
import type { CpuClass, Disk, DiskType, FlavorName } from "./flavor-name.ts";
import { count, decimal, neededCount, sticky, type Sheet } from "./parse-numbers.ts";
import { gpu, hardwareVirtualization, hypervisor, infiniband, processor } from "./parse-extensions.ts";
import { discouraged, tolerated, type Remark } from "./remark.ts";
import { scan, Stuck } from "./scanner.ts";

export type Reading =
  | { readonly kind: "ignored" }
  | {
      readonly kind: "read";
      readonly name: FlavorName;
      readonly delimiters: Delimiters;
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: "unreadable"; readonly mistake: Mistake };

export interface Mistake {
  /** How many characters of the name are fine. */
  readonly at: number;
  /** What could have come there, described to a person. */
  readonly expected: readonly string[];
}

const prefix = "SCS-";

/** Reads every name that the standard's text or the official testcase allows, and says where these two part. */
export function parseFlavorName(text: string | null): Reading {
  if (!text?.startsWith(prefix)) return { kind: "ignored" };
  try {
    return { kind: "read", ...scsName(text) };
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    return { kind: "unreadable", mistake: { at: error.at, expected: error.expected } };
  }
}

function scsName(text: string): { name: FlavorName; delimiters: Delimiters; remarks: readonly Remark[] } {
  const scanner = scan(text);
  const remarks: Remark[] = [];
  scanner.take(sticky(prefix), prefix);
  const claimedCpu = cpu({ scanner, remarks, delimiters: dashes });
  const delimiters = scanner.sees(/:/y) ? colons : dashes;
  const next = `${delimiters.field} and the RAM in GiB`;
  scanner.need(sticky(delimiters.field), next);
  if (delimiters === colons) remarks.push(tolerated("colons between its parts are those of version 1 of the standard"));

  const sheet: Sheet = { scanner, remarks, delimiters };
  // The order is that of the name: each part is read where the one before ended.
  const name: FlavorName = {
    cpu: claimedCpu,
    ram: ram(sheet),
    ...disk(sheet),
    ...hypervisor(sheet),
    hardwareVirtualization: hardwareVirtualization(sheet),
    ...processor(sheet),
    ...gpu(sheet),
    infiniband: infiniband(sheet),
  };
  scanner.finish();
  return { name, delimiters, remarks };
}

function cpu(sheet: Sheet): FlavorName["cpu"] {
  const vcpus = neededCount(sheet, "a number of vCPUs");
  const [cpuClass] = sheet.scanner.need(/[CTVL]/y, "the class of the CPU (C, T, V or L)");
  const insecure = sheet.scanner.take(/i/y, "i (missing mitigations)") !== undefined;
  // The pattern allows these letters only.
  return { count: vcpus, class: cpuClass as CpuClass, insecure };
}

function ram({ scanner, remarks }: Sheet): FlavorName["ram"] {
  const start = scanner.at;
  const size = "the RAM in GiB, a multiple of 0.5";
  const [written] = scanner.need(/\d+(\.\d*)?|\.\d+/y, size);
  const sizeGiB = Number(written);
  if (sizeGiB === 0 || !Number.isInteger(sizeGiB * 2)) scanner.refuse(start, size);
  if (written !== decimal(sizeGiB))
    remarks.push(tolerated(`${decimal(sizeGiB)} GiB of RAM is written as "${written}"`));
  if (sizeGiB >= 10 && !Number.isInteger(sizeGiB)) {
    remarks.push(discouraged("half GiB are of little use from 10 GiB of RAM on"));
  }
  const withoutEcc = scanner.take(/u/y, "u (RAM without ECC)") !== undefined;
  const oversubscribed = scanner.take(/o/y, "o (oversubscribed RAM)") !== undefined;
  return { sizeGiB, withoutEcc, oversubscribed };
}

function disk(sheet: Sheet): { readonly disk?: Disk } {
  const { scanner, remarks, delimiters } = sheet;
  if (!scanner.take(sticky(delimiters.field), `${delimiters.field} and a disk`)) return {};
  const multiplied = scanner.sees(/\d*x/y);
  const disks = multiplied ? multiplier(sheet) : 1;
  const sizeGB = count(sheet, "the size of the disk in GB");
  if (multiplied && sizeGB === undefined) remarks.push(tolerated("a number of disks needs their size"));
  const type = scanner.take(/[nhsp]/y, "the type of the disk (n, h, s or p)");
  return {
    disk: {
      count: disks,
      ...(sizeGB !== undefined && { sizeGB }),
      // The pattern allows these letters only.
      ...(type && { type: type[0] as DiskType }),
    },
  };
}

function multiplier(sheet: Sheet): number {
  const disks = count(sheet, "a number of disks");
  sheet.scanner.take(/x/y, "x");
  if (disks === undefined) sheet.remarks.push(tolerated("an x needs a number of disks before it"));
  if (disks === 1) sheet.remarks.push(tolerated("a single disk needs no 1x"));
  return disks ?? 1;
}
