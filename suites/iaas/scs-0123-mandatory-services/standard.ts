import type { Standard } from "../../../src/core/standard.ts";
import type { Pending } from "../../../src/core/testcase.ts";
import { canonicalTypes } from "./canonical-types.ts";
import { endpointAnswers } from "./endpoint.ts";
import { serviceOffered } from "./service-offered.ts";
import { blockStorage, compute, identity, image, loadBalancer, network, pages, placement, s3 } from "./services.ts";

const everywhere = [compute, identity, image, network, loadBalancer, blockStorage];
const inBothVersions = everywhere.map(serviceOffered);
const answering = everywhere.map(endpointAnswers);

const swiftS3: Pending = {
  id: "scs-0123-swift-s3",
  requirement: "Where there is Swift, its address answers requests of the S3 protocol.",
  level: "MUST",
  url: pages.v1,
  section: "light",
  lifetime: "week",
  pending: "not-implemented",
};

export const scs0123v1: Standard = {
  id: "scs-0123-v1",
  title: "Mandatory and supported IaaS services",
  url: pages.v1,
  main: [...inBothVersions, serviceOffered(placement), swiftS3],
  recommended: [],
  extended: answering,
};

export const scs0123v2: Standard = {
  id: "scs-0123-v2",
  title: "Mandatory and supported IaaS services",
  url: pages.v2,
  main: [...inBothVersions, serviceOffered(s3)],
  recommended: [],
  extended: [...answering, endpointAnswers(s3), canonicalTypes],
};
