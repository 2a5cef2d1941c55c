import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { chooseFlavor } from "../../../src/probes/openstack/choose-flavor.ts";
import { chooseImage } from "../../../src/probes/openstack/choose-image.ts";
import { entropyAvail } from "./entropy-avail.ts";
import { exampleReport } from "./example-report.ts";
import { fipsTest } from "./fips-test.ts";

interface ConsoleLine {
  readonly lines: readonly string[];
  readonly entropy: "PASS" | "FAIL" | "ABORT";
  readonly fips: "PASS" | "FAIL" | "ABORT";
}

/** What stands in a section of a console that the official suite's script wrote. */
function section(lines: readonly string[], name: string): readonly string[] {
  return lines.flatMap((line) => {
    const [, text] = new RegExp(`_scs-test-${name}: (.*)`).exec(line) ?? [];
    return text === undefined ? [] : [text.trim()];
  });
}

test.each<[keyof ConsoleLine, AnyTestcase]>([
  ["entropy", entropyAvail],
  ["fips", fipsTest],
])("every verdict about %s agrees with the official suite", (key, testcase) => {
  const judged = vectors<ConsoleLine>("vm-console").map((line) => {
    const entropyLines = section(line.lines, "entropy-avail");
    const { vmReport } = exampleReport({
      entropyAvail: [...entropyLines],
      fipsTest: [...section(line.lines, "fips-test")],
    });
    return { ...line, ours: judge(testcase, () => ({ ok: true, fact: vmReport })).verdict };
  });
  expect(judged.filter((line) => line[key] !== "ABORT").length).toBeGreaterThan(50);
  expect(judged.filter((line) => line[key] !== "ABORT" && line[key] !== line.ours)).toEqual([]);
});

test("the image is the one that the official suite boots", () => {
  interface Line {
    readonly images: readonly { readonly name: string; readonly os_distro?: string; readonly os_version?: string }[];
    readonly chosen: string | null;
  }
  const lines = vectors<Line>("vm-image-choice");
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.map(({ images }) => chooseImage(images)?.name ?? null)).toEqual(lines.map(({ chosen }) => chosen));
});

test("the flavor is the one that the official suite boots", () => {
  interface Line {
    readonly flavors: readonly {
      readonly name: string;
      readonly vcpus: number;
      readonly ram: number;
      readonly disk: number;
      readonly extra_specs: Readonly<Record<string, string>>;
    }[];
    readonly min_ram: number;
    readonly chosen: string | null;
  }
  const lines = vectors<Line>("vm-flavor-choice");
  expect(lines.length).toBeGreaterThan(50);
  const ours = lines.map(({ flavors, min_ram }) => {
    const known = flavors.map(({ extra_specs, ...flavor }) => ({ ...flavor, extraSpecs: extra_specs }));
    return chooseFlavor(known, min_ram)?.name ?? null;
  });
  expect(ours).toEqual(lines.map(({ chosen }) => chosen));
});
