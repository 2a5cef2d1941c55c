import { readFile as readFromDisk } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { type Settings, mapping } from "./setting.ts";
import { yamlSettings } from "./yaml-settings.ts";

/** All that configuration may look at. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly readFile?: (path: string) => Promise<string>;
}

interface ConfigFile {
  readonly path: string;
  readonly settings: Settings;
}

const VARIABLES = {
  clouds: "OS_CLIENT_CONFIG_FILE",
  secure: "OS_CLIENT_SECURE_FILE",
  "clouds-public": "OS_CLIENT_VENDOR_FILE",
} as const;

/** The file its variable names, else the first that exists in the folders openstacksdk looks through. */
export async function configFile(
  base: keyof typeof VARIABLES,
  surroundings: Surroundings,
): Promise<ConfigFile | undefined> {
  const variable = VARIABLES[base];
  const named = surroundings.env[variable];
  if (named) {
    const path = expandPath(named, surroundings);
    const file = await readConfigFile(path, surroundings);
    if (!file) throw new UsageError(`${variable} names ${path}, which does not exist.`);
    return file;
  }
  for (const folder of searchPath(surroundings)) {
    for (const suffix of ["yaml", "yml", "json"]) {
      const file = await readConfigFile(join(folder, `${base}.${suffix}`), surroundings);
      if (file) return file;
    }
  }
  return undefined;
}

export function searchPath({ env, cwd, home }: Surroundings): readonly string[] {
  const userFolder = join(env["XDG_CONFIG_HOME"]?.trim() || join(home, ".config"), "openstack");
  const siteFolders = (env["XDG_CONFIG_DIRS"]?.trim() || "/etc/xdg").split(":").filter((folder) => folder !== "");
  return [
    ...new Set([
      cwd,
      userFolder,
      join(home, ".config/openstack"),
      ...siteFolders.map((folder) => join(folder, "openstack")),
      "/etc/openstack",
    ]),
  ];
}

export function expandPath(path: string, { cwd, home }: Pick<Surroundings, "cwd" | "home">): string {
  const expanded = path === "~" || path.startsWith("~/") ? join(home, path.slice(1)) : path;
  return resolve(cwd, expanded);
}

async function readConfigFile(path: string, { readFile }: Surroundings): Promise<ConfigFile | undefined> {
  let source: string;
  try {
    source = await (readFile ? readFile(path) : readFromDisk(path, "utf8"));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UsageError(`${path} cannot be read: ${READ_FAULTS[String(code)] ?? String(code)}.`, { cause });
  }
  return { path, settings: mapping(yamlSettings(source, path), basename(path)) };
}

const READ_FAULTS: Readonly<Record<string, string>> = {
  EACCES: "this user has no permission to read it",
  EISDIR: "it is a folder, not a file",
};
