import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../testing/folder.ts";
import { sha256OfFiles, thisTool, toolSha256 } from "./tool-digest.ts";

function sources(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

test("the digest is that of what sha256sum prints", () => {
  using place = folder();
  sources(place.path, { "suites/b.ts": "b", "src/cli/a.ts": "a" });
  // (sha256sum src/cli/a.ts suites/b.ts) | sha256sum
  expect(sha256OfFiles(place.path)).toBe("a9ed4729c0660692892d6ed840c2f2dd65e242507621e7e23957183d7e8b4201");
});

test("it changes with any byte, name or file of the tool, and with nothing else", () => {
  using place = folder();
  const { path } = place;
  sources(path, { "src/a.ts": "a", "suites/b.ts": "b" });
  const first = sha256OfFiles(path);
  sources(path, { "src/a.test.ts": "x", "src/testing/t.ts": "x", "suites/README.md": "x", "node_modules/n.js": "x" });
  expect(sha256OfFiles(path)).toBe(first);
  sources(path, { "src/a.ts": "A" });
  const changed = sha256OfFiles(path);
  renameSync(join(path, "src/a.ts"), join(path, "src/c.ts"));
  const renamed = sha256OfFiles(path);
  rmSync(join(path, "src/c.ts"));
  const gone = sha256OfFiles(path);
  expect(new Set([first, changed, renamed, gone]).size).toBe(4);
});

test("a report names this very tool", () => {
  expect(thisTool()).toMatchObject({ name: "scs-conformance", sha256: toolSha256() });
});
