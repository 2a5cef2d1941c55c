import { inconclusive, note, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import { crossZoneAttachment as probe } from "./cross-zone-attachment.probe.ts";
import { page } from "./usable.ts";

export const crossZoneAttachment = testcase({
  id: "scs-0121-cross-zone-attachment",
  requirement: "Where volumes have several availability zones, none can be attached to a server in another zone.",
  level: "SHOULD",
  url: page,
  section: "medium",
  lifetime: "week",
  deviations: ["D42"],
  needs: { attachment: probe },
  judge: ({ attachment: { tried } }) => {
    if (tried === null) {
      return [note("The cloud does not show several zones for volumes, so there is nothing to attach across zones.")];
    }
    const { server, volume, refusal } = tried;
    if (refusal === null) {
      return [
        violation("A volume could be attached to a server in another availability zone.", {
          about: { kind: "availability zone", name: server },
          expected: `a volume of the zone "${volume}" is refused`,
          actual: "attached",
          remedy: "Set cross_az_attach = False in the section [cinder] of Nova's configuration.",
        }),
      ];
    }
    if (refusal.status === 400) return [];
    const message = "Attaching across availability zones was refused, but not for the zones.";
    return [inconclusive(message, { actual: refusal.message, cause: causeOf(refusal) })];
  },
});
