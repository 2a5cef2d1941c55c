import type { AffectedRange } from "../../../src/release-data/cve-record.ts";
import type { KubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";

/** From `lower` on, or from the first version; up to `upper`, or for ever. */
export interface Interval {
  readonly lower: KubernetesVersion | undefined;
  readonly upper: KubernetesVersion | undefined;
  readonly isClosed: boolean;
}

/** An interval, or the text that nobody can make sense of. */
export type ReadInterval =
  { readonly ok: true; readonly interval: Interval } | { readonly ok: false; readonly text: string };

/** Reads what records of three formats and many hands have as versions. */
export function intervalOf({ version = "", lessThan, lessThanOrEqual }: AffectedRange): ReadInterval {
  const bound = lessThanOrEqual ?? lessThan;
  if (bound === undefined) return alone(version);
  const upper = boundOf(bound, lessThanOrEqual !== undefined);
  if (upper === undefined) return { ok: false, text: bound };
  if (isNowhere(version)) return { ok: true, interval: { ...upper, lower: undefined } };
  const lower = parts(version);
  return lower ? { ok: true, interval: { ...upper, lower: lower.first } } : { ok: false, text: version };
}

/** Beyond every patch of a branch. */
const beyond = 9_999;

interface Parts {
  readonly first: KubernetesVersion;
  /** The last version that the text can mean: of `1.28` and `1.28.x` any patch. */
  readonly last: KubernetesVersion;
}

function alone(text: string): ReadInterval {
  const [, from, to] = /^(\S+)\s+-\s+(\S+)$/.exec(text.trim()) ?? [];
  const [first, last] = [parts(from ?? ""), parts(to ?? "")];
  if (first && last) return found(first.first, last.last, true);
  const [, sign = "", rest = ""] = /^(<=|<|prior to|before|up to|through)\s*(\S+)$/i.exec(text.trim()) ?? [];
  const end = parts(rest);
  if (end) {
    const isClosed = /^(<=|up to|through)$/i.test(sign);
    return found(undefined, isClosed ? end.last : end.first, isClosed);
  }
  const single = parts(text);
  return single ? found(single.first, single.last, true) : { ok: false, text };
}

function found(lower: Interval["lower"], upper: Interval["upper"], isClosed: boolean): ReadInterval {
  return { ok: true, interval: { lower, upper, isClosed } };
}

function boundOf(text: string, isClosed: boolean): Pick<Interval, "upper" | "isClosed"> | undefined {
  if (text.trim() === "*") return { upper: undefined, isClosed };
  const bound = parts(text);
  if (bound === undefined) return undefined;
  // A star at the end of an upper bound means the end of that branch.
  const reachesEnd = isClosed || text.includes("*");
  return { upper: reachesEnd ? bound.last : bound.first, isClosed: reachesEnd };
}

/** Ways to say that no beginning is known. */
function isNowhere(text: string): boolean {
  return /^(|0|unspecified|n\/a|unknown|\*|all|all versions)$/i.test(text.trim());
}

function parts(text: string): Parts | undefined {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)(?:\.(\d+|x|\*))?(?:[-+].*)?$/i.exec(text.trim()) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const version = (number: number) => ({ major: Number(major), minor: Number(minor), patch: number, suffix: "" });
  const exact = patch !== undefined && /^\d+$/.test(patch) ? Number(patch) : undefined;
  return { first: version(exact ?? 0), last: version(exact ?? beyond) };
}
