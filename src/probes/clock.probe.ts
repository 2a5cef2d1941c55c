import { z } from "zod";
import { probe, type ProbeContext } from "../core/probe.ts";

/** When the facts were looked at. A judgement's "now" always comes from here, so that old evidence keeps its verdict. */
export const clock = probe({
  id: "clock",
  summary: "The time of the run",
  effect: "reads",
  timeoutMs: 1_000,
  schema: z.object({ now: z.iso.datetime() }),
  needs: {},
  observe: (_facts, { now }: ProbeContext<unknown>) => Promise.resolve({ now: now().toISOString() }),
});
