import type { ApplicationCredentialAuth, Auth, UserReference } from "../../clients/openstack/cloud-config.ts";
import { UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { domainOf } from "./domain.ts";
import type { Required } from "./required.ts";
import { SCOPE_KEYS, tokenScope } from "./scope.ts";
import { type Settings, place, text } from "../setting.ts";

/** The setting that holds the secret of each type. */
export const SECRET_KEYS: Readonly<Record<Auth["type"], string>> = {
  password: "password",
  token: "token",
  "application-credential": "application_credential_secret",
};

export function authOf(type: Auth["type"], auth: Settings, required: Required): Auth {
  for (const [key, what] of Object.entries({ trust_id: "trusts", passcode: "one-time passcodes" })) {
    if (!auth.has(key)) continue;
    throw new UsageError(`${place(auth, key)}: ${what} are not supported; use an application credential instead.`);
  }
  switch (type) {
    case "password":
      return {
        type,
        user: user(auth, required),
        password: secretOf(type, required),
        scope: tokenScope(auth, required),
      };
    case "token":
      return { type, token: secretOf(type, required), scope: tokenScope(auth, required) };
    case "application-credential":
      return applicationCredential(auth, required);
  }
}

function secretOf(type: Auth["type"], required: Required): Secret {
  return new Secret(required.text(SECRET_KEYS[type]));
}

function user(auth: Settings, required: Required): UserReference {
  const id = text(auth, "user_id");
  if (id !== undefined) return { id };
  return { name: required.text("username", "user_id"), domain: domainOf("user", auth, required) };
}

function applicationCredential(auth: Settings, required: Required): ApplicationCredentialAuth {
  const type = "application-credential";
  const scope = SCOPE_KEYS.find((key) => auth.has(key));
  if (scope !== undefined) {
    throw new UsageError(
      `${place(auth, scope)}: "${scope}" must go, an application credential belongs to one project already.`,
    );
  }
  const secret = secretOf(type, required);
  const id = text(auth, "application_credential_id");
  if (id !== undefined) return { type, credential: { id }, secret };
  const name = required.text("application_credential_name", "application_credential_id");
  // A name that is missing needs an id, and then no user.
  if (name === "") return { type, credential: { id: "" }, secret };
  return { type, credential: { name, user: user(auth, required) }, secret };
}
