import { globSync } from "node:fs";

/** What judges, one folder at a time: each is held against its own tests only, so that a run is bounded. */
export const folders: readonly string[] = ["src/core", "suites", "suites/iaas", "suites/kaas", ...within("suites/*/*")];

/** Shows, lists and examples judge nothing; a probe is tested over HTTP, by the fault matrix. */
const notJudging = ["*.test.ts", "*.probe.ts", "standard.ts", "page.ts", "example-*.ts", "write-*.ts"];
const documentation = [
  "src/core/causes.ts",
  "suites/catalogue.ts",
  "suites/deviations-section.ts",
  "suites/register.ts",
];

export function filesOf(folder: string): readonly string[] {
  return [
    `${folder}/${deep(folder) ? "**/" : ""}*.ts`,
    ...notJudging.map((name) => `!**/${name}`),
    ...documentation.map((path) => `!${path}`),
  ];
}

export function testsOf(folder: string): readonly string[] {
  return globSync(`${folder}/${deep(folder) ? "**/" : ""}*.test.ts`)
    .filter((path) => !path.endsWith(".probe.test.ts") && !path.endsWith("orlds.test.ts"))
    .sort();
}

function deep(folder: string): boolean {
  return folder.startsWith("src/reports") || folder.split("/").length > 2;
}

function within(pattern: string): readonly string[] {
  return globSync(`${pattern}/*.test.ts`)
    .map((path) => path.split("/").slice(0, -1).join("/"))
    .filter((folder, index, all) => all.indexOf(folder) === index)
    .sort();
}
