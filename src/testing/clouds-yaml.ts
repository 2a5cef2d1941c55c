import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CloudState } from "../../fixtures/simulator/state.ts";

/** Writes a clouds.yaml with one entry, `test`, that logs in to a simulated cloud with its password. */
export function cloudsYaml(
  folder: string,
  authUrl: string,
  { identity }: Pick<CloudState, "identity">,
  password = identity.password,
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
  };
  writeFileSync(join(folder, "clouds.yaml"), JSON.stringify({ clouds: { test: entry } }));
}
