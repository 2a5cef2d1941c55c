/** A version of Kubernetes. */
export interface KubernetesVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** What stands behind a hyphen: `rc.1`, or what a vendor adds, such as `gke.100`. Empty where nothing does. */
  readonly suffix: string;
}

/** Reads `v1.36.3`, with or without the v; what stands behind a plus or a hyphen does not make it another version. */
export function kubernetesVersion(text: string): KubernetesVersion | undefined {
  const found = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, major, minor, patch, suffix = ""] = found;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix };
}

/** Of the project itself, and older than the release whose number it has. */
export function isPrerelease({ suffix }: KubernetesVersion): boolean {
  return /^(alpha|beta|rc)\.\d+/.test(suffix);
}

export function compareVersions(a: KubernetesVersion, b: KubernetesVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** `1.36`. */
export function branchOf({ major, minor }: Pick<KubernetesVersion, "major" | "minor">): string {
  return `${major}.${minor}`;
}

/** By number: 1.9 is older than 1.10. */
export function compareBranches(a: string, b: string): number {
  const [[majorA = 0, minorA = 0], [majorB = 0, minorB = 0]] = [numbers(a), numbers(b)];
  return majorA - majorB || minorA - minorB;
}

/** `1.36.3`, without v and suffix. */
export function plain({ major, minor, patch }: KubernetesVersion): string {
  return `${major}.${minor}.${patch}`;
}

function numbers(branch: string): number[] {
  return branch.split(".").map(Number);
}
