import {
  branchOf,
  compareBranches,
  compareVersions,
  isPrerelease,
  kubernetesVersion,
  type KubernetesVersion,
} from "../../../src/release-data/kubernetes-version.ts";
import type { ReleaseData } from "../../../src/release-data/release-data.ts";

/** A release of Kubernetes and when it came out. */
export interface Release {
  readonly version: KubernetesVersion;
  /** An instant, or a day of which the hour is not known. */
  readonly published: string;
}

/** Oldest first. */
export function releasesOf({ releases }: ReleaseData): readonly Release[] {
  return Object.entries(releases.published)
    .flatMap(([text, published]) => {
      const version = kubernetesVersion(text);
      return version === undefined ? [] : [{ version, published }];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** The patches of its branch that are newer than a version, oldest first. */
export function newerPatches(version: KubernetesVersion, releases: readonly Release[]): readonly Release[] {
  return releases.filter(
    ({ version: other }) => branchOf(other) === branchOf(version) && other.patch >= firstNewer(version),
  );
}

/** A release candidate is older than the release whose number it has. */
function firstNewer(version: KubernetesVersion): number {
  return isPrerelease(version) ? version.patch : version.patch + 1;
}

/** The first release of every branch, oldest first. */
export function minorReleases(releases: readonly Release[]): readonly Release[] {
  return releases.filter(({ version }) => version.patch === 0);
}

/** The newest version of each branch, oldest branch first. */
export function newestOfBranches(versions: readonly KubernetesVersion[]): readonly KubernetesVersion[] {
  const byBranch = Map.groupBy(versions, branchOf);
  return [...byBranch].sort(([a], [b]) => compareBranches(a, b)).flatMap(([, all]) => all.toSorted(byAge).slice(-1));
}

function byAge(a: KubernetesVersion, b: KubernetesVersion): number {
  return compareVersions(a, b) || Number(isPrerelease(b)) - Number(isPrerelease(a));
}
