import type { CloudConfig } from "../clients/openstack/cloud-config.ts";
import { Secret } from "../secret.ts";

/** A cloud entry with password login, for tests. */
export function cloudConfig(changes: Partial<CloudConfig> & Pick<CloudConfig, "authUrl">): CloudConfig {
  const domain = { name: "Default" };
  return {
    name: "test",
    auth: {
      type: "password",
      user: { name: "demo", domain },
      password: new Secret("pass-word-of-demo"),
      scope: { kind: "project", project: { name: "demo", domain } },
    },
    region: undefined,
    interface: "public",
    tls: { verify: true },
    endpointOverrides: {},
    origin: [],
    ...changes,
  };
}
