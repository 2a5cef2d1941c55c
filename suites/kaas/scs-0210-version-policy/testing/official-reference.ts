import type { ReleaseData } from "../../../../src/release-data/release-data.ts";

/**
 * The official algorithm once more, written down from its description alone and as plainly as possible: what the testcase
 * is compared with. Times have to be instants here.
 */
export function officialReference(gitVersion: string, now: string, data: ReleaseData): "PASS" | "FAIL" | "ABORT" {
  const own = number(gitVersion.replace(/\+.*/, ""));
  if (own === undefined) return "ABORT";
  const branch = Math.floor(own / 1000);
  const supported = Object.entries(data.officialEndOfLife.branches).filter(([, end]) => now < end);
  if (supported.length < 2) return "ABORT";
  const critical = criticalIntervals(data);
  if (critical === undefined) return "ABORT";
  if (!supported.some(([name]) => number(`${name}.0`) === branch * 1000)) return "FAIL";
  const isCritical = critical.some(([lower, upper]) => lower <= own && own <= upper);
  const ages = Object.entries(data.releases.published)
    .map(([name, published]) => ({
      other: number(name) ?? -1,
      days: (Date.parse(now) - Date.parse(published)) / 86_400_000,
    }))
    .filter(({ other }) => Math.floor(other / 1000) === branch && other > own);
  return ages.some(({ days }) => days > 31 || (isCritical && days > 14)) ? "FAIL" : "PASS";
}

/** Closed intervals of numbers; undefined where the official testcase does not survive. */
function criticalIntervals({ cves }: ReleaseData): [number, number][] | undefined {
  if (cves.unreadable.length > 0) return undefined;
  const intervals: [number, number][] = [];
  for (const { scores, affected } of cves.records) {
    if (!scores.some(({ baseScore }) => baseScore >= 8)) continue;
    for (const { product, versions } of affected) {
      for (const { status, version = "", lessThan, lessThanOrEqual } of versions) {
        if (product !== "Kubernetes" || status !== "affected") continue;
        const bound = lessThanOrEqual ?? lessThan;
        const [from, to] = version.split(" - ").map(number);
        if (bound === undefined && from !== undefined) intervals.push([from, to === undefined ? from : to - 1]);
        if (bound === undefined) continue;
        const upper = number(bound);
        if (upper === undefined) return undefined;
        intervals.push([number(version) ?? 0, lessThanOrEqual === undefined ? upper - 1 : upper]);
      }
    }
  }
  return intervals;
}

/** 1.30.2 is 1030002, so that intervals of versions are intervals of numbers. */
function number(text: string): number | undefined {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(text.trim()) ?? [];
  return patch === undefined ? undefined : (Number(major) * 1000 + Number(minor)) * 1000 + Number(patch);
}
