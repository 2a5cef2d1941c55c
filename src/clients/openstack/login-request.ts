import type { Auth, CloudConfig, NamedOrId, TokenScope, UserReference } from "./cloud-config.ts";

/** The body of `POST /v3/auth/tokens`. */
export function loginRequest(auth: Auth): unknown {
  // An application credential carries its project; Keystone refuses a scope beside it.
  if (auth.type === "application-credential") return { auth: { identity: identity(auth) } };
  return { auth: { identity: identity(auth), ...scope(auth.scope) } };
}

/** The secrets that a login sends. */
export function secretsOf(auth: Auth): readonly string[] {
  if (auth.type === "password") return [auth.password.reveal()];
  return [(auth.type === "token" ? auth.token : auth.secret).reveal()];
}

/** Who asked for what, in words, without the secret. */
export function loginInWords({ auth }: CloudConfig): string {
  if (auth.type === "token") return `the token${scopeInWords(auth.scope)}`;
  if (auth.type === "password")
    return `the user ${userInWords(auth.user)} with its password${scopeInWords(auth.scope)}`;
  const { credential } = auth;
  if ("id" in credential) return `the application credential ${credential.id} with its secret`;
  return `the application credential "${credential.name}" of the user ${userInWords(credential.user)} with its secret`;
}

function identity(auth: Auth): Readonly<Record<string, unknown>> {
  if (auth.type === "token") return { methods: ["token"], token: { id: auth.token.reveal() } };
  if (auth.type === "password") {
    return { methods: ["password"], password: { user: { ...auth.user, password: auth.password.reveal() } } };
  }
  return {
    methods: ["application_credential"],
    application_credential: { ...auth.credential, secret: auth.secret.reveal() },
  };
}

function scope(wanted: TokenScope): Readonly<Record<string, unknown>> {
  switch (wanted.kind) {
    case "project":
      return { scope: { project: wanted.project } };
    case "domain":
      return { scope: { domain: wanted.domain } };
    case "system":
      return { scope: { system: { all: true } } };
    case "unscoped":
      return { scope: "unscoped" }; // Said aloud, or else Keystone takes the user's default project.
  }
}

function scopeInWords(wanted: TokenScope): string {
  switch (wanted.kind) {
    case "project":
      return ` for the project ${"id" in wanted.project ? wanted.project.id : `"${wanted.project.name}"`}`;
    case "domain":
      return ` for the domain ${inWords(wanted.domain)}`;
    case "system":
      return " for the system";
    case "unscoped":
      return "";
  }
}

function userInWords(user: UserReference): string {
  return "id" in user ? user.id : `"${user.name}" (domain ${inWords(user.domain)})`;
}

function inWords(thing: NamedOrId): string {
  return "id" in thing ? thing.id : `"${thing.name}"`;
}
