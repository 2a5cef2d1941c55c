import type { Secret } from "../../secret.ts";

/** How to reach one cloud and who to be there, after clouds.yaml, secure.yaml, profiles and OS_* have been read. */
export interface CloudConfig {
  /** The entry's name in clouds.yaml, or `envvars` when only OS_* variables describe the cloud. */
  readonly name: string;
  /** Keystone's address as written, with or without `/v3`. */
  readonly authUrl: string;
  readonly auth: Auth;
  /** Undefined: the only region of the catalog; several make it an error that names them. */
  readonly region: string | undefined;
  readonly interface: EndpointInterface;
  readonly tls: Tls;
  /** Addresses that replace the catalog's, by official service type. */
  readonly endpointOverrides: Readonly<Record<string, string>>;
  /** Where this configuration came from, for messages: files with lines, variables. Never holds a value. */
  readonly origin: readonly string[];
}

export type EndpointInterface = "public" | "internal" | "admin";

export interface Tls {
  readonly verify: boolean;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

export type Auth = PasswordAuth | TokenAuth | ApplicationCredentialAuth;

export interface PasswordAuth {
  readonly type: "password";
  readonly user: UserReference;
  readonly password: Secret;
  readonly scope: TokenScope;
}

export interface TokenAuth {
  readonly type: "token";
  readonly token: Secret;
  readonly scope: TokenScope;
}

/** Always scoped to the project it was made in; Keystone refuses a scope beside it. */
export interface ApplicationCredentialAuth {
  readonly type: "application-credential";
  readonly credential: { readonly id: string } | { readonly name: string; readonly user: UserReference };
  readonly secret: Secret;
}

export type UserReference = { readonly id: string } | { readonly name: string; readonly domain: NamedOrId };

export type NamedOrId = { readonly id: string } | { readonly name: string };

export type TokenScope =
  | {
      readonly kind: "project";
      readonly project: { readonly id: string } | { readonly name: string; readonly domain: NamedOrId };
    }
  | { readonly kind: "domain"; readonly domain: NamedOrId }
  | { readonly kind: "system" }
  | { readonly kind: "unscoped" };
