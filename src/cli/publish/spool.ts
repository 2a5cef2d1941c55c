import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Parcel } from "./parcel.ts";

export interface Kept {
  readonly parcel: Parcel;
  /** What has become of it so far. */
  readonly why: string;
  /** The command that sends it again. */
  readonly again: string;
}

/**
 * A report's copy for the monitor lies beside the report until the monitor has it. Returns the folder, or why nothing can
 * be written there; the report itself is safe in either case.
 */
export function keep({ parcel, why, again }: Kept): { readonly path: string } | { readonly trouble: string } {
  const path = spoolOf(parcel);
  try {
    mkdirSync(path, { recursive: true });
    write(join(path, `${parcel.document.uuid}.yaml`), parcel.document.text);
    write(join(path, `${parcel.document.uuid}.txt`), `${why}\n\nTo send it again:\n\n  ${again}\n`);
    return { path };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** The monitor has it: nothing is left of the copy. Returns why it could not be removed. */
export function drop(parcel: Parcel): string | undefined {
  const path = spoolOf(parcel);
  const files = ["yaml", "txt"].map((ending) => join(path, `${parcel.document.uuid}.${ending}`));
  try {
    for (const file of files.filter((each) => existsSync(each))) rmSync(file);
    if (isEmpty(path)) rmdirSync(path);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function spoolOf({ folder }: Parcel): string {
  return join(folder, "unsent");
}

/** A file that is there is whole. */
function write(path: string, content: string): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function isEmpty(path: string): boolean {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder && readdirSync(path).length === 0;
}
