import type { FetchDocument } from "./fetch-document.ts";
import type { ReleaseData } from "./release-data.ts";
import { upstreamCves } from "./upstream-cves.ts";
import { officialEnds, upstreamEnds } from "./upstream-ends.ts";
import { upstreamReleases } from "./upstream-releases.ts";

/** Everything that upstream says today, or one error with all that could not be had. */
export async function fetchReleaseData(fetch: FetchDocument): Promise<ReleaseData> {
  const [releases, endOfLife, officialEndOfLife, cves] = await Promise.allSettled([
    upstreamReleases(fetch),
    upstreamEnds(fetch),
    officialEnds(fetch),
    upstreamCves(fetch),
  ]);
  if (
    releases.status === "fulfilled" &&
    endOfLife.status === "fulfilled" &&
    officialEndOfLife.status === "fulfilled" &&
    cves.status === "fulfilled"
  ) {
    return {
      format: "kubernetes-release-data/1",
      releases: releases.value,
      endOfLife: endOfLife.value,
      officialEndOfLife: officialEndOfLife.value,
      cves: cves.value,
    };
  }
  const errors = [releases, endOfLife, officialEndOfLife, cves].flatMap((each) =>
    each.status === "rejected" ? causesOf(each.reason) : [],
  );
  throw new AggregateError(errors, "Not everything could be fetched.");
}

function causesOf(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? (error.errors as unknown[]) : [error];
}
