import type { Scope } from "../src/core/scope.ts";
import type { Deviation } from "../src/core/finding.ts";
import { targets } from "../src/core/standard.ts";
import { testedStandards } from "../src/core/scope.ts";
import { register } from "./register.ts";

/** Which testcases decide each number of the register, as a section of the catalogue. */
export function deviationsSection(scopes: readonly Scope[]): string[] {
  const decided = testcasesByDeviation(scopes);
  return [
    "",
    "## Deviations",
    "",
    "Where the official rule and the text of a standard part, by the numbers that findings carry, and which testcases decide it. *Ours* go by the text.",
    "",
    "| number | what | official | ours |",
    "|---|---|---|---|",
    ...Object.entries(register).map(([number, { what, undecidable }]) => {
      // The keys of the register are numbers of deviations.
      const { official, ours } = decided.get(number as Deviation) ?? { official: [], ours: [] };
      return `| ${number} | ${what} | ${listed(official) || "-"} | ${listed(ours) || (undecidable ?? "-")} |`;
    }),
  ];
}

interface Deciders {
  readonly official: readonly string[];
  readonly ours: readonly string[];
}

export function testcasesByDeviation(scopes: readonly Scope[]): ReadonlyMap<Deviation, Deciders> {
  const standards = scopes.flatMap(({ versions }) => versions.flatMap(testedStandards));
  const found = standards.flatMap((standard) =>
    targets.flatMap((target) =>
      standard[target].flatMap(({ id, deviations: numbers = [] }) =>
        numbers.map((number) => ({ number, id, isOurs: target === "extended" })),
      ),
    ),
  );
  const ids = (each: typeof found, isOurs: boolean) =>
    [...new Set(each.filter((one) => one.isOurs === isOurs).map(({ id }) => id))].sort();
  const groups = [...Map.groupBy(found, ({ number }) => number)];
  return new Map(groups.map(([number, each]) => [number, { official: ids(each, false), ours: ids(each, true) }]));
}

const mostOfAFamily = 3;

/** Large families are named once. */
function listed(ids: readonly string[]): string {
  const families = [...Map.groupBy(ids, (id) => id.split("-").slice(0, 3).join("-"))];
  return families
    .flatMap(([family, members]) =>
      members.length > mostOfAFamily ? [`\`${family}-…\` (${members.length})`] : members.map((id) => `\`${id}\``),
    )
    .join(", ");
}
