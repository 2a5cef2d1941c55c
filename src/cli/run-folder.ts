import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { ledgerFile } from "../run/ledger.ts";

export interface RunFolder {
  readonly path: string;
  /** As a person in the working directory would write it; what reports and messages say. */
  readonly shown: string;
}

/** Where a run writes: the folder that was asked for, which must not hold another run, or one named like the run. */
export function runFolder(asked: string | undefined, id: string, cwd: string): RunFolder {
  const path = resolve(cwd, asked ?? join("reports", id));
  if (existsSync(join(path, "report.json")) || existsSync(join(path, "evidence"))) {
    throw new UsageError(
      `The folder ${path} has a run in it already: name another one with --output, or move that run away.`,
    );
  }
  return { path, shown: relative(cwd, path) || "." };
}

/** Where a run writes down what it creates. */
export function ledgerIn(folder: string): string {
  return join(folder, ledgerFile);
}
