import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Assessment } from "../core/report.ts";
import { tool } from "./tool.ts";

/** This tool, as a report names it. */
export function thisTool(): Assessment["tool"] {
  return {
    name: tool.name,
    version: tool.version,
    runtime: `node ${process.versions.node}`,
    sha256: toolSha256(),
  };
}

let known: string | undefined;

/**
 * Names the code that runs: SHA-256 over a line `<sha256>  <path>` for each of its files, sorted by path, as
 * `sha256sum` prints them. Of a checkout these are its sources, of the package what was built from them: one release
 * has two digests. Read when it is first asked for, as it takes longer than everything else that `--help` does.
 */
export function toolSha256(): string {
  known ??= sha256OfFiles(fileURLToPath(new URL("../..", import.meta.url)));
  return known;
}

export function sha256OfFiles(root: string): string {
  const lines = ["src", "suites"]
    .flatMap((folder) => filesIn(root, folder))
    .sort()
    .map((path) => `${sha256(readFileSync(`${root}/${path}`))}  ${path}\n`);
  return sha256(lines.join(""));
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isOfTests(`${path}/`) ? [] : filesIn(root, path);
    return isCode.test(path) && !isOfTests(path) ? [path] : [];
  });
}

const isCode = /\.(ts|js|json)$/;

/** What the package leaves out, too: no run comes across it. */
function isOfTests(path: string): boolean {
  return /\.test\.|\/testing\/|\/snapshots\/|\/write-|\/render-help-pages\./.test(path);
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
