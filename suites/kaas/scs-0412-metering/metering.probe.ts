import { z } from "zod";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { MeteringDocument } from "../../../src/probes/metering/document.ts";
import { readMetering } from "../../../src/probes/metering/read-metering.ts";

const Metering = z.object({ sha256: z.string(), documents: z.array(MeteringDocument) });
export type Metering = z.infer<typeof Metering>;

/** What the metering of the IaaS layer has sent to its hook, as somebody has kept it. Null where nobody has. */
export const metering = probe({
  id: "metering-documents",
  summary: "The metering documents that were handed in",
  effect: "reads",
  timeoutMs: 60_000,
  schema: Metering.nullable(),
  needs: {},
  observe: (_facts, { inputs }: ProbeContext<unknown>) => {
    const path = inputs.files["metering"];
    return Promise.resolve(path === undefined ? null : readMetering(path));
  },
});
