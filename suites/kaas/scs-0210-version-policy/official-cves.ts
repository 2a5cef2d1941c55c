import {
  criticalScore,
  highestScore,
  type AffectedRange,
  type CveRecord,
} from "../../../src/release-data/cve-record.ts";
import { compareVersions, type KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";

/** How the official testcase reads a record: only of the product `Kubernetes`, and only in the forms that it knows. */
export interface OfficialReading {
  readonly affects: boolean;
  /** It has an upper bound at which the official testcase aborts. */
  readonly isMalformed: boolean;
}

export function officialReading(record: CveRecord, version: KubernetesVersion): OfficialReading {
  if ((highestScore(record) ?? 0) < criticalScore) return { affects: false, isMalformed: false };
  const intervals = record.affected
    .filter(({ product }) => product === "Kubernetes")
    .flatMap(({ versions }) => versions)
    .filter(({ status }) => status === "affected")
    .map(intervalOf);
  return {
    affects: intervals.some((interval) => interval !== undefined && contains(interval, version)),
    isMalformed: intervals.includes(undefined),
  };
}

interface Interval {
  readonly lower: KubernetesVersion;
  readonly upper: KubernetesVersion;
  readonly isClosed: boolean;
}

const oldest: KubernetesVersion = { major: 0, minor: 0, patch: 0, suffix: "" };

/** Undefined where the official testcase does not survive it. */
function intervalOf({ version = "", lessThan, lessThanOrEqual }: AffectedRange): Interval | undefined {
  const bound = lessThanOrEqual ?? lessThan;
  if (bound === undefined) return withoutBound(version);
  const upper = exact(bound);
  return upper && { lower: exact(version) ?? oldest, upper, isClosed: lessThanOrEqual !== undefined };
}

function withoutBound(text: string): Interval {
  const single = exact(text);
  if (single !== undefined) return { lower: single, upper: single, isClosed: true };
  const [, from, to] = /^(\S+) - (\S+)$/.exec(text.trim()) ?? [];
  const [lower, upper] = [exact(from ?? ""), exact(to ?? "")];
  if (lower !== undefined && upper !== undefined) return { lower, upper, isClosed: false };
  // Whole branches such as 1.20.x are read as empty, and everything else as the version 0.0.0, which nobody has.
  return { lower: oldest, upper: oldest, isClosed: false };
}

function contains({ lower, upper, isClosed }: Interval, version: KubernetesVersion): boolean {
  const toUpper = compareVersions(version, upper);
  return compareVersions(lower, version) <= 0 && (isClosed ? toUpper <= 0 : toUpper < 0);
}

/** Three numbers, with a v in front and something behind a plus at most. */
function exact(text: string): KubernetesVersion | undefined {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)(?:\+.*)?$/.exec(text.trim()) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix: "" };
}
