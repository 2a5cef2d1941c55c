import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { environmentCloud, environmentCloudName } from "./environment.ts";
import type { Surroundings } from "../surroundings.ts";
import { configFile, searchPath } from "./files.ts";
import { mergeDeep } from "./overlay.ts";
import { type Setting, type Settings, mapping } from "../setting.ts";

/** One entry of clouds.yaml (with secure.yaml merged in), or the cloud that OS_* variables describe. */
export interface CloudEntry {
  readonly name: string;
  readonly settings: Settings;
  readonly isEnvironment: boolean;
  /** Where the entry starts, for messages about what it lacks. */
  readonly at: string;
  readonly origin: readonly string[];
}

/** The names of all clouds that can be asked for, with the place that describes each. */
export async function cloudNames(
  surroundings: Surroundings,
): Promise<readonly { readonly name: string; readonly at: string }[]> {
  return [...(await clouds(surroundings))].map(([name, { setting }]) => ({ name, at: setting.at }));
}

/** The cloud asked for, else OS_CLOUD, else the OS_* variables, else the only entry. */
export async function cloudEntry(asked: string | undefined, surroundings: Surroundings): Promise<CloudEntry> {
  const known = await clouds(surroundings);
  const name = asked || surroundings.env["OS_CLOUD"] || defaultName(known, surroundings);
  const cloud = known.get(name);
  if (!cloud) throw unknownCloud(name, [...known.keys()], asked ? undefined : "OS_CLOUD");
  return {
    name,
    settings: mapping(cloud.setting, name),
    isEnvironment: cloud.isEnvironment,
    at: cloud.setting.at,
    origin: cloud.origin,
  };
}

interface Cloud {
  readonly setting: Setting;
  readonly isEnvironment: boolean;
  readonly origin: readonly string[];
}

async function clouds(surroundings: Surroundings): Promise<ReadonlyMap<string, Cloud>> {
  const { env } = surroundings;
  const plain = mapping((await configFile("clouds", surroundings))?.settings.get("clouds"), "clouds");
  const secure = mapping((await configFile("secure", surroundings))?.settings.get("clouds"), "clouds");
  const found = new Map<string, Cloud>();
  for (const [name, setting] of mergeDeep(plain, secure)) {
    const origin = [plain.get(name)?.at, secure.get(name)?.at].filter((at) => at !== undefined);
    found.set(name, { setting, isEnvironment: false, origin });
  }
  const environmentName = environmentCloudName(env);
  const namesake = found.get(environmentName);
  if (namesake) {
    throw new UsageError(
      `${namesake.setting.at}: the name "${environmentName}" is kept for the cloud that OS_* variables describe; ` +
        `rename this entry, or set OS_CLOUD_NAME to another name.`,
    );
  }
  const environment = environmentCloud(env);
  if (environment) {
    const origin = [...environment.entries.values()].map(({ at }) => at);
    found.set(environmentName, { setting: environment, isEnvironment: true, origin });
  }
  return found;
}

function defaultName(known: ReadonlyMap<string, Cloud>, surroundings: Surroundings): string {
  const environment = [...known].find(([, { isEnvironment }]) => isEnvironment);
  if (environment) return environment[0];
  const [first, ...others] = known.keys();
  if (first === undefined) {
    throw new UsageError(
      `No cloud is configured: neither OS_* variables nor a clouds.yaml with an entry in ${searchPath(surroundings).join(", ")}.`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(
      `There are several clouds, choose one with --os-cloud or OS_CLOUD: ${[first, ...others].join(", ")}.`,
    );
  }
  return first;
}

function unknownCloud(name: string, known: readonly string[], variable: string | undefined): UsageError {
  const asked = variable === undefined ? `The cloud "${name}"` : `The cloud "${name}" (from ${variable})`;
  if (known.length === 0) return new UsageError(`${asked} is not configured, nor is any other.`);
  const near = didYouMean(name, known);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return new UsageError(`${asked} is not configured.${hint} There are: ${known.join(", ")}.`);
}
