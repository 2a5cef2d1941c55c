import type { Sender } from "../../http/exchange.ts";
import type { ClientCertificate, Impersonation } from "../cluster-config.ts";
import type { CredentialKind } from "../kubernetes-cluster.ts";

/** What a request shows to prove who asks. */
export interface Proof {
  readonly headers: Headers;
  readonly certificate: ClientCertificate | undefined;
}

type Headers = Readonly<Record<string, string | string[]>>;

/** Somebody whom the API server may know. */
export interface Credentials {
  readonly kind: CredentialKind;
  proof(sender: Sender, signal: AbortSignal): Promise<Proof>;
  /** Another proof than the one that was refused; undefined when there is no other. */
  renewed(refused: Proof, sender: Sender, signal: AbortSignal): Promise<Proof | undefined>;
}

/** Always shows the same. */
export function fixed(kind: CredentialKind, proof: Partial<Proof> = {}): Credentials {
  const whole: Proof = { headers: {}, certificate: undefined, ...proof };
  return { kind, proof: async () => whole, renewed: async () => undefined };
}

export function bearer(token: string): Headers {
  return { authorization: `Bearer ${token}` };
}

/** The same user, acting as somebody else. */
export function impersonating(credentials: Credentials, whom: Impersonation | undefined): Credentials {
  if (whom === undefined) return credentials;
  const plain = new WeakMap<Proof, Proof>();
  const acting = (proof: Proof): Proof => {
    const changed = { ...proof, headers: { ...proof.headers, ...impersonationHeaders(whom) } };
    plain.set(changed, proof);
    return changed;
  };
  return {
    kind: credentials.kind,
    proof: async (sender, signal) => acting(await credentials.proof(sender, signal)),
    renewed: async (refused, sender, signal) => {
      const fresh = await credentials.renewed(plain.get(refused) ?? refused, sender, signal);
      return fresh && acting(fresh);
    },
  };
}

function impersonationHeaders({ user, uid, groups = [], extra = {} }: Impersonation): Headers {
  const extras = Object.entries(extra).map(([key, values]) => [`impersonate-extra-${headerName(key)}`, [...values]]);
  return {
    "impersonate-user": user,
    ...(uid === undefined ? {} : { "impersonate-uid": uid }),
    ...(groups.length === 0 ? {} : { "impersonate-group": [...groups] }),
    ...(Object.fromEntries(extras) as Headers),
  };
}

/** What a header's name cannot hold is percent-encoded, as the API server expects. */
function headerName(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9!#$&'*+.^_`|~-]/g, (sign) => encodeURIComponent(sign).toLowerCase());
}
