import { basename, join } from "node:path";
import { UsageError } from "../../errors.ts";
import { type Settings, mapping } from "../setting.ts";
import { type Surroundings, expandPath, readText } from "../surroundings.ts";
import { yamlSettings } from "../yaml-settings.ts";

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

async function readConfigFile(path: string, surroundings: Surroundings): Promise<ConfigFile | undefined> {
  const source = await readText(path, surroundings);
  if (source === undefined) return undefined;
  return { path, settings: mapping(yamlSettings(source, path), basename(path)) };
}
