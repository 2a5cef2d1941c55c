import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { filesOf, folders, testsOf } from "./folders.ts";
import { writePage } from "./page.ts";
import { leastPercent, percentOf, remember } from "./scores.ts";

/** `npm run mutation -- [PATHS]`: all folders, those of these names, or those that begin so. Ends with 1 if too few are detected. */
const wanted = process.argv.slice(2).map((path) => path.replace(/\/$/, ""));
for (const folder of folders.filter((each) => wanted.length === 0 || wanted.some((path) => isIn(each, path)))) {
  const report = mutated(folder);
  if (report === undefined) process.exitCode = 1;
  else {
    const score = remember(folder, report);
    writePage();
    const enough = percentOf(score) >= leastPercent;
    if (!enough) process.exitCode = 1;
    const aim = enough ? "" : `, and at least ${leastPercent} % are asked for`;
    process.stdout.write(`${folder}: ${percentOf(score).toFixed(1)} % of its mutants are detected${aim}\n`);
  }
}

function isIn(folder: string, path: string): boolean {
  return folders.includes(path) ? folder === path : folder.startsWith(path);
}

/** The path of Stryker's report; undefined where it failed. */
function mutated(folder: string): string | undefined {
  const name = `reports/mutation/${folder.replaceAll("/", "-")}`;
  const report = `${name}.report.json`;
  const config = `${name}.config.json`;
  mkdirSync("reports/mutation", { recursive: true });
  const options = {
    mutate: filesOf(folder),
    testRunner: "in-process",
    plugins: ["in-process.ts", "words.ts"].map((file) => resolve(import.meta.dirname, file)),
    ignorers: ["words"],
    coverageAnalysis: "perTest",
    concurrency: 1,
    mutationTests: testsOf(folder),
    timeoutMS: 20_000,
    // TypeScript 7 has no compiler API for Stryker to read a tsconfig with.
    tsconfigFile: "none.json",
    ignorePatterns: ["/reports", "/dist", "/.node"],
    reporters: ["dots", "json"],
    jsonReporter: { fileName: report },
    tempDirName: ".stryker",
  };
  writeFileSync(config, JSON.stringify(options));
  const stryker = "node_modules/@stryker-mutator/core/bin/stryker.js";
  const { status } = spawnSync(process.execPath, [stryker, "run", config], { stdio: "inherit" });
  return status === 0 ? report : undefined;
}
