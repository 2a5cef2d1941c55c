import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Folder extends Disposable {
  readonly path: string;
}

/**
 * An empty folder with nothing beside it, as `merge` looks for reports there, too. It is gone when the test leaves its
 * scope.
 */
export function folder(): Folder {
  const place = mkdtempSync(join(tmpdir(), "scs-conformance-"));
  const path = join(place, "here");
  mkdirSync(path);
  return { path, [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }) };
}
