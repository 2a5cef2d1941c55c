import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CloudState } from "../../fixtures/simulator/state.ts";

/** Writes a clouds.yaml with one entry, `test`, that logs in to a simulated cloud with its password and trusts the authority. */
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
  if (authority !== undefined) writeFileSync(join(folder, "authority.pem"), authority);
  writeFileSync(join(folder, "clouds.yaml"), JSON.stringify({ clouds: { test: entry } }));
}
