import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { openstackCommand } from "../openstack-command.ts";
import { floatingIpQuota } from "./floating-ip-quota.probe.ts";
import { common } from "./page.ts";

export const someFloatingIp = testcase({
  ...common,
  id: "scs-0126-floating-ip-quota",
  requirement: "A project may have a floating IP, so that it can have an external IPv4 address.",
  // That IPv4 is offered at all is a SHOULD; that it is then offered to every project, a MUST.
  level: "SHOULD",
  needs: { quota: floatingIpQuota },
  judge: ({ quota: { limit } }) => {
    if (limit !== null && limit !== 0) return [];
    return [
      violation("The project can have no floating IP.", {
        expected: "a quota of 1 or more, or none at all",
        actual: limit ?? "Neutron has no floating IPs",
        remedy: openstackCommand("quota", "set", "--floating-ips", "1", "PROJECT"),
      }),
    ];
  },
});
