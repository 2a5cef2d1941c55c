import type { Reply, Route, SeenRequest } from "./http-routes.ts";

export interface KeystoneOptions {
  /** Service type → its one public endpoint; a path is beneath this server. */
  readonly services?: Readonly<Record<string, string>>;
  /** Instead of `services`. */
  readonly catalog?: readonly unknown[];
  /** Changes the members of the token. */
  readonly token?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Keystone's part of a server: hands out `token-1`, `token-2` … */
export function keystoneRoutes(options: KeystoneOptions = {}): Readonly<Record<string, Route>> {
  let logins = 0;
  return { "POST /v3/auth/tokens": (request) => keystoneToken(`token-${++logins}`, request, options) };
}

/** The answer to a login. */
export function keystoneToken(secret: string, { url }: SeenRequest, options: KeystoneOptions = {}): Reply {
  const { services = {}, token = {}, headers = {} } = options;
  const catalog = Object.entries(services).map(([type, path]) => ({
    type,
    name: type,
    id: type,
    endpoints: [
      { id: type, interface: "public", region: "RegionOne", region_id: "RegionOne", url: new URL(path, url).href },
    ],
  }));
  const domain = { id: "default", name: "Default" };
  return {
    status: 201,
    headers: { "x-subject-token": secret, date: "Sat, 21 Nov 2026 12:00:00 GMT", ...headers },
    body: {
      token: {
        methods: ["password"],
        user: { id: "u1", name: "demo", domain },
        project: { id: "p1", name: "demo", domain },
        roles: [
          { id: "r1", name: "member" },
          { id: "r2", name: "reader" },
        ],
        issued_at: "2026-11-21T12:00:00.000000Z",
        expires_at: "2026-11-21T13:00:00.000000Z",
        catalog: options.catalog ?? catalog,
        ...token,
      },
    },
  };
}
