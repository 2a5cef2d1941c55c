import { z } from "zod";
import { Step } from "../../../src/probes/openstack/step.ts";

export const BackupSteps = z.object({
  /** `list`, `volume`, `backup`, `restore`; after one that is not ready there is none. `quota` where that is too small for all. */
  steps: z.array(Step),
  /** The ids of what the project has without a name. */
  unnamed: z.object({ volumes: z.array(z.string()), backups: z.array(z.string()) }),
});
export type BackupSteps = z.infer<typeof BackupSteps>;
