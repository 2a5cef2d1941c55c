import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConsole } from "./console.ts";

const own = ["1/3 kernel 6.12", "2/3 entropy-avail 256", "3/3 fips-test failures: 1"].map(
  (line) => `scs-conformance ${line}`,
);
const others = ["[    0.000000] Linux version 6.12", "ci-info: | Route |", "debian login: "];
const threefold = [...own, ...own, ...own];

function entropyIn(lines: readonly string[]): readonly string[] {
  return readConsole(lines.join("\n")).section("entropy-avail");
}

test("the report is found among what others write", () => {
  const report = readConsole([...others, ...threefold, ...others].join("\n"));
  expect(report).toMatchObject({ complete: true, empty: false });
  expect(["kernel", "entropy-avail", "fips-test", "cpu-flag"].map(report.section)).toEqual([
    ["6.12"],
    ["256"],
    ["failures: 1"],
    [],
  ]);
});

test("the report is found among many more lines of others", () => {
  const many = Array.from({ length: 50 }, () => others).flat();
  expect(readConsole([...many, ...threefold, ...many].join("\n"))).toMatchObject({ complete: true, empty: false });
});

describe("a line is found", () => {
  test.each([
    ["behind a prefix", (line: string) => `[   70.439502] cloud-init[513]: ${line}`],
    ["with a carriage return", (line: string) => `${line}\r`],
    ["in colours", (line: string) => `\u001B[0;32m${line}\u001B[0m`],
    ["after the cursor was moved", (line: string) => `\u001B[2J\u001B[1;1H${line}`],
  ])("%s", (_, noisy) => {
    expect(entropyIn(threefold.map(noisy))).toEqual(["256"]);
  });
});

test("a line that the kernel writes into is taken from its other copies", () => {
  const harmed = ["scs-conformance 2/3 entro[   71.2] audit: type=1400", "py-avail 256"];
  expect(entropyIn([...own, ...own, ...harmed])).toEqual(["256"]);
  const wrong = "scs-conformance 2/3 entropy-avail 2[   71.2] audit";
  expect(entropyIn([wrong, ...own, ...own])).toEqual(["256"]);
});

test("blanks around what stands below a heading are left out", () => {
  expect(entropyIn(threefold.map((line) => line.replace("256", "  256  ")))).toEqual(["256"]);
});

test("of half a report something is there, but not all", () => {
  expect(readConsole([...own.slice(1), ...own.slice(1)].join("\n"))).toMatchObject({ complete: false, empty: false });
});

test("what stands there only once is not believed", () => {
  const report = readConsole([...own, own[0], own[2]].join("\n"));
  expect(report.complete).toBe(false);
  expect(report.section("entropy-avail")).toEqual([]);
  expect(report.section("kernel")).toEqual(["6.12"]);
});

test.each([
  [""],
  [others.join("\n")],
  ["scs-conformance"],
  ["scs-conformance 1/3 kernel 6.12"],
  ["scs-conformance 1/2 kernel 6.12\nscs-conformance 2/2 machine x86_64"],
])("in %j there is no report", (text) => {
  expect(readConsole(text)).toMatchObject({ complete: false, empty: true });
});

test("wherever something is written into one of three copies, the report is the same", () => {
  const text = threefold.join("\n");
  const insertion = fc.constantFrom("[   71.204] audit: x", "\n[   71.204] audit: x\n", "\u001B[0m", "\r\n");
  fc.assert(
    fc.property(fc.nat(text.length), insertion, (at, inserted) => {
      const report = readConsole(text.slice(0, at) + inserted + text.slice(at));
      expect(report.complete).toBe(true);
      expect(report.section("fips-test")).toEqual(["failures: 1"]);
    }),
  );
});
