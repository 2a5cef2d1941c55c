import type { Facts } from "../../../src/core/probe.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { certificateAuthorities } from "../../../src/probes/kubernetes/certificate-authorities.probe.ts";
import { broken, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, type onFlags, type Started } from "../evidence/flags.ts";

export const onMethods = { access, authorities: certificateAuthorities };
const what = "in which ways the API server knows users";

export const staticTokens = "token-auth-file";

/** What each of these flags adds; any is as good as another. */
const ways: Readonly<Record<string, string>> = {
  "client-ca-file": "client certificates",
  "requestheader-client-ca-file": "a proxy that knows them",
  "oidc-issuer-url": "OpenID Connect",
  "authentication-config": "a configuration of issuers",
  "authentication-token-webhook-config-file": "a webhook for tokens",
  [staticTokens]: "a file of tokens",
};

/** Another way than the tokens of service accounts: by how we came in ourselves, by what is told to others, by flags. */
export function bySecondMethod(facts: Facts<typeof onMethods & typeof onFlags>): readonly Evidence[] {
  return [byOwnLogin(facts), byPublished(facts), byApiServers(facts, what, byFlags)];
}

function byOwnLogin({ access: { credentials, user } }: Facts<typeof onMethods>): Evidence {
  if (user === null || user.name.startsWith("system:serviceaccount:") || user.name === "system:anonymous") return [];
  const way = credentials === "certificate" ? "a certificate" : "something else than a service account's token";
  return [holds("behaviour", `the login is known by ${way}.`, { actual: { credentials } })];
}

/** What the API server tells servers that extend it, so that they know the same users. */
function byPublished({ authorities: { clients } }: Facts<typeof onMethods>): Evidence {
  if (clients.outcome !== "answered") return unseen(what, clients, "W");
  const { clientCa, requestHeaderCa } = clients.answer;
  const found = [
    ...(clientCa === undefined ? [] : ["client certificates"]),
    ...(requestHeaderCa === undefined ? [] : ["a proxy that knows them"]),
  ];
  if (found.length === 0) return [];
  return [holds("configuration", `the API server also knows users by ${found.join(" and by ")}.`)];
}

function byFlags({ about, flags }: Started): Evidence {
  const found = Object.keys(ways).filter((flag) => flag in flags);
  const names = found.map((flag) => ways[flag] ?? flag).join(", by ");
  if (found.length > 0) return [holds("configuration", `the API server also knows users by ${names}.`, { about })];
  return [
    broken("configuration", "the API server knows users by the tokens of service accounts only.", {
      about,
      expected: Object.keys(ways).map((flag) => `--${flag}`),
      actual: "none of them",
      remedy: "Start kube-apiserver with --client-ca-file=FILE, or with --authentication-config=FILE.",
      deviation: "D0217-2",
    }),
  ];
}
