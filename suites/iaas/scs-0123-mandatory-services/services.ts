import type { Deviation } from "../../../src/core/finding.ts";

export const pages = {
  v1: "https://docs.scs.community/standards/scs-0123-v1-mandatory-and-supported-IaaS-services",
  v2: "https://docs.scs.community/standards/scs-0123-v2-services",
} as const;

/** A service that every cloud has to offer. */
export interface MandatoryService {
  readonly testcase: string;
  /** The version of the standard that asks for it first. */
  readonly page: (typeof pages)[keyof typeof pages];
  /** As a person calls it. */
  readonly what: string;
  readonly project: string;
  /** What the official testcase accepts in the catalog, the preferred one first. */
  readonly types: readonly [preferred: string, ...others: string[]];
  /** Official aliases that it does not accept. */
  readonly refusedAliases?: readonly string[];
  /** What people call it where no official name says better. */
  readonly nicknames?: readonly string[];
  /** The testcase asks for it, the text of the standard does not. */
  readonly notInText?: Deviation;
}

export const compute = service("compute", "The compute service", "Nova");
export const identity = service("identity", "The identity service", "Keystone");
export const image = service("image", "The image service", "Glance");
export const network = service("network", "The network service", "Neutron");
export const loadBalancer = service("load-balancer", "The load balancer service", "Octavia");
export const placement: MandatoryService = {
  ...service("placement", "The placement service", "Placement"),
  notInText: "D36",
};

export const blockStorage: MandatoryService = {
  testcase: "scs-0123-storage-apis",
  page: pages.v1,
  what: "The block storage service",
  project: "Cinder",
  types: ["block-storage", "volumev3", "volume"],
  refusedAliases: ["volumev2", "block-store"],
};

export const s3: MandatoryService = {
  testcase: "scs-0123-service-s3",
  page: pages.v2,
  what: "An object storage with the S3 protocol",
  project: "Ceph RADOS Gateway, or Swift with its S3 middleware",
  types: ["object-store-s3"],
  nicknames: ["s3"],
};

/** Types of services that are something else, though one of those above is nearly called so. */
export const otherTypes: readonly string[] = ["object-store"];

function service(type: string, what: string, project: string): MandatoryService {
  return { testcase: `scs-0123-service-${type}`, page: pages.v1, what, project, types: [type] };
}
