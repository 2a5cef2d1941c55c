import { LoginRefusedError } from "../../../errors.ts";
import { bare } from "../../http/address.ts";
import type { Answer, Json } from "../../http/answer.ts";
import type { HttpRequest } from "../../http/attempt.ts";
import type { ClusterUser, OidcProvider } from "../cluster-config.ts";

interface Refresh {
  readonly provider: OidcProvider;
  readonly user: ClusterUser;
  readonly refreshToken: string;
}

interface Tokens {
  readonly idToken: string;
  /** Undefined when the old one goes on. */
  readonly refreshToken: string | undefined;
}

type Send = (request: HttpRequest) => Promise<Answer>;

/** A new id-token, from where the issuer says that it gives them. */
export async function refresh({ provider, user, refreshToken }: Refresh, send: Send): Promise<Tokens> {
  const discovery = await send({ method: "GET", url: discoveryOf(provider) });
  const issuer = discovery.ok().json();
  const url = URL.parse(String(issuer["token_endpoint"]));
  if (url === null) throw discovery.unexpected("answered without a token_endpoint");
  const { headers, fields } = authentication(provider, issuer);
  const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken, ...fields }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await send({ method: "POST", url, headers: { ...type, ...headers }, body });
  if (answer.status === 400 || answer.status === 401) throw refused(answer, user);
  const { id_token: idToken, refresh_token: exchanged } = answer.ok().json();
  // Anything else could not stand in a header.
  if (typeof idToken !== "string" || !/^[\x21-\x7e]+$/.test(idToken))
    throw answer.unexpected("answered without an id_token");
  return { idToken, refreshToken: typeof exchanged === "string" ? exchanged : undefined };
}

function discoveryOf({ issuer }: OidcProvider): URL {
  return new URL(`${bare(new URL(issuer)).href.replace(/\/$/, "")}/.well-known/openid-configuration`);
}

/** In a header, which every issuer has to accept, unless it says that it wants the secret in the body. */
function authentication({ clientId, clientSecret }: OidcProvider, issuer: Json) {
  if (clientSecret === undefined) return { headers: {}, fields: { client_id: clientId } };
  const methods = issuer["token_endpoint_auth_methods_supported"];
  const inHeader = !Array.isArray(methods) || methods.includes("client_secret_basic");
  if (!inHeader) return { headers: {}, fields: { client_id: clientId, client_secret: clientSecret.reveal() } };
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret.reveal())}`;
  return { headers: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` }, fields: {} };
}

function refused(answer: Answer, { name }: ClusterUser): LoginRefusedError {
  const said = reasonOf(answer);
  const cause = answer.error();
  return new LoginRefusedError(
    `The issuer at ${answer.url} does not renew the login of the user "${name}"${said}. Log in again.`,
    { cause },
  );
}

/** The code of OAuth, such as `invalid_grant`; whatever else the issuer says may repeat what it was sent. */
function reasonOf({ text }: Answer): string {
  const code = /"error"\s*:\s*"([a-z_]{1,40})"/.exec(text)?.[1];
  return code === undefined ? "" : `: ${code}`;
}
