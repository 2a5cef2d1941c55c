import type { Auth } from "../../clients/openstack/cloud-config.ts";
import { didYouMean } from "../../did-you-mean.ts";
import { UsageError } from "../../errors.ts";
import { type Settings, place, text } from "../setting.ts";

const TYPES: Readonly<Record<string, Auth["type"]>> = {
  password: "password",
  v3password: "password",
  token: "token",
  v3token: "token",
  v3applicationcredential: "application-credential",
};

/** As written in `auth_type`, else after the credential that is there; a password comes first, as for openstacksdk. */
export function authType(cloud: Settings, auth: Settings): Auth["type"] {
  const key = text(cloud, "auth_type") === undefined ? "auth_plugin" : "auth_type";
  const written = text(cloud, key);
  if (written === undefined) return credentialType(auth);
  const type = Object.hasOwn(TYPES, written) ? TYPES[written] : undefined;
  if (type) return type;
  const supported = Object.keys(TYPES);
  const near = didYouMean(written, supported);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  throw new UsageError(
    `${place(cloud, key)}: this "${key}" is not supported, it can be ${supported.join(", ")}.${hint}`,
  );
}

function credentialType(auth: Settings): Auth["type"] {
  if (auth.has("password")) return "password";
  if (auth.keys().some((key) => key.startsWith("application_credential_"))) return "application-credential";
  return auth.has("token") ? "token" : "password";
}
