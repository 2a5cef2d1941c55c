import type { Standard } from "../../../src/core/standard.ts";
import type { Pending } from "../../../src/core/testcase.ts";
import { cpuInstructions } from "./cpu-instructions.ts";
import { declared } from "./declared.ts";
import { entropyAvail } from "./entropy-avail.ts";
import { fipsTest } from "./fips-test.ts";
import { kernel } from "./kernel.ts";
import { rngDevice } from "./rng-device.ts";

export const scs0101v1: Standard = {
  id: "scs-0101-v1",
  title: "Entropy",
  url: declared.url,
  main: [entropyAvail, fipsTest],
  recommended: [
    former("scs-0101-flavor-property", "Flavors allow a virtual random number generator"),
    former("scs-0101-image-property", "Images ask for a virtio random number generator"),
    former("scs-0101-rngd", "Images run the service rngd"),
  ],
  extended: [cpuInstructions, kernel, rngDevice],
};

/** Declared to this day, and never tested since the text dropped what they are about. */
function former(id: string, what: string): Pending {
  return {
    ...declared,
    id,
    requirement: `${what}; asked for by former versions only.`,
    level: "MAY",
    pending: "not-implemented",
  };
}
