import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const section = readFileSync(join(root, "docs/faults.md"), "utf8").split("## Odd input")[1] ?? "";

/** The files that a column of the table names. */
function named(column: number): readonly string[] {
  const rows = section.split("\n").filter((line) => /^\| (?!what|-)/.test(line));
  return rows.flatMap((row) => [...(row.split("|")[column] ?? "").matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file));
}

/** What makes values of bytes or text that others wrote. */
const parsing =
  /\bJSON\.parse\(|\bparseDocument\(|\byamlSettings\(|\bnew X509Certificate\(|\bnew SshReader\(|\bcreateGunzip\(|\bnew Bytes\(|\bof tags\(|\btarFiles\(|\bcreatePrivateKey\(/;

const sources = globSync(["src/**/*.ts", "suites/**/*.ts"], { cwd: root })
  .filter((file) => !/\.test\.ts$|\/testing\/|\/browser\/|\/example-/.test(file))
  .sort();

test("every file that parses what others wrote has its place among those that are tried with odd input", () => {
  const parsers = sources.filter((file) => {
    const code = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return parsing.test(code);
  });
  const known = named(2);
  expect(parsers.filter((file) => !known.includes(file))).toEqual([]);
});

test("every parser of the table exists, and so does each of its tests, with odd input", () => {
  expect(named(2).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const tests = named(3);
  expect(tests.filter((file) => !/odd-input|fast-check/.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  const all = globSync(["src/**/*.fuzz.test.ts", "suites/**/*.fuzz.test.ts"], { cwd: root });
  expect(all.filter((file) => !tests.includes(file))).toEqual([]);
});
