import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
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

/** The monitor has it: nothing is left of the copy. */
export function drop(parcel: Parcel): void {
  const path = spoolOf(parcel);
  for (const ending of ["yaml", "txt"]) rmSync(join(path, `${parcel.document.uuid}.${ending}`), { force: true });
  if (isEmpty(path)) rmdirSync(path);
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
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false; // It was never made.
  }
}
