import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What judges and what reports, one folder at a time: each is held against its own tests only, so that a run is bounded. */
export const folders: readonly string[] = [
  "src/core",
  "suites",
  "suites/iaas",
  "suites/kaas",
  ...globSync("suites/*/*/*.test.ts").map((path) => dirname(path)),
  ...globSync("src/reports/{*.ts,*/*.ts}").map((path) => dirname(path)),
]
  .filter((folder, index, all) => all.indexOf(folder) === index && !folder.endsWith("/testing"))
  .sort();

/** Shows, lists and examples judge nothing; a probe is tested over HTTP, by the fault matrix, what a page does by a browser. */
const notJudging = ["*.test.ts", "*.probe.ts", "example-*.ts", "write-*.ts", "testing/**", "browser/**"];
const documentation = [
  "suites/**/{standard,page}.ts",
  "src/core/causes.ts",
  "src/core/condition-words.ts",
  "suites/catalogue.ts",
  "suites/deviations-section.ts",
  "suites/kaas/deviations.ts",
  "suites/register.ts",
];

export function filesOf(folder: string): readonly string[] {
  return [
    `${folder}/${deep(folder) ? "**/" : ""}*.ts`,
    ...notJudging.map((name) => `!**/${name}`),
    ...documentation.map((path) => `!${path}`),
  ];
}

/** Shared by several standards, and tested by their tests as well. */
const testedElsewhere = new Set(["suites", "suites/iaas", "suites/kaas", "suites/kaas/e2e", "suites/kaas/evidence"]);

/** Whole histories of releases, many seconds for each mutant: without them the score is lower than it would be. */
const tooLong = new Set(["golden", "stale"].map((name) => `suites/kaas/scs-0210-version-policy/${name}.test.ts`));

/** Its own tests, and those of the standards that use it. */
export function testsOf(folder: string): readonly string[] {
  const own = globSync(`${folder}/${deep(folder) ? "**/" : ""}*.test.ts`);
  return [...new Set([...own, ...others(folder)])]
    .filter((path) => !/(probes?|orlds)\.test\.ts$|\/browser\//.test(path) && !tooLong.has(path))
    .sort();
}

/** Commands that only read and render. */
const commandsOf: Readonly<Record<string, string>> = {
  "src/reports/card": "merge",
  "src/reports/diff": "diff",
  "src/reports/html": "{diff,history}",
};

function others(folder: string): readonly string[] {
  // What holds for every format.
  if (folder.startsWith("src/reports"))
    return globSync(["src/reports/*.test.ts", `src/cli/${commandsOf[folder] ?? "no"}.test.ts`]);
  return testedElsewhere.has(folder) ? globSync("suites/*/*/*.test.ts").filter((path) => uses(path, folder)) : [];
}

/** Whether a test imports one of the folder's own files, or something that does. */
function uses(path: string, folder: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  return importedBy(path).some(
    (each) => each.startsWith("suites/") && (dirname(each) === folder || uses(each, folder, seen)),
  );
}

function importedBy(path: string): readonly string[] {
  const words = readFileSync(path, "utf8").matchAll(/^(?:import|export|\}) .*?from "(\.[^"]+)";/gm);
  return [...words].map(([, word = ""]) => join(dirname(path), word));
}

function deep(folder: string): boolean {
  return folder.split("/").length > 2;
}
