import { LoginRefusedError } from "../../../errors.ts";
import { isJson } from "../../http/answer.ts";
import type { HttpClient } from "../../http/http-client.ts";
import type { ClusterUser, OidcProvider } from "../cluster-config.ts";
import { bearer } from "./credentials.ts";
import { refresh } from "./oidc-refresh.ts";
import type { Fresh, Obtain } from "./renewable.ts";

/**
 * The id-token of the kubeconfig until it ends, then those that its refresh-token gives. One that the issuer exchanges
 * is kept for this run only: the kubeconfig is not ours to write.
 */
export function oidcLogin(provider: OidcProvider, user: ClusterUser, http: HttpClient): Obtain {
  for (const secret of [provider.clientSecret, provider.idToken, provider.refreshToken]) {
    if (secret !== undefined) http.redactor.add(secret.reveal());
  }
  let given = provider.idToken?.reveal();
  let refreshToken = provider.refreshToken?.reveal();
  return async (sender, signal) => {
    const first = given === undefined ? undefined : proofOf(given, user);
    given = undefined;
    if (first?.expiresAt !== undefined && http.clock.now() < first.expiresAt) return first;
    if (refreshToken === undefined) throw new LoginRefusedError(ended(user));
    const tokens = await refresh({ provider, user, refreshToken }, (request) => http.send(request, sender, signal));
    refreshToken = tokens.refreshToken ?? refreshToken;
    for (const secret of [tokens.idToken, refreshToken]) http.redactor.add(secret);
    return proofOf(tokens.idToken, user);
  };
}

function ended({ name }: ClusterUser): string {
  return (
    `The id-token of the user "${name}" has ended or is not accepted, ` +
    `and the kubeconfig has no refresh-token to get another one; log in again.`
  );
}

function proofOf(idToken: string, { certificate }: ClusterUser): Fresh {
  return { proof: { headers: bearer(idToken), certificate }, expiresAt: expiryOf(idToken) };
}

/** What a token says of itself; undefined when it is none that can be read. */
function expiryOf(idToken: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
    const end = isJson(claims) ? claims["exp"] : undefined;
    return typeof end === "number" ? end * 1000 : undefined;
  } catch {
    return undefined;
  }
}
