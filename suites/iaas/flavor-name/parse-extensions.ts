import type { FlavorName, Gpu, GpuVendor, Hypervisor, Processor, ProcessorVendor } from "./flavor-name.ts";
import { hs, neededCount, sticky, type Sheet } from "./parse-numbers.ts";
import { ambiguous, discouraged, refused, tolerated } from "./remark.ts";
import { gpuGenerations, hypervisors, newestProcessor } from "./vocabulary.ts";

export function hypervisor({ scanner, delimiters }: Sheet): Pick<FlavorName, "hypervisor"> {
  const known = hypervisors[delimiters.version];
  const expected = `a hypervisor (${known.map((one) => delimiters.extension + one).join(", ")})`;
  const taken = scanner.take(sticky(`${delimiters.extension}(${known.join("|")})`), expected)?.[1];
  // The pattern allows these words only; so it is below.
  return taken === undefined ? {} : { hypervisor: taken as Hypervisor };
}

export function hardwareVirtualization({ scanner, delimiters }: Sheet): boolean {
  return scanner.take(sticky(`${delimiters.extension}hwv`), `${delimiters.extension}hwv`) !== undefined;
}

export function infiniband({ scanner, delimiters }: Sheet): boolean {
  return scanner.take(sticky(`${delimiters.extension}ib`), `${delimiters.extension}ib`) !== undefined;
}

export function processor(sheet: Sheet): { readonly processor?: Processor } {
  const { scanner, delimiters } = sheet;
  const expected = `a processor (${["i", "z", "a", "r"].map((one) => delimiters.extension + one).join(", ")})`;
  const taken = scanner.take(sticky(`${delimiters.extension}(?!ib)([izar])`), expected)?.[1];
  if (taken === undefined) return {};
  const vendor = taken as ProcessorVendor;
  const generation = processorGeneration(sheet, vendor);
  const frequency = hs(sheet, 3, "the frequency of the processor (h, hh or hhh)");
  return { processor: { vendor, ...(generation !== undefined && { generation }), frequency } };
}

function processorGeneration({ scanner, remarks }: Sheet, vendor: ProcessorVendor): number | undefined {
  const newest = newestProcessor[vendor];
  const expected = newest === 0 ? "no generation of the processor" : `a generation of the processor up to ${newest}`;
  const start = scanner.at;
  const written = scanner.take(/\d+/y, expected)?.[0];
  if (written === undefined) return undefined;
  const generation = Number(written);
  if (generation > newest) scanner.refuse(start, expected);
  if (written !== String(generation)) remarks.push(tolerated(`"${written}" begins with a zero`));
  if (generation === 0) remarks.push(discouraged("generation 0 of the processor is better left out"));
  return generation;
}

export function gpu(sheet: Sheet): { readonly gpu?: Gpu } {
  const { scanner, remarks, delimiters } = sheet;
  const expected = `a GPU (${delimiters.extension}G or ${delimiters.extension}g)`;
  const kind = scanner.take(sticky(`${delimiters.extension}([Gg])`), expected)?.[1];
  if (kind === undefined) return {};
  const vendor = scanner.need(/[NAI]/y, "the maker of the GPU (N, A or I)")[0] as GpuVendor;
  const generation = gpuGeneration(sheet, vendor);
  const units = gpuNumber(sheet, "a number of units");
  const frequency = hs(sheet, 2, "the frequency of the GPU (h or hh)");
  const vram = units === undefined && frequency === 0 ? undefined : gpuMemory(sheet);
  if (units === undefined && frequency > 0) remarks.push(ambiguous("the frequency of a GPU needs a number of units"));
  if (units !== undefined && generation === undefined) {
    remarks.push(ambiguous("the number of units of a GPU needs its generation"));
  }
  if (units === undefined && frequency === 0 && scanner.sees(sticky(`${delimiters.extension}ib`))) {
    remarks.push(refused(`${delimiters.extension}ib follows a GPU without a number of units`, "D01"));
  }
  return {
    gpu: {
      kind: kind as Gpu["kind"],
      vendor,
      ...(generation !== undefined && { generation }),
      ...(units !== undefined && { units }),
      frequency,
      ...(vram && { vram }),
    },
  };
}

function gpuGeneration({ scanner, remarks }: Sheet, vendor: GpuVendor): string | undefined {
  const { known, alsoLegal, described } = gpuGenerations[vendor];
  const start = scanner.at;
  const written = scanner.take(vendor === "N" ? /[a-gi-z]/y : /\d+(\.\d+)?/y, described)?.[0];
  if (written === undefined) return undefined;
  if (known.includes(written)) return written;
  if (!alsoLegal.test(written)) scanner.refuse(start, described);
  remarks.push(refused(`the official list of GPU generations does not have ${written}`, "D02"));
  return written;
}

function gpuMemory(sheet: Sheet): Gpu["vram"] {
  const sizeGiB = gpuNumber(sheet, "the memory of the GPU in GiB");
  if (sizeGiB === undefined) return undefined;
  const bandwidth = hs(sheet, 2, "h (memory with high bandwidth)");
  if (bandwidth > 1) sheet.remarks.push(tolerated("the memory of a GPU can have one h only"));
  return { sizeGiB, bandwidth };
}

function gpuNumber(sheet: Sheet, what: string): number | undefined {
  const { scanner, delimiters } = sheet;
  if (!scanner.take(sticky(delimiters.field), `${delimiters.field} and ${what}`)) return undefined;
  return neededCount(sheet, what);
}
