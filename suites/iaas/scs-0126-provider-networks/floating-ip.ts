import { inconclusive, note, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import { floatingIp as probe } from "./floating-ip.probe.ts";
import { isOfTheMoment } from "./of-the-moment.ts";
import { common } from "./page.ts";
import { isPublicIpv4 } from "./public-ipv4.ts";

export const floatingIp = testcase({
  ...common,
  id: "scs-0126-floating-ip",
  requirement: "A project gets an external IPv4 address from the default network, as a floating IP.",
  // That IPv4 is offered at all is a SHOULD; that it is then offered to every project, a MUST.
  level: "SHOULD",
  needs: { floatingIp: probe },
  judge: ({ floatingIp: { network, address, refusal } }) => {
    if (network === null) {
      const message = "There is no default network, so no project can have a floating IP of it.";
      return [violation(message, { expected: "a default network" })];
    }
    const about = { kind: "network", ...network };
    if (refusal !== null) {
      const actual = refusal.message;
      if (isOfTheMoment(refusal)) {
        const message = "It could not be found out whether a project can have a floating IP.";
        return [inconclusive(message, { about, actual, cause: causeOf(refusal) })];
      }
      return [
        violation("A project cannot have a floating IP of the default network.", {
          about,
          expected: "granted",
          actual,
        }),
      ];
    }
    if (address !== null && isPublicIpv4(address)) return [];
    const message = "The floating IP is not a public address, which is allowed in a private cloud only.";
    return [note(message, { about, expected: "a public IPv4 address", actual: address })];
  },
});
