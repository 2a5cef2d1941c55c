import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { automaticNetwork } from "./auto-allocation.ts";
import { someFloatingIp } from "./floating-ip-quota.ts";

const limit = (value: number | null) => ({ quota: { floatingip: { limit: value, used: null } } });

testTestcase(someFloatingIp, {
  accepts: { "a quota of 1": limit(1), "no limit": limit(null) },
  rejects: {
    "a quota of 0": [limit(0), { actual: 0, remedy: "openstack quota set --floating-ips 1 PROJECT" }],
  },
  leavesOpen: {
    "a service that does not tell": [{ quota: { network: { limit: 10, used: null } } }, { cause: "dependency" }],
  },
});

testTestcase(automaticNetwork, {
  accepts: { "a dry run that succeeds": { autoAllocation: { refusal: null } } },
  rejects: { "a refusal": [{ autoAllocation: { refusal: "409: no pool" } }, { actual: "409: no pool" }] },
});
