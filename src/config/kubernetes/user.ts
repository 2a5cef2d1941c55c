import { resolve } from "node:path";
import type { ClientCertificate, ClusterUser, Impersonation } from "../../clients/kubernetes/cluster-config.ts";
import { UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { type Settings, mapping, place, text } from "../setting.ts";
import { type Surroundings, readText } from "../surroundings.ts";
import { execOf } from "./exec.ts";
import type { Entry } from "./kubeconfig.ts";
import { oidcOf } from "./oidc.ts";
import { headerText, refuseUnsendable } from "./header-text.ts";
import { certificateOf, parsedCertificate, parsedKey, pemOf } from "./pem.ts";
import { texts } from "./texts.ts";

/** Who to be, and how to prove it. */
export async function userOf(user: Entry, cluster: Entry, surroundings: Surroundings): Promise<ClusterUser> {
  const { name, settings } = user;
  refuseTwoWays(settings);
  const found = {
    certificate: await clientCertificate(user, surroundings),
    tokenFile: await tokenFileOf(user, surroundings),
    token: tokenOf(settings),
    password: passwordOf(settings),
    exec: execOf(user, cluster),
    oidc: await oidcOf(user, surroundings),
    impersonate: impersonationOf(settings),
  };
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { name, ...(given as Partial<ClusterUser>) }; // Without what is undefined, they fit.
}

function refuseTwoWays(settings: Settings): void {
  const both = (one: string, other: string): void => {
    if (settings.get(one) === undefined || settings.get(other) === undefined) return;
    throw new UsageError(`${place(settings, other)}: "${other}" cannot stand beside "${one}"; one of the two must go.`);
  };
  both("token", "username");
  both("tokenFile", "username");
  both("exec", "auth-provider");
}

async function clientCertificate(user: Entry, surroundings: Surroundings): Promise<ClientCertificate | undefined> {
  const cert = await certificateOf("client-certificate", user, surroundings);
  if (cert === undefined) return undefined;
  const key = await pemOf("client-key", user, surroundings);
  if (key === undefined) {
    throw new UsageError(`${cert.at}: "${cert.key}" needs a "client-key" or "client-key-data" beside it.`);
  }
  if (!parsedCertificate(cert).checkPrivateKey(parsedKey(key))) {
    throw new UsageError(`${key.at}: "${key.key}" is not the key of "${cert.key}".`);
  }
  return { cert: cert.pem, key: new Secret(key.pem) };
}

async function tokenFileOf({ settings, folder }: Entry, surroundings: Surroundings): Promise<string | undefined> {
  const written = text(settings, "tokenFile");
  if (written === undefined) return undefined;
  const file = resolve(folder, written);
  if ((await readText(file, surroundings)) !== undefined || text(settings, "token") !== undefined) return file;
  throw new UsageError(`${place(settings, "tokenFile")}: the "tokenFile" ${file} does not exist.`);
}

function tokenOf(settings: Settings): Secret | undefined {
  const token = text(settings, "token")?.trim();
  if (token === undefined) return undefined;
  if (/^[\x21-\x7e]+$/.test(token)) return new Secret(token);
  throw new UsageError(`${place(settings, "token")}: "token" has characters in it that no token has.`);
}

function passwordOf(settings: Settings): ClusterUser["password"] {
  const username = text(settings, "username");
  const password = text(settings, "password");
  if (username === undefined && password === undefined) return undefined;
  return { username: username ?? "", password: new Secret(password ?? "") };
}

function impersonationOf(settings: Settings): Impersonation | undefined {
  const user = headerText(settings, "as");
  const uid = headerText(settings, "as-uid");
  const groups = texts(settings, "as-groups");
  const extra = mapping(settings.get("as-user-extra"), "as-user-extra");
  if (user === undefined) {
    const alone = ["as-uid", "as-groups", "as-user-extra"].find((key) => settings.has(key));
    if (alone === undefined) return undefined;
    throw new UsageError(`${place(settings, alone)}: "${alone}" needs an "as" beside it.`);
  }
  refuseUnsendable(groups, "as-groups", settings);
  refuseUnsendable(
    [...extra.keys()].flatMap((key) => texts(extra, key)),
    "as-user-extra",
    settings,
  );
  return {
    user,
    ...(uid !== undefined && { uid }),
    ...(groups.length > 0 && { groups }),
    ...(extra.size > 0 && { extra: Object.fromEntries([...extra.keys()].map((key) => [key, texts(extra, key)])) }),
  };
}
