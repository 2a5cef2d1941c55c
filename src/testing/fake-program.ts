import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface FakeProgram {
  /** What it was told, call by call, in words without those that mean the cluster. */
  readonly calls: () => readonly string[];
  /** With the program in the PATH. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * A program of that name in that folder, which runs these lines of JavaScript on each call. They know `args`, `count` (how often
 * it was called with the same first word), `say`, `complain` and `end(code)`.
 */
export function fakeProgram(folder: string, name: string, lines: string): FakeProgram {
  const [script, log] = [join(folder, name), join(folder, `${name}.calls`)];
  appendFileSync(log, "");
  const source = [
    `#!${process.execPath}`,
    `const fs = require("node:fs");`,
    `const args = process.argv.slice(2);`,
    `fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + "\\n");`,
    `const calls = fs.readFileSync(${JSON.stringify(log)}, "utf8").trim().split("\\n").map((line) => JSON.parse(line));`,
    `const count = calls.filter(([first]) => first === args[0]).length;`,
    `const say = (text) => fs.writeSync(1, text + "\\n");`,
    `const complain = (text) => fs.writeSync(2, text + "\\n");`,
    `const end = (code) => process.exit(code);`,
    lines,
  ];
  writeFileSync(script, source.join("\n"));
  chmodSync(script, 0o755);
  return {
    calls: () =>
      existsSync(log)
        ? readFileSync(log, "utf8")
            .split("\n")
            .filter((line) => line !== "")
            .map((line) => (JSON.parse(line) as string[]).join(" ").replace(/ --(?:kubeconfig|context) \S+/g, ""))
        : [],
    env: { PATH: `${folder}:/usr/bin:/bin` },
  };
}
