import type { StandardAlongside } from "../../../src/core/standard.ts";
import { automaticNetwork } from "./auto-allocation.ts";
import { floatingIp } from "./floating-ip.ts";
import { someFloatingIp } from "./floating-ip-quota.ts";
import { ipv6Subnet } from "./ipv6-subnet.ts";
import { page } from "./page.ts";
import { defaultNetwork, onlyNetwork, providerNetwork, sharedNetworkSecurity } from "./provider-network.ts";
import { rbacPolicy } from "./rbac-policy.ts";
import { defaultIpv4Pool, defaultIpv6Pool, ipv6Pool } from "./subnet-pool.ts";

export const scs0126v1: StandardAlongside = {
  id: "scs-0126-v1",
  title: "Provider networks",
  url: page,
  main: [],
  recommended: [],
  extended: [
    providerNetwork,
    defaultNetwork,
    onlyNetwork,
    sharedNetworkSecurity,
    ipv6Pool,
    defaultIpv6Pool,
    someFloatingIp,
    defaultIpv4Pool,
    automaticNetwork,
    ipv6Subnet,
    floatingIp,
    rbacPolicy,
  ],
};
