import { z } from "zod";
import type { Answer } from "../http/answer.ts";
import { Secret } from "../../secret.ts";

/** What Keystone says about a login. */
export interface Token {
  readonly secret: Secret;
  readonly user: Named;
  /** Undefined when the token is for a domain, for the system or for nothing. */
  readonly project: (Named & { readonly domain: Named }) | undefined;
  /** Undefined unless the token is for a domain. */
  readonly domain: Named | undefined;
  /** The names of the roles. */
  readonly roles: readonly string[];
  readonly catalog: readonly CatalogEntry[];
  readonly issuedAt: string | undefined;
  readonly expiresAt: string | undefined;
  /** The `Date` of the answer, by Keystone's clock, and the same moment by ours in milliseconds since 1970. */
  readonly serverDate: string | undefined;
  readonly receivedAt: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CatalogEntry {
  readonly type: string;
  readonly name: string | undefined;
  readonly endpoints: readonly CatalogEndpoint[];
}

interface CatalogEndpoint {
  readonly interface: string;
  readonly region: string | undefined;
  readonly url: string;
}

/** Reads a login's answer; an UnexpectedResponseError when it is none. */
export function tokenOf(answer: Answer, receivedAt: number): Token {
  const secret = answer.header("x-subject-token");
  if (secret === undefined || secret === "") throw answer.unexpected("answered without a token");
  const { data, error } = Document.safeParse(answer.json());
  if (error !== undefined) {
    const where = error.issues.map(({ path }) => path.join(".")).join(", ");
    throw answer.unexpected(`answered with a token that lacks what the API documents (${where})`);
  }
  const { user, project, domain, roles, catalog, issued_at, expires_at } = data.token;
  return {
    secret: new Secret(secret),
    user,
    project: project ?? undefined,
    domain: domain ?? undefined,
    roles: roles.map(({ name }) => name),
    catalog: catalog.flatMap((entry) => (entry === undefined ? [] : [entry])),
    issuedAt: issued_at ?? undefined,
    expiresAt: expires_at ?? undefined,
    serverDate: answer.header("date"),
    receivedAt,
  };
}

const NamedThing = z.object({ id: z.string(), name: z.string() });

const Endpoint = z
  .object({
    interface: z.string(),
    region: z.string().nullish(),
    region_id: z.string().nullish(),
    url: z.string(),
  })
  .transform(({ interface: audience, region, region_id, url }) => ({
    interface: audience,
    region: (region_id ?? region) || undefined,
    url,
  }));

// One broken entry of the catalog is that service's fault; it must not spoil the login for all others.
const Entry = z
  .object({ type: z.string(), name: z.string().nullish(), endpoints: z.array(Endpoint.optional().catch(undefined)) })
  .transform(({ type, name, endpoints }) => ({
    type,
    name: name ?? undefined,
    endpoints: endpoints.filter((endpoint) => endpoint !== undefined),
  }));

const Document = z.object({
  token: z.object({
    user: NamedThing,
    project: NamedThing.extend({ domain: NamedThing }).nullish(),
    domain: NamedThing.nullish(),
    roles: z.array(z.object({ name: z.string() })).default([]),
    catalog: z.array(Entry.optional().catch(undefined)).default([]),
    issued_at: z.string().nullish(),
    expires_at: z.string().nullish(),
  }),
});
