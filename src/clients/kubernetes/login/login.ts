import type { Environment } from "../../http/proxy.ts";
import type { ClusterConfig, ClusterUser } from "../cluster-config.ts";
import type { CredentialKind } from "../kubernetes-cluster.ts";
import type { Lines } from "../lines.ts";
import { certified } from "./certificate.ts";
import { bearer, fixed, type Credentials } from "./credentials.ts";
import { execPlugin, programInWords } from "./exec-plugin.ts";
import { oidcLogin } from "./oidc.ts";
import { Renewable, type Obtain } from "./renewable.ts";
import { tokenFile } from "./token-file.ts";

/** How the user of a kubeconfig proves who it is. Nothing is read, started or sent before the first question. */
export function login(config: ClusterConfig, lines: Lines, env: Environment): Credentials {
  const { user } = config;
  const { certificate, token, password, exec, oidc } = user;
  const kind = (of: CredentialKind): CredentialKind => (certificate === undefined ? of : "certificate");
  const renewable = (of: CredentialKind, name: string, obtain: Obtain): Credentials =>
    new Renewable({ kind: kind(of), name, clock: lines.clock, obtain });

  for (const secret of [token, password?.password]) if (secret !== undefined) lines.redactor.add(secret.reveal());
  if (user.tokenFile !== undefined) {
    return renewable("token", `The token file ${user.tokenFile}`, tokenFile(user.tokenFile, user, lines));
  }
  if (token !== undefined) return fixed(kind("token"), { certificate, headers: bearer(token.reveal()) });
  if (password !== undefined) return fixed(kind("password"), { certificate, headers: basic(password) });
  if (exec !== undefined)
    return renewable("exec", programInWords(exec, config), execPlugin(exec, config, { lines, env }));
  if (oidc !== undefined) {
    return renewable("oidc", `The issuer ${oidc.issuer}`, oidcLogin(oidc, user, lines.elsewhere(oidc.ca)));
  }
  return certificate === undefined ? fixed("none") : certified(certificate, user.name, lines.clock);
}

function basic({ username, password }: NonNullable<ClusterUser["password"]>): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString("base64")}` };
}
