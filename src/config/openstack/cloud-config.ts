import type { CloudConfig } from "../../clients/openstack/cloud-config.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { AUTH_KEYS, authSettings } from "./auth-settings.ts";
import { authType } from "./auth-type.ts";
import { SECRET_KEYS, authOf } from "./auth.ts";
import { type CloudEntry, cloudEntry } from "./clouds.ts";
import { address, endpointInterface, endpointOverrides } from "./endpoints.ts";
import { variable } from "./environment.ts";
import type { Surroundings } from "../surroundings.ts";
import { overlay, withUnderscores } from "./overlay.ts";
import { profileOf } from "./profile.ts";
import { type AskedRegion, chooseRegion } from "./region.ts";
import { Required } from "./required.ts";
import { type Settings, place, text } from "../setting.ts";
import { tls } from "./tls.ts";

interface CloudQuestion extends Surroundings {
  /** The entry's name; without it OS_CLOUD, the OS_* variables or the only entry. */
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly interface?: string | undefined;
}

/**
 * Reads clouds.yaml and its kin as openstacksdk does. OS_* variables are a cloud of their own (`envvars`) and never change
 * a named one, but for two: OS_REGION_NAME chooses its region, and the secret that it lacks is taken from its variable.
 */
export async function cloudConfig(question: CloudQuestion): Promise<CloudConfig> {
  const entry = await cloudEntry(question.name, question);
  const own = withUnderscores(entry.settings);
  const profile = await profileOf(own, question);
  const provided = withUnderscores(profile.settings);

  const asked = askedRegion(entry, question);
  const region = chooseRegion(entry.isEnvironment && asked ? without(own, "region_name") : own, provided, asked);
  const cloud = overlay(overlay(provided, own), withUnderscores(region.values));
  refuseIdentityV2(cloud);

  const found = authSettings(cloud);
  const type = authType(cloud, found);
  const secret = entry.isEnvironment ? undefined : secretVariable(SECRET_KEYS[type], found, question);
  const auth = secret ? new Map([...found, [SECRET_KEYS[type], variable(question.env, secret)]]) : found;

  const required = new Required(auth, (key) => (entry.isEnvironment ? `OS_${key.toUpperCase()}` : `auth.${key}`));
  const authUrl = address(auth, "auth_url", region.name) ?? required.text("auth_url");
  const config: CloudConfig = {
    name: entry.name,
    authUrl,
    auth: authOf(type, auth, required),
    region: region.name,
    interface: endpointInterface(question.interface ? withInterface(cloud, question.interface) : cloud),
    tls: tls(cloud, question),
    endpointOverrides: endpointOverrides(cloud, region.name),
    origin: [...entry.origin, ...profile.origin, ...[asked?.from, secret].filter((from) => from !== undefined)],
  };
  required.settle(`${entry.at}: the cloud "${entry.name}"`, (missing) =>
    entry.isEnvironment ? leftover(entry) : slip(cloud, missing),
  );
  return config;
}

/** For the environment's own cloud OS_REGION_NAME is one setting among others. */
function askedRegion(entry: CloudEntry, { region, env }: CloudQuestion): AskedRegion | undefined {
  if (region) return { name: region, from: "--os-region" };
  const name = entry.isEnvironment ? undefined : env["OS_REGION_NAME"];
  return name ? { name, from: "OS_REGION_NAME" } : undefined;
}

function without(settings: Settings, key: string): Settings {
  return new Map([...settings].filter(([other]) => other !== key));
}

function withInterface(cloud: Settings, written: string): Settings {
  return new Map([
    ...without(cloud, "endpoint_type"),
    ["interface", { kind: "text", text: written, at: "--os-interface" }],
  ]);
}

function refuseIdentityV2(cloud: Settings): void {
  const key = "identity_api_version";
  if (!text(cloud, key)?.startsWith("2")) return;
  throw new UsageError(`${place(cloud, key)}: "${key}" must be 3, Keystone's version 2 is gone.`);
}

function secretVariable(key: string, auth: Settings, { env }: CloudQuestion): string | undefined {
  const name = `OS_${key.toUpperCase()}`;
  return auth.has(key) || !env[name] ? undefined : name;
}

/** A key of the entry that may be why something is missing. */
function slip(cloud: Settings, missing: readonly string[]): string {
  for (const key of cloud.keys().filter((each) => each !== "auth" && !AUTH_KEYS.has(each))) {
    const near = didYouMean(key, ["auth", ...missing]);
    if (near !== undefined) return ` Is "${key}" (${place(cloud, key)}) meant to be "${near}"?`;
  }
  return "";
}

/** A forgotten OS_CACERT is enough to make a cloud of the environment, and to hide clouds.yaml. */
function leftover({ origin }: CloudEntry): string {
  return ` It is made of ${origin.join(", ")}; to use a cloud of clouds.yaml, choose it with --os-cloud or OS_CLOUD.`;
}
