import type { ClusterUser } from "./cluster-config.ts";
import { bearer, fixed, type Credentials } from "./credentials.ts";
import type { CredentialKind } from "./kubernetes-cluster.ts";

/** How a user of a kubeconfig proves who it is. */
export function login({ certificate, token, password }: ClusterUser): Credentials {
  const kind = (of: CredentialKind): CredentialKind => (certificate === undefined ? of : "certificate");
  if (token !== undefined) return fixed(kind("token"), { certificate, headers: bearer(token.reveal()) });
  if (password !== undefined) return fixed(kind("password"), { certificate, headers: basic(password) });
  return fixed(kind("none"), { certificate });
}

function basic({ username, password }: NonNullable<ClusterUser["password"]>): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString("base64")}` };
}

/** What a user shows that must not be seen anywhere else. */
export function secretsOf({ token, password }: ClusterUser): readonly string[] {
  return [token, password?.password].flatMap((secret) => (secret === undefined ? [] : [secret.reveal()]));
}
