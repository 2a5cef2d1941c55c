import type { ReleaseData } from "../../../../src/release-data/release-data.ts";
import { cves } from "./cves.ts";
import { endOfLife, officialEndOfLife } from "./end-of-life.ts";
import { releases } from "./releases.ts";

/** What comes with this tool, for whoever has not fetched anything newer: `scs-conformance data update`. */
export const bundledReleaseData: ReleaseData = {
  format: "kubernetes-release-data/1",
  releases,
  endOfLife,
  officialEndOfLife,
  cves,
};
