import { readFileSync } from "node:fs";

interface Package {
  readonly name: string;
  readonly version: string;
}

/** Name and version, from the package this file is part of. */
export const tool: Package = packageAbove(new URL(".", import.meta.url));

function packageAbove(folder: URL): Package {
  try {
    return JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as Package; // our own file
  } catch (error) {
    const parent = new URL("..", folder);
    if (parent.href === folder.href) throw error;
    return packageAbove(parent);
  }
}
