import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Policy } from "../../core/policy.ts";
import type { Waiver } from "../../core/waiver.ts";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { text, type Words } from "../words.ts";
import { knownTestcases } from "./known-testcases.ts";
import { readWaivers } from "./read-waivers.ts";

export interface GivenWaivers {
  readonly waivers: readonly Waiver[];
  readonly file: NonNullable<Policy["waivers"]>;
}

/** The file of `--waivers`. Whatever is wrong in it is said before the first request. */
export function waiversFrom(words: Words, io: Io): GivenWaivers | undefined {
  const shown = text(words, "waivers");
  if (shown === undefined) return undefined;
  const path = resolve(io.cwd, shown);
  const { waivers, sha256, problems } = readWaivers(contents(path, `--waivers ${shown}`), shown, knownTestcases());
  const [first, ...others] = problems;
  if (first !== undefined) {
    const more = others.length === 0 ? "" : ` (and ${others.length} more: scs-conformance waivers check ${shown})`;
    throw new UsageError(`${first}${more}`);
  }
  const file = { path: relative(io.cwd, path), sha256, date: io.now().toISOString().slice(0, 10) };
  return { waivers, file };
}

export function contents(path: string, called: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`${called}: there is no such file, or it cannot be read.`, { cause });
  }
}
