import { z } from "zod";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { digestsOf, readReleaseData } from "../../../src/release-data/read-release-data.ts";
import { ReleaseData } from "../../../src/release-data/release-data.ts";
import { bundledReleaseData } from "./data/bundled.ts";

const Digests = z.object({
  releases: z.string(),
  endOfLife: z.string(),
  officialEndOfLife: z.string(),
  cves: z.string(),
});

/** Whole, so that a verdict can be repeated when upstream says something else. */
const JudgedReleaseData = ReleaseData.extend({
  /** Null for what comes with this tool. */
  file: z.object({ sha256: z.string() }).nullable(),
  /** SHA-256 of each data set as JSON with sorted keys. */
  digests: Digests,
});
export type JudgedReleaseData = z.infer<typeof JudgedReleaseData>;

export const releaseData = probe({
  id: "kubernetes-release-data",
  summary: "What upstream says about releases, ends of life and critical CVEs",
  effect: "reads",
  timeoutMs: 10_000,
  schema: JudgedReleaseData,
  needs: {},
  observe: (_facts, { inputs }: ProbeContext<unknown>) => {
    const path = inputs.files["release-data"];
    if (path === undefined) {
      return Promise.resolve({ ...bundledReleaseData, file: null, digests: digestsOf(bundledReleaseData) });
    }
    const { sha256, data } = readReleaseData(path);
    return Promise.resolve({ ...data, file: { sha256 }, digests: digestsOf(data) });
  },
});
