import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colons, dashes } from "./delimiters.ts";
import { explainMistake } from "./explain.ts";
import type { FlavorName } from "./flavor-name.ts";
import { formatFlavorName, shortFlavorName } from "./format.ts";
import { parseFlavorName } from "./parse.ts";
import { propertiesOf } from "./properties.ts";
import { gpuGenerations, newestProcessor } from "./vocabulary.ts";

test("a name is what its parts claim", () => {
  expect(parseFlavorName("SCS-2Ci-4.5uo-3x10n_chy_hwv_z3h_GNa-64h-48h_ib")).toEqual({
    kind: "read",
    delimiters: dashes,
    remarks: [],
    name: {
      cpu: { count: 2, class: "C", insecure: true },
      ram: { sizeGiB: 4.5, withoutEcc: true, oversubscribed: true },
      disk: { count: 3, sizeGB: 10, type: "n" },
      hypervisor: "chy",
      hardwareVirtualization: true,
      processor: { vendor: "z", generation: 3, frequency: 1 },
      gpu: { kind: "G", vendor: "N", generation: "a", units: 64, frequency: 1, vram: { sizeGiB: 48, bandwidth: 1 } },
      infiniband: true,
    },
  });
});

test.each([null, "", "m1.small", "scs-2C-4", "SCS", "SCS_2C-4"])("%j does not claim to be an SCS name", (name) => {
  expect(parseFlavorName(name)).toEqual({ kind: "ignored" });
});

test.each([
  ["SCS-1V-4-n_i0", undefined],
  ["SCS-1V-10.5", undefined],
  ["SCS-1V-4_GNa_ib", "D01"],
  ["SCS-1V:4-GNa-ib", "D01"],
  ["SCS-1V-4_GA0.1", "D02"],
  ["SCS-1V-4_GA5", "D02"],
  ["SCS-1V-4_GA7.1", "D02"],
  ["SCS-1V:4", "D03"],
  ["SCS-01V-4", "D03"],
  ["SCS-1V-.5", "D03"],
  ["SCS-1V-.50", "D03"],
  ["SCS-1V-1.", "D03"],
  ["SCS-1V-1.0", "D03"],
  ["SCS-1V-4-010", "D03"],
  ["SCS-1V-4-x10", "D03"],
  ["SCS-1V-4-1x10", "D03"],
  ["SCS-1V-4-3x", "D03"],
  ["SCS-1V-4-3xs", "D03"],
  ["SCS-1V-4_i03", "D03"],
  ["SCS-1V-4_GNah", "D03"],
  ["SCS-1V-4_GNah-64", "D03"],
  ["SCS-1V-4_GN-64", "D03"],
  ["SCS-1V-4_GNa-14-6hh", "D03"],
])("%s is remarkable (%s)", (name, deviation) => {
  const reading = parseFlavorName(name);
  const deviations = reading.kind === "read" ? reading.remarks.map((remark) => remark.deviation) : "unreadable";
  expect([...new Set(deviations)]).toContain(deviation);
});

test.each([
  ["SCS-1V-4_i0", { because: "generation 0 of the processor is better left out", kind: "discouraged" }],
  ["SCS-1V-04", { because: '4 GiB of RAM is written as "04"', kind: "tolerated", deviation: "D03" }],
  [
    "SCS-1V-4_GN-64",
    {
      because: "the number of units of a GPU needs its generation",
      kind: "tolerated",
      deviation: "D03",
      ambiguous: true,
    },
  ],
  [
    "SCS-1V-4_GA0.1",
    { because: "the official list of GPU generations does not have 0.1", kind: "refused", deviation: "D02" },
  ],
])("of %s is remarked why, and by whose rule", (name, remark) => {
  expect(parseFlavorName(name)).toMatchObject({ kind: "read", remarks: [remark] });
});

test.each(["GNz", "GNh-64-8-8", "GA7.5", "GA0.6", "GA0.15", "GA10", "GA10.1", "GA11", "GI5", "GI0.955"])(
  "a GPU %s is legal by nobody's rule",
  (written) => {
    expect(parseFlavorName(`SCS-1V-4_${written}`).kind).toBe("unreadable");
  },
);

test("what a name leaves out is absent", () => {
  const parts = (name: string) => {
    const reading = parseFlavorName(name);
    return reading.kind === "read" ? reading.name : undefined;
  };
  const plain = {
    cpu: { count: 1, class: "V", insecure: false },
    ram: { sizeGiB: 4, withoutEcc: false, oversubscribed: false },
    hardwareVirtualization: false,
    infiniband: false,
  };
  expect(parts("SCS-1V-4")).toStrictEqual(plain);
  expect(parts("SCS-1V-4-")).toStrictEqual({ ...plain, disk: { count: 1 } });
  expect(parts("SCS-1V-4_i")).toStrictEqual({ ...plain, processor: { vendor: "i", frequency: 0 } });
  expect(parts("SCS-1V-4_GN")).toStrictEqual({ ...plain, gpu: { kind: "G", vendor: "N", frequency: 0 } });
});

describe("a mistake is shown where it is", () => {
  test.each([
    ["SCS-", 'it ends after "SCS-", where a number of vCPUs must follow'],
    ["SCS-2V-", 'it ends after "SCS-2V-", where the RAM in GiB, a multiple of 0.5 must follow'],
    ["SCS-0V-4", 'after "SCS-" (character 5) comes "0V" instead of a number of vCPUs, from 1 on'],
    ["SCS-2X-4", 'after "SCS-2" (character 6) comes "X" instead of the class of the CPU (C, T, V or L)'],
    ["SCS-2C-4_i7", 'after "SCS-2C-4_i" (character 11) comes "7" instead of a generation of the processor up to 6'],
    [
      "SCS-1V-4_GNa-64hhh",
      'after "SCS-1V-4_GNa-64hh" (character 18) comes "h" instead of - and the memory of the GPU in GiB, _ib, or the end of the name',
    ],
    [
      "SCS-1V-4_x",
      'after "SCS-1V-4" (character 9) comes "_x" instead of u (RAM without ECC), o (oversubscribed RAM), - and a disk, a hypervisor (_kvm, _chy, _xen, _vmw, _hyv, _bms), _hwv, a processor (_i, _z, _a, _r), a GPU (_G or _g), _ib, or the end of the name',
    ],
    [
      "SCS-1V-4_GNa_x",
      'after "SCS-1V-4_GNa" (character 13) comes "_x" instead of - and a number of units, the frequency of the GPU (h or hh), _ib, or the end of the name',
    ],
    [
      "SCS-1V-4_GA10",
      'after "SCS-1V-4_GA" (character 12) comes "10" instead of the number of an AMD generation (such as 0.5, 2, 3.1 or 3.5)',
    ],
    ["SCS-1V-4_r1", 'after "SCS-1V-4_r" (character 11) comes "1" instead of no generation of the processor'],
    ["SCS-~", 'after "SCS-" (character 5) comes "~" instead of a number of vCPUs'],
    ["SCS- 2V-4", 'after "SCS-" (character 5) comes " 2V" (U+0020) instead of a number of vCPUs'],
    ["SCS-\t2V-4", 'after "SCS-" (character 5) comes "\u{fffd}2V" (U+0009) instead of a number of vCPUs'],
    ["SCS-１V-4", 'after "SCS-" (character 5) comes "１V" (U+FF11) instead of a number of vCPUs'],
    [
      "SCS-1V-4-10n_ib\u200b",
      'after "SCS-1V-4-10n_ib" (character 16) comes "\u{fffd}" (U+200B) instead of the end of the name',
    ],
  ])("%s", (name, clause) => {
    const reading = parseFlavorName(name);
    expect(reading.kind === "unreadable" && explainMistake(name, reading.mistake)).toBe(clause);
  });
});

const positive = fc.integer({ min: 1, max: 2 ** 40 });
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const processor = fc.constantFrom("i", "z", "a", "r").chain((vendor) =>
  fc.record({
    vendor: fc.constant(vendor),
    generation: newestProcessor[vendor]
      ? optional(fc.integer({ min: 1, max: newestProcessor[vendor] }))
      : fc.constant(undefined),
    frequency: fc.integer({ min: 0, max: 3 }),
  }),
);

const gpu = fc.constantFrom("N", "A", "I").chain((vendor) =>
  fc.record({
    kind: fc.constantFrom("G", "g"),
    vendor: fc.constant(vendor),
    generation: fc.constantFrom(...gpuGenerations[vendor].known),
    units: positive,
    frequency: fc.integer({ min: 0, max: 2 }),
    vram: optional(fc.record({ sizeGiB: positive, bandwidth: fc.integer({ min: 0, max: 1 }) })),
  }),
);

/** Names without any remark. */
const names = fc.record({
  cpu: fc.record({ count: positive, class: fc.constantFrom("C", "T", "V", "L"), insecure: fc.boolean() }),
  ram: fc.record({
    sizeGiB: fc.oneof(
      positive,
      fc.integer({ min: 1, max: 19 }).map((halves) => halves / 2),
    ),
    withoutEcc: fc.boolean(),
    oversubscribed: fc.boolean(),
  }),
  disk: optional(
    fc.record({
      count: fc.integer({ min: 1, max: 99 }),
      sizeGB: positive,
      type: optional(fc.constantFrom("n", "h", "s", "p")),
    }),
  ),
  hypervisor: optional(fc.constantFrom("kvm", "xen", "vmw", "hyv", "bms")),
  hardwareVirtualization: fc.boolean(),
  processor: optional(processor),
  gpu: optional(gpu),
  infiniband: fc.boolean(),
  // An absent part and one that is undefined are read as the same.
}) as fc.Arbitrary<FlavorName>;

test("what is written with dashes is read again", () => {
  fc.assert(
    fc.property(names, (name) => {
      const reading = parseFlavorName(formatFlavorName(name));
      expect(reading).toEqual({ kind: "read", name, delimiters: dashes, remarks: [] });
    }),
  );
});

test("what is written with colons is read again, and remarked on", () => {
  fc.assert(
    fc.property(names, (name) => {
      const reading = parseFlavorName(formatFlavorName(name, colons));
      expect(reading).toEqual({ kind: "read", name, delimiters: colons, remarks: [expect.anything()] });
    }),
  );
});

test("a short name is legal, and its own short name", () => {
  fc.assert(
    fc.property(names, (name) => {
      const short = shortFlavorName(name);
      expect(parseFlavorName(formatFlavorName(short))).toMatchObject({ kind: "read", remarks: [] });
      expect(shortFlavorName(short)).toEqual(short);
    }),
  );
});

test("any text is read or explained, never a crash", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[-_:0-9.xCTVLiuonhspGgNAI]*$/));
  fc.assert(
    fc.property(text, (rest) => {
      expect(understood(`SCS-${rest}`)).toContain("SCS-");
    }),
  );
});

function understood(name: string): string {
  const reading = parseFlavorName(name);
  if (reading.kind === "ignored") return "";
  if (reading.kind === "unreadable") return explainMistake(name, reading.mistake);
  return Object.values(propertiesOf(reading.name)).join(" ");
}

test("numbers of any size are read", () => {
  const reading = parseFlavorName(`SCS-${"9".repeat(400)}V-4-${"9".repeat(30)}x10`);
  expect(reading.kind === "read" && formatFlavorName(reading.name)).toContain("SCS-");
  expect(reading.kind === "read" && Object.keys(propertiesOf(reading.name))).toHaveLength(29);
});
