import { readFile as readFromDisk } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UsageError } from "../errors.ts";

/** All that configuration may look at. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly readFile?: (path: string) => Promise<string>;
}

export function expandPath(path: string, { cwd, home }: Pick<Surroundings, "cwd" | "home">): string {
  const expanded = path === "~" || path.startsWith("~/") ? join(home, path.slice(1)) : path;
  return resolve(cwd, expanded);
}

/** Undefined when there is no such file. */
export async function readText(path: string, { readFile }: Surroundings): Promise<string | undefined> {
  try {
    return await (readFile ? readFile(path) : readFromDisk(path, "utf8"));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UsageError(`${path} cannot be read: ${READ_FAULTS[String(code)] ?? String(code)}.`, { cause });
  }
}

const READ_FAULTS: Readonly<Record<string, string>> = {
  EACCES: "this user has no permission to read it",
  EISDIR: "it is a folder, not a file",
};
