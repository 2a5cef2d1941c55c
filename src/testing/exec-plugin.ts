import { writeFileSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { ExecPlugin } from "../clients/kubernetes/cluster-config.ts";

interface TestPlugin {
  readonly plugin: ExecPlugin;
  /** How often it ran. */
  readonly runs: () => number;
}

const apiVersion = "client.authentication.k8s.io/v1";

/** A program in that folder which runs these lines of JavaScript; `run` counts from 1, and `give(status)` answers. */
export function testPlugin(folder: string, lines: string, changes: Partial<ExecPlugin> = {}): TestPlugin {
  const [script, log] = [join(folder, "plugin.cjs"), join(folder, "runs")];
  const source = [
    `const fs = require("node:fs");`,
    `fs.appendFileSync(${JSON.stringify(log)}, "x");`,
    `const run = fs.readFileSync(${JSON.stringify(log)}, "utf8").length;`,
    `const give = (status) => console.log(JSON.stringify({ apiVersion: "${apiVersion}", kind: "ExecCredential", status }));`,
    lines,
  ];
  writeFileSync(script, source.join("\n"));
  const plugin = {
    apiVersion,
    command: process.execPath,
    args: [script],
    env: {},
    provideClusterInfo: false,
    ...changes,
  };
  return { plugin, runs: () => (existsSync(log) ? readFileSync(log, "utf8").length : 0) };
}
