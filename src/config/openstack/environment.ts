import type { Surroundings } from "../surroundings.ts";
import type { MapSetting, Setting } from "../setting.ts";

type Environment = Surroundings["env"];

/** These say which cloud, region or file, so they do not make a cloud by themselves. */
const SELECTORS = new Set([
  "OS_CLOUD",
  "OS_CLOUD_NAME",
  "OS_REGION_NAME",
  "OS_CLIENT_CONFIG_FILE",
  "OS_CLIENT_SECURE_FILE",
  "OS_CLIENT_VENDOR_FILE",
]);
const OTHER_TOOLS = ["OS_TEST", "OS_STD", "OS_LOG"];

/** The cloud that the OS_* variables describe, if they describe one. */
export function environmentCloud(env: Environment): MapSetting | undefined {
  const variables = Object.keys(env).filter(
    (key) => key.startsWith("OS_") && env[key] !== undefined && !OTHER_TOOLS.some((prefix) => key.startsWith(prefix)),
  );
  if (variables.every((key) => SELECTORS.has(key))) return undefined;
  const described = variables.filter((key) => !SELECTORS.has(key) || key === "OS_REGION_NAME");
  const entries = new Map(described.map((key) => [key.slice("OS_".length).toLowerCase(), variable(env, key)]));
  return { kind: "map", entries, at: "OS_* variables" };
}

/** The name of that cloud. */
export function environmentCloudName(env: Environment): string {
  return env["OS_CLOUD_NAME"] || "envvars";
}

export function variable(env: Environment, key: string): Setting {
  return { kind: "text", text: env[key] ?? "", at: key };
}
