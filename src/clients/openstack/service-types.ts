/** A service type's other names in catalogs, the preferred one first (Service Types Authority). */
export function namesOf(type: string): readonly string[] {
  const official = officialType(type);
  return [official, ...((Object.hasOwn(aliases, official) ? aliases[official] : undefined) ?? [])];
}

/** The official name of a service type; unknown types stay as they are. */
export function officialType(type: string): string {
  return officialByAlias.get(type) ?? type;
}

/** The address that follows a service's root when the catalog leaves it out. */
export function apiVersion(type: string): string | undefined {
  return Object.hasOwn(apiVersions, type) ? apiVersions[type] : undefined;
}

const aliases: Readonly<Record<string, readonly string[]>> = {
  "admin-logic": ["registration"],
  alarm: ["alarming"],
  "application-container": ["container"],
  "application-deployment": ["application_deployment"],
  baremetal: ["bare-metal"],
  "block-storage": ["volumev3", "volumev2", "volume", "block-store"],
  clustering: ["resource-cluster", "cluster"],
  "container-infrastructure-management": ["container-infrastructure", "container-infra"],
  event: ["events"],
  "instance-ha": ["ha"],
  message: ["messaging"],
  meter: ["metering", "telemetry"],
  "monitoring-logging": ["monitoring-log-api"],
  "multi-region-network-automation": ["tricircle"],
  "operator-policy": ["policy"],
  "resource-optimization": ["infra-optim"],
  "root-cause-analysis": ["rca"],
  "shared-file-system": ["sharev2", "share"],
  workflow: ["workflowv2"],
};

const officialByAlias = new Map(
  Object.entries(aliases).flatMap(([type, names]) => names.map((name) => [name, type] as const)),
);

const apiVersions: Readonly<Record<string, string>> = {
  baremetal: "v1",
  "block-storage": "v3",
  compute: "v2.1",
  "container-infrastructure-management": "v1",
  dns: "v2",
  identity: "v3",
  image: "v2",
  "key-manager": "v1",
  "load-balancer": "v2",
  network: "v2.0",
  orchestration: "v1",
  "shared-file-system": "v2",
};
