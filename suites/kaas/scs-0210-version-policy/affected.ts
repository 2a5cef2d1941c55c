import { criticalScore, highestScore, type Affected, type CveRecord } from "../../../src/release-data/cve-record.ts";
import {
  branchOf,
  compareBranches,
  compareVersions,
  type KubernetesVersion,
} from "../../../src/release-data/kubernetes-version.ts";
import { intervalOf, type Interval } from "./affected-interval.ts";

const products = new Set([
  "kubernetes",
  "kubelet",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kube-proxy",
  "cloud-controller-manager",
]);

/** What a record says about Kubernetes itself, as we read it. */
export interface CriticalCve {
  readonly id: string;
  readonly score: number;
  readonly affects: (version: KubernetesVersion) => boolean;
  /** Descriptions of versions in it that nobody can make sense of. */
  readonly unclear: readonly string[];
}

/** Undefined unless the record is critical and about Kubernetes itself. */
export function criticalCve(record: CveRecord): CriticalCve | undefined {
  const score = highestScore(record) ?? 0;
  const own = record.affected.filter(isKubernetes).map(readingOf);
  if (score < criticalScore || own.length === 0) return undefined;
  return {
    id: record.id,
    score,
    affects: (version) => own.some((each) => each.affects(version)),
    unclear: own.flatMap(({ unclear }) => unclear),
  };
}

/** Whether the record speaks of what is released with Kubernetes, and not of an add-on. */
function isKubernetes({ vendor = "", product = "", repo = "" }: Affected): boolean {
  if (/^https?:\/\/github\.com\/kubernetes\/kubernetes(\.git)?\/?$/i.test(repo)) return true;
  return vendor.toLowerCase() === "kubernetes" && products.has(product.toLowerCase());
}

function readingOf({ versions, defaultStatus }: Affected): Pick<CriticalCve, "affects" | "unclear"> {
  const entries = versions.map((range) => ({ status: range.status, interval: intervalOf(range) }));
  const read = entries.flatMap(({ status, interval }) =>
    interval.ok ? [{ status, interval: interval.interval }] : [],
  );
  const uppers = read.flatMap(({ status, interval }) =>
    status === "affected" && interval.upper ? [interval.upper] : [],
  );
  const bad = read.filter(({ status }) => status === "affected").map(({ interval }) => clipped(interval, uppers));
  const good = read.filter(({ status }) => status === "unaffected").map(({ interval }) => interval);
  return {
    affects: (version) =>
      !good.some((each) => contains(each, version)) &&
      (defaultStatus === "affected" || bad.some((each) => contains(each, version))),
    unclear: entries.flatMap(({ interval }) => (interval.ok ? [] : [interval.text])),
  };
}

/** Several bounds without a beginning are one for each branch: a bound says nothing about older branches that have their own. */
function clipped(interval: Interval, uppers: readonly KubernetesVersion[]): Interval {
  const { lower, upper } = interval;
  if (lower !== undefined || upper === undefined) return interval;
  const hasOlder = uppers.some((other) => compareBranches(branchOf(other), branchOf(upper)) < 0);
  return hasOlder ? { ...interval, lower: { ...upper, patch: 0 } } : interval;
}

function contains({ lower, upper, isClosed }: Interval, version: KubernetesVersion): boolean {
  if (lower !== undefined && compareVersions(version, lower) < 0) return false;
  if (upper === undefined) return true;
  const toUpper = compareVersions(version, upper);
  return isClosed ? toUpper <= 0 : toUpper < 0;
}
