import { note, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { attestationOf, onAttestations } from "../../attested.ts";
import { availabilityZones, type AvailabilityZones } from "./availability-zones.probe.ts";
import { page, usable } from "./usable.ts";

const id = "availability-zones-check";

export const availabilityZonesCheck = testcase({
  id,
  requirement:
    "Availability zones lie in different fire zones, each with its own redundant power, uplink and core router.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "quarter",
  deviations: ["D42", "D45"],
  needs: { ...onAttestations, zones: availabilityZones },
  judge: ({ zones, ...facts }) => [...attestationOf(id, facts), toBeAttested(zones)],
});

/** The text asks for documents only of a cloud with more than one zone. That there is one is for a person to say, too. */
function toBeAttested(zones: AvailabilityZones): Finding {
  const [compute, storage] = [usable(zones.compute), usable(zones.storage)];
  const actual = { compute, storage };
  if (compute.length <= 1 && storage.length <= 1) {
    const message =
      "The cloud shows no more than one zone for servers and one for volumes: then this is all that has to be attested.";
    return note(message, { actual });
  }
  return note("These are the zones of which fire zone, power, uplink and core router have to be documented.", {
    actual,
  });
}
