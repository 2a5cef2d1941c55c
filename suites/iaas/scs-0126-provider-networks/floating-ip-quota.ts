import { inconclusive, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { openstackCommand } from "../openstack-command.ts";
import { common } from "./page.ts";

export const someFloatingIp = testcase({
  ...common,
  id: "scs-0126-floating-ip-quota",
  requirement: "A project may have a floating IP, so that it can have an external IPv4 address.",
  // That IPv4 is offered at all is a SHOULD; that it is then offered to every project, a MUST.
  level: "SHOULD",
  needs: { quota },
  judge: (facts) => {
    const floatingIps = facts.quota["floatingip"];
    if (floatingIps === undefined) {
      const message = "The network service does not tell how many floating IPs the project may have.";
      return [inconclusive(message, { cause: "dependency" })];
    }
    if (floatingIps.limit !== 0) return [];
    return [
      violation("The project can have no floating IP.", {
        expected: "a quota of 1 or more, or none at all",
        actual: 0,
        remedy: openstackCommand("quota", "set", "--floating-ips", "1", "PROJECT"),
      }),
    ];
  },
});
