import { core } from "./explained/core.ts";
import type { Explanation } from "./explained/explanation.ts";
import { formatsForPeople } from "./explained/formats-for-people.ts";
import { iaas } from "./explained/iaas.ts";
import { kaas } from "./explained/kaas.ts";
import { machineFormats } from "./explained/machine-formats.ts";

export const explanations: readonly Explanation[] = [...core, ...iaas, ...kaas, ...formatsForPeople, ...machineFormats];
