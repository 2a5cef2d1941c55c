import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { automaticNetwork } from "./auto-allocation.ts";
import { someFloatingIp } from "./floating-ip-quota.ts";

const limit = (value: number | null) => ({ quota: { limit: value } });

testTestcase(someFloatingIp, {
  accepts: { "a quota of 1": limit(1), "no limit": limit(-1) },
  rejects: {
    "a quota of 0": [limit(0), { actual: 0, remedy: "openstack quota set --floating-ips 1 PROJECT" }],
    "no floating IPs": [limit(null), { actual: "Neutron has no floating IPs" }],
  },
});

testTestcase(automaticNetwork, {
  accepts: { "a dry run that succeeds": { autoAllocation: { refusal: null } } },
  rejects: { "a refusal": [{ autoAllocation: { refusal: "409: no pool" } }, { actual: "409: no pool" }] },
});
