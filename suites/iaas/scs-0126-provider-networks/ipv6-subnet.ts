import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import { ipv6Subnet as probe, type Ipv6Subnet } from "./ipv6-subnet.probe.ts";
import { isOfTheMoment } from "./of-the-moment.ts";
import { common } from "./page.ts";
import { isGlobalUnicast, lengthOf } from "./prefix.ts";

export const ipv6Subnet = testcase({
  ...common,
  id: "scs-0126-ipv6-subnet",
  requirement:
    "A project gets a /64 from the shared pool of IPv6 addresses, and a router that leads from there to the outside.",
  level: "MUST",
  needs: { subnet: probe },
  judge: ({ subnet }) => (subnet.missing === null ? judged(subnet) : [nothing(subnet.missing)]),
});

function nothing(missing: "pool" | "network"): Finding {
  const what = missing === "pool" ? "shared pool of IPv6 addresses" : "default network";
  return violation(`There is no ${what}, so no project can have a routed IPv6 subnet.`, { expected: `a ${what}` });
}

const attempts = {
  subnet: "get a /64 from the shared pool of IPv6 addresses",
  router: "create a router to the default network",
  interface: "connect a subnet of the shared pool to a router that leads to the default network",
} as const;

function judged({ cidr, refused }: Ipv6Subnet): readonly Finding[] {
  if (refused !== null) {
    const { step, refusal } = refused;
    const actual = refusal.message;
    if (isOfTheMoment(refusal)) {
      const message = `It could not be found out whether a project can ${attempts[step]}.`;
      return [inconclusive(message, { actual, cause: causeOf(refusal) })];
    }
    return [violation(`A project cannot ${attempts[step]}.`, { expected: "granted", actual })];
  }
  if (cidr === null || lengthOf(cidr) !== 64) {
    return [
      violation("The subnet from the shared pool has another length than it was asked for.", {
        expected: "/64",
        actual: cidr,
      }),
    ];
  }
  if (isGlobalUnicast(cidr)) return [];
  const message = "The subnet has addresses that are not public, which is allowed in a private cloud only.";
  return [note(message, { expected: "a prefix in 2000::/3", actual: cidr })];
}
