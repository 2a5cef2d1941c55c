import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { availabilityZones } from "./availability-zones.probe.ts";
import { page, usable } from "./usable.ts";

export const zonesAgree = testcase({
  id: "scs-0121-zones-agree",
  requirement: "Where volumes have several availability zones, servers have the same.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D42"],
  needs: { zones: availabilityZones },
  judge: ({ zones }) => {
    const [compute, storage] = [usable(zones.compute), usable(zones.storage)];
    if (storage.length === 0 || compute.length === 0) {
      const message = `The cloud shows no zone for ${storage.length === 0 ? "volumes" : "servers"}.`;
      return [inconclusive(message, { cause: "dependency" })];
    }
    if (storage.length === 1) return [];
    return [
      ...storage.filter((zone) => !compute.includes(zone)).map((zone) => lonely(zone, "servers", compute)),
      ...compute.filter((zone) => !storage.includes(zone)).map((zone) => lonely(zone, "volumes", storage)),
    ];
  },
});

function lonely(zone: string, others: "servers" | "volumes", actual: readonly string[]): Finding {
  const [these, those] = others === "servers" ? ["volumes", "servers"] : ["servers", "volumes"];
  return violation(`The zone is one for ${these} and not for ${those}, so they cannot be kept together there.`, {
    about: { kind: "availability zone", name: zone },
    expected: `a zone "${zone}" for ${those}`,
    actual,
  });
}
