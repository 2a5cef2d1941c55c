/** The sixteen features of the list, in its order, with half a sentence each. */
export const features = {
  "audit-logs": "what was done is logged and can be traced to one user",
  "machine-identities": "machines such as clusters log in with identities of their own",
  "user-backends": "users log in through an identity management beside the registry's own",
  "role-based-access": "roles decide who may do what",
  automation: "pipelines are told of events, such as by webhooks",
  "vulnerability-scanning": "images are scanned for vulnerabilities",
  "content-trust": "images are signed, and signatures can be required",
  "multi-tenancy": "tenants are kept apart, down to the storage",
  backup: "the registry is backed up and can be restored",
  monitoring: "the registry has metrics for its monitoring",
  "high-availability": "the registry stays available when a part of it fails",
  replication: "images are replicated between registries",
  "proxy-cache": "images of other registries are kept when they are pulled",
  quotas: "how much a tenant may store is limited",
  "garbage-collection": "what no image needs any more is removed",
  "retention-policies": "policies decide which images are kept",
} as const;
export type Feature = keyof typeof features;

export const featureNames = Object.keys(features) as readonly Feature[]; // the keys of a constant

/** More than half of the list. */
export const majority = 9;

export const idOf = (feature: Feature): string => `scs-0212-${feature}`;
