import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { type Setting, type Settings, mapping, place } from "../setting.ts";

/** For these, openstacksdk lets the top level win over `auth`, and a later name over an earlier one. */
const TOP_LEVEL_FIRST: Readonly<Record<string, readonly string[]>> = {
  domain_id: ["domain_id"],
  domain_name: ["domain_name"],
  user_domain_id: ["user_domain_id"],
  user_domain_name: ["user_domain_name"],
  project_domain_id: ["project_domain_id"],
  project_domain_name: ["project_domain_name"],
  project_id: ["tenant_id", "project_id"],
  project_name: ["tenant_name", "project_name"],
  token: ["auth_token", "token"],
};

/** For these, `auth` wins, and an earlier name over a later one. */
const AUTH_FIRST: Readonly<Record<string, readonly string[]>> = {
  auth_url: ["auth_url"],
  user_id: ["user_id"],
  username: ["username", "user_name"],
  password: ["password"],
  application_credential_id: ["application_credential_id"],
  application_credential_name: ["application_credential_name"],
  application_credential_secret: ["application_credential_secret"],
  system_scope: ["system_scope"],
  default_domain_id: ["default_domain_id"],
  default_domain_name: ["default_domain_name"],
  trust_id: ["trust_id"],
  passcode: ["passcode"],
};

/** Who to be and where, by the one name each key should have, wherever and however it was written. */
export function authSettings(cloud: Settings): Settings {
  const auth = mapping(cloud.get("auth"), "auth");
  refuseUnknown(auth);
  const found = new Map<string, Setting>();
  for (const [key, names] of Object.entries(TOP_LEVEL_FIRST)) {
    const setting = names.flatMap((name) => [auth.get(name), cloud.get(name)]).findLast(isGiven);
    if (setting) found.set(key, setting);
  }
  for (const [key, names] of Object.entries(AUTH_FIRST)) {
    const setting = [auth, cloud].flatMap((settings) => names.map((name) => settings.get(name))).find(isGiven);
    if (setting) found.set(key, setting);
  }
  return withSharedDomain(found);
}

/** Beside a project, the plain domain is where user and project live; without one it is the scope. */
function withSharedDomain(found: ReadonlyMap<string, Setting>): Settings {
  if (!found.has("project_id") && !found.has("project_name")) return found;
  const shared = new Map(found);
  for (const key of ["domain_id", "domain_name"]) {
    const domain = found.get(key);
    if (domain) for (const whose of ["user_", "project_"]) shared.set(whose + key, found.get(whose + key) ?? domain);
    shared.delete(key);
  }
  return shared;
}

function isGiven(setting: Setting | undefined): setting is Setting {
  return setting !== undefined && setting.kind !== "empty" && !(setting.kind === "text" && setting.text === "");
}

/** All names that the keys of `auth` go by. */
export const AUTH_KEYS: ReadonlySet<string> = new Set(
  [TOP_LEVEL_FIRST, AUTH_FIRST].flatMap((keys) => Object.values(keys).flat()),
);

function refuseUnknown(auth: Settings): void {
  const unknown = auth.keys().find((key) => !AUTH_KEYS.has(key));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, AUTH_KEYS);
  // What looks like no key may be half a password: `{ password: hunt,er2 }`.
  const known = near === undefined ? "this key." : `"${unknown}". Did you mean "${near}"?`;
  throw new UsageError(`${place(auth, unknown)}: "auth" does not know ${known}`);
}
