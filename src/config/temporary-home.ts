import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Surroundings } from "./surroundings.ts";

/** For tests: a folder with `here/` (the current one), `home/`, and what stands for /etc and /var/run. */
interface TemporaryHome extends AsyncDisposable, Required<Surroundings> {
  readonly folder: string;
}

export async function temporaryHome(
  files: Readonly<Record<string, string>>,
  env: Surroundings["env"] = {},
): Promise<TemporaryHome> {
  const folder = await mkdtemp(join(tmpdir(), "scs-conformance-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return {
    folder,
    env: Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value?.replaceAll("$FOLDER", folder)])),
    cwd: join(folder, "here"),
    home: join(folder, "home"),
    readFile: (path) => readFile(/^\/(etc|var\/run)\//.test(path) ? join(folder, path) : path, "utf8"),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
