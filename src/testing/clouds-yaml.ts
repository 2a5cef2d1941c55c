import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CloudState } from "../../fixtures/simulator/state.ts";

/** Writes a clouds.yaml with an entry `test` that logs in to a simulated cloud with its password and trusts the authority. */
export function cloudsYaml(
  folder: string,
  authUrl: string,
  { identity }: Pick<CloudState, "identity">,
  password = identity.password,
  authority?: string,
): void {
  const { user, domain, project, region } = identity;
  const entry = {
    auth: {
      auth_url: authUrl,
      username: user.name,
      password,
      user_domain_name: domain.name,
      project_name: project.name,
      project_domain_name: domain.name,
    },
    region_name: region,
    ...(authority === undefined ? {} : { cacert: join(folder, "authority.pem") }),
  };
  const entries = managersOf(identity).map(({ name, domain, password }) => {
    const auth = { auth_url: authUrl, username: name, password, user_domain_id: domain, domain_id: domain };
    return [name, { ...entry, auth }] as const;
  });
  if (authority !== undefined) writeFileSync(join(folder, "authority.pem"), authority);
  writeFileSync(
    join(folder, "clouds.yaml"),
    JSON.stringify({ clouds: { test: entry, ...Object.fromEntries(entries) } }),
  );
}

/** The domain managers of a world, each with an entry of the same name in its clouds.yaml. */
export function managersOf({ domains = [] }: CloudState["identity"]) {
  return domains.flatMap(({ id: domain, users = [] }) =>
    users
      .filter(({ domain_roles: roles = [] }) => roles.includes("manager"))
      .map(({ name, password = "" }) => ({ name, domain, password })),
  );
}
