import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Folder extends Disposable {
  readonly path: string;
}

/** An empty folder that is gone when the test leaves its scope. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "scs-conformance-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
