import type { Standard, StandardAlongside } from "./standard.ts";

/** A certificate scope: which standards, in which versions, hold on which day. */
export interface Scope {
  readonly id: string;
  /** Identity of the scope in reports of any tool. */
  readonly uuid: string;
  readonly name: string;
  readonly url: `https://${string}`;
  readonly layer: "iaas" | "kaas";
  /** Newest first. */
  readonly versions: readonly ScopeVersion[];
  readonly timeline: readonly TimelineEntry[];
}

export interface ScopeVersion {
  readonly version: string;
  /** Day since which its content no longer changes. */
  readonly stabilizedAt?: string;
  readonly standards: readonly Standard[];
  /** Not of this version, but tested and shown with it: they never decide and never stand in the way. */
  readonly alongside?: readonly StandardAlongside[];
}

/** What is tested for a version: its standards, and those alongside. */
export function testedStandards({ standards, alongside = [] }: ScopeVersion): readonly Standard[] {
  return [...standards, ...alongside];
}

/** From `date` (YYYY-MM-DD, UTC) on, these versions have these validities. */
export interface TimelineEntry {
  readonly date: string;
  readonly versions: Readonly<Record<string, Validity>>;
}

export type Validity = "draft" | "effective" | "warn" | "deprecated";

/** A version the timeline does not name on that day is deprecated. */
export function validityOn(scope: Scope, version: string, date: string): Validity {
  const versions = new Map(Object.entries(timelineOn(scope, date)?.versions ?? {}));
  return versions.get(version) ?? "deprecated";
}

/** The versions a certificate can be obtained for on that day, newest first. */
export function certifiableVersions(scope: Scope, date: string): readonly ScopeVersion[] {
  return scope.versions.filter(({ version }) => ["effective", "warn"].includes(validityOn(scope, version, date)));
}

/** The entry with the latest day that is not after `date`; the order of the file does not matter. */
function timelineOn(scope: Scope, date: string): TimelineEntry | undefined {
  return scope.timeline
    .filter((entry) => entry.date <= date)
    .reduce<TimelineEntry | undefined>(
      (latest, entry) => (latest && latest.date >= entry.date ? latest : entry),
      undefined,
    );
}
