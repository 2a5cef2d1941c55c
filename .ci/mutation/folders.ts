import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What judges, one folder at a time: each is held against its own tests only, so that a run is bounded. */
export const folders: readonly string[] = ["src/core", "suites", "suites/iaas", "suites/kaas", ...within("suites/*/*")];

/** Shows, lists and examples judge nothing; a probe is tested over HTTP, by the fault matrix. */
const notJudging = ["*.test.ts", "*.probe.ts", "standard.ts", "page.ts", "example-*.ts", "write-*.ts"];
const documentation = [
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
  const others = testedElsewhere.has(folder)
    ? globSync("suites/*/*/*.test.ts").filter((path) => uses(path, folder))
    : [];
  return [...new Set([...own, ...others])]
    .filter((path) => !/(probes?|orlds)\.test\.ts$/.test(path) && !tooLong.has(path))
    .sort();
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
  return folder.startsWith("src/reports") || folder.split("/").length > 2;
}

function within(pattern: string): readonly string[] {
  return globSync(`${pattern}/*.test.ts`)
    .map((path) => path.split("/").slice(0, -1).join("/"))
    .filter((folder, index, all) => all.indexOf(folder) === index)
    .sort();
}
