import type { OidcProvider } from "../../clients/kubernetes/cluster-config.ts";
import { UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { type Settings, mapping, place, text } from "../setting.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Entry } from "./kubeconfig.ts";
import { certificateOf } from "./pem.ts";
import { headerText } from "./header-text.ts";
import { slip } from "./slip.ts";

/** What kubectl no longer has built in, and what does its work now. */
const gone: Readonly<Record<string, string>> = { gcp: "gke-gcloud-auth-plugin", azure: "kubelogin" };

/** The OpenID Connect issuer of a user. */
export async function oidcOf(
  { settings, folder }: Entry,
  surroundings: Surroundings,
): Promise<OidcProvider | undefined> {
  const setting = settings.get("auth-provider");
  const provider = mapping(setting, "auth-provider");
  if (setting === undefined || provider.size === 0) return undefined;
  refuseOthers(provider, setting.at);
  const config = mapping(provider.get("config"), "config");
  const authority = await certificateOf("idp-certificate-authority", { settings: config, folder }, surroundings);
  return {
    issuer: issuerOf(config, setting.at),
    clientId: required(config, "client-id", setting.at),
    ...secret("clientSecret", text(config, "client-secret")),
    ...secret("idToken", headerText(config, "id-token")),
    ...secret("refreshToken", text(config, "refresh-token")),
    ...(authority !== undefined && { ca: authority.pem }),
  };
}

function refuseOthers(provider: Settings, at: string): void {
  const name = text(provider, "name") ?? "";
  if (name === "oidc") return;
  const successor = Object.hasOwn(gone, name) ? gone[name] : undefined;
  const remedy = successor === undefined ? "it can be oidc" : `use ${successor} as an exec plugin instead`;
  throw new UsageError(
    `${provider.has("name") ? place(provider, "name") : at}: this "auth-provider" is not supported; ${remedy}.`,
  );
}

function issuerOf(config: Settings, at: string): string {
  const issuer = required(config, "idp-issuer-url", at);
  if (/^https?:$/.test(URL.parse(issuer)?.protocol ?? "")) return issuer;
  throw new UsageError(`${place(config, "idp-issuer-url")}: "idp-issuer-url" must be an https address.`);
}

function required(config: Settings, key: string, at: string): string {
  const found = text(config, key);
  if (found === undefined)
    throw new UsageError(`${at}: the config of this "auth-provider" lacks "${key}".${slip(config, key)}`);
  return found;
}

function secret<K extends string>(key: K, value: string | undefined): Partial<Record<K, Secret>> {
  return value === undefined ? {} : ({ [key]: new Secret(value) } as Record<K, Secret>); // Just made.
}
