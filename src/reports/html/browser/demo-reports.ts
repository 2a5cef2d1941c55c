import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the runs of the demo. */
    readonly demo: string;
  }
}

/** Runs the demo once, for all tests with a browser: its reports are those of real runs. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "scs-conformance-browser-"));
  const main = new URL("../../../cli/main.ts", import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, [main, "demo", "-q", "-o", folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The demo ended with ${status}: ${stderr}`);
  project.provide("demo", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
