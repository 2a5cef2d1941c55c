import type { StandardAlongside } from "../../../src/core/standard.ts";
import { dnsIntegration, domainPorts, page, subnetPublishing } from "./extension.ts";

export const scs0127v1: StandardAlongside = {
  id: "scs-0127-v1",
  title: "DNS",
  url: page,
  main: [],
  recommended: [],
  extended: [dnsIntegration, domainPorts, subnetPublishing],
};
