import { z } from "zod";
import { probe, type ProbeContext } from "../core/probe.ts";
import { readTempest } from "./tempest/read-result.ts";
import { outcomes } from "./tempest/result.ts";

const TempestResult = z.object({
  sha256: z.string(),
  format: z.enum(["subunit", "junit"]),
  /** Null where the file does not say. */
  madeAt: z.iso.datetime().nullable(),
  /** Why there may be more than could be read. */
  damage: z.string().nullable(),
  tests: z.array(z.object({ id: z.string(), outcomes: z.array(z.enum(outcomes)).min(1) })),
});
export type TempestResult = z.infer<typeof TempestResult>;

/** What somebody ran beforehand, with accounts of his own. */
export const tempest = probe({
  id: "tempest-result",
  summary: "The result of Tempest that was handed in",
  effect: "reads",
  timeoutMs: 60_000,
  schema: TempestResult.nullable(),
  needs: {},
  observe: (_facts, { inputs }: ProbeContext<unknown>) => {
    const path = inputs.files["tempest"];
    if (path === undefined) return Promise.resolve(null);
    const { madeAt = null, damage = null, ...result } = readTempest(path);
    return Promise.resolve({ ...result, madeAt, damage });
  },
});
