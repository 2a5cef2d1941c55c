import type { Standard } from "../../../src/core/standard.ts";
import { s3RoundTrip } from "./s3-round-trip.ts";
import { canonicalTypes } from "./canonical-types.ts";
import { endpointAnswers } from "./endpoint.ts";
import { serviceOffered } from "./service-offered.ts";
import { blockStorage, compute, identity, image, loadBalancer, network, pages, placement, s3 } from "./services.ts";
import { swiftS3Answers } from "./swift-s3.ts";

const everywhere = [compute, identity, image, network, loadBalancer, blockStorage];
const inBothVersions = everywhere.map(serviceOffered);
const answering = everywhere.map(endpointAnswers);

export const scs0123v1: Standard = {
  id: "scs-0123-v1",
  title: "Mandatory and supported IaaS services",
  url: pages.v1,
  main: [...inBothVersions, serviceOffered(placement), swiftS3Answers],
  recommended: [],
  extended: [...answering, s3RoundTrip],
};

export const scs0123v2: Standard = {
  id: "scs-0123-v2",
  title: "Mandatory and supported IaaS services",
  url: pages.v2,
  main: [...inBothVersions, serviceOffered(s3)],
  recommended: [],
  extended: [...answering, endpointAnswers(s3), canonicalTypes, s3RoundTrip],
};
