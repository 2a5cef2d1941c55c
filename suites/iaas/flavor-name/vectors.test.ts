import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { colons } from "./delimiters.ts";
import type { FlavorName } from "./flavor-name.ts";
import { formatFlavorName, shortFlavorName } from "./format.ts";
import { parseFlavorName } from "./parse.ts";
import { propertiesOf } from "./properties.ts";

interface Vector {
  readonly name: string;
  readonly result: "accepted" | "tolerated" | "rejected" | "ignored";
}

test("names mean what the official suite reads in them", () => {
  const names = vectors<Vector>("flavor-names");
  expect(names).toHaveLength(2067);
  expect(names.map(({ name }) => read(name))).toEqual(names);
});

function read(name: string) {
  const reading = parseFlavorName(name);
  if (reading.kind === "ignored") return { name, result: "ignored" };
  if (reading.kind === "unreadable" || reading.remarks.some(({ kind }) => kind === "refused")) {
    return { name, result: "rejected" };
  }
  const short = shortFlavorName(reading.name);
  return {
    name,
    result: reading.delimiters === colons ? "tolerated" : "accepted",
    components: components(reading.name),
    canonical: formatFlavorName(reading.name),
    canonical_v1: formatFlavorName(reading.name, colons),
    short: formatFlavorName(short),
    properties: propertiesOf(reading.name),
  };
}

function components({ cpu, ram, disk, hypervisor, hardwareVirtualization, processor, gpu, infiniband }: FlavorName) {
  return {
    cpuram: {
      cpus: cpu.count,
      cputype: cpu.class,
      cpuinsecure: cpu.insecure,
      ram: ram.sizeGiB,
      raminsecure: ram.withoutEcc,
      ramoversubscribed: ram.oversubscribed,
    },
    ...(disk && {
      disk: { nrdisks: disk.count, disksize: disk.sizeGB ?? null, disktype: disk.type ?? "" },
    }),
    ...(hypervisor && { hype: { hype: hypervisor } }),
    ...(hardwareVirtualization && { hwvirt: { hwvirt: true } }),
    ...(processor && {
      cpubrand: {
        cpuvendor: processor.vendor,
        cpugen: processor.generation ?? null,
        perf: "h".repeat(processor.frequency),
      },
    }),
    ...(gpu && {
      gpu: {
        gputype: gpu.kind,
        brand: gpu.vendor,
        gen: gpu.generation ?? "",
        cu: gpu.units ?? null,
        perf: "h".repeat(gpu.frequency),
        vram: gpu.vram?.sizeGiB ?? null,
        vramperf: "h".repeat(gpu.vram?.bandwidth ?? 0),
      },
    }),
    ...(infiniband && { ib: { ib: true } }),
  };
}
