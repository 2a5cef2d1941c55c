import { officialResult, type OfficialResult, type OfficialStandard } from "./official-results.ts";
import { shorten } from "../printable.ts";
import { publicText } from "./public-text.ts";
import { reasonLines } from "./reasons.ts";
import type { YamlValue } from "./yaml-writer.ts";

export interface Invocation {
  readonly standard: string;
  readonly results: ReadonlyMap<string, OfficialResult>;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** How many of its testcases have no result. */
  readonly missing: number;
}

/** The official format has one per script; ours has one per standard, so that each has its own part of the page. */
export function invocationOf({ id, results }: OfficialStandard, at: Date): Invocation {
  const official = results.flatMap((result) => {
    const value = officialResult(result, at);
    return value === undefined ? [] : [[shorten(publicText(result.testcase), longestKey), value] as const];
  });
  return {
    standard: id,
    results: new Map(official),
    stdout: official.map(([testcase, value]) => `${testcase}: ${words[value]}`),
    stderr: results.flatMap((result) => reasonLines(result, at)).map((line) => shorten(publicText(line), longestLine)),
    missing: results.length - official.length,
  };
}

/** PyYAML takes no key with more than 1024 characters. */
const longestKey = 200;
const longestLine = 600;

// The words the monitor looks for when it decides which lines everybody may read.
const words: Readonly<Record<OfficialResult, string>> = { 1: "PASS", 0: "ABORT", [-1]: "FAIL" };

export function invocationInYaml(
  { results, stdout, stderr, missing }: Invocation,
  { id, cmd }: { readonly id: string; readonly cmd: string },
): YamlValue {
  const lines = [...stdout, ...stderr];
  // The official way to count: how a line begins, in capitals or not.
  const count = (word: string) => lines.filter((line) => line.toLowerCase().startsWith(word)).length;
  return {
    id,
    cmd,
    results,
    rc: exitCode([...results.values()], missing),
    stdout,
    stderr,
    info: count("info"),
    warning: count("warning"),
    error: count("error"),
    critical: count("critical"),
  };
}

/** As `run` ends: failed, incomplete, or all passed. */
function exitCode(results: readonly OfficialResult[], missing: number): number {
  if (results.includes(-1)) return 1;
  return results.includes(0) || missing > 0 ? 3 : 0;
}
