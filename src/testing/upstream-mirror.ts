import type { Route } from "./http-routes.ts";

export const upstreamPaths = {
  releases: "/api.github.com/repos/kubernetes/kubernetes/releases",
  schedule: "/raw.githubusercontent.com/kubernetes/website/main/data/releases/schedule.yaml",
  ended: "/raw.githubusercontent.com/kubernetes/website/main/data/releases/eol.yaml",
  official:
    "/raw.githubusercontent.com/SovereignCloudStack/standards/main/Tests/kaas/k8s-version-policy/k8s-eol-data.yml",
  feed: "/kubernetes.io/docs/reference/issues-security/official-cve-feed/index.json",
  cve: (id: string) => `/cveawg.mitre.org/api/cve/${id}`,
};

/** What GitHub lists, with an hour for each. */
export function release(version: string, published: string | null, rest: object = {}) {
  return { tag_name: `v${version}`, draft: false, prerelease: false, published_at: published, body: "…", ...rest };
}

/** A CVE record of the kubelet up to 1.36.2. */
export function record(baseScore: number) {
  const versions = [{ version: "1.36.0", lessThanOrEqual: "1.36.2", status: "affected", versionType: "semver" }];
  const affected = [{ vendor: "Kubernetes", product: "kubelet", versions, platforms: [] }];
  return { containers: { cna: { affected, metrics: [{ cvssV3_1: { baseScore, vectorString: "CVSS:3.1/…" } }] } } };
}

/** Copies of all the documents of upstream, small and in their form. */
export function upstreamMirror(changes: Readonly<Record<string, Route>> = {}): Readonly<Record<string, Route>> {
  const paths = upstreamPaths;
  return {
    [`GET ${paths.releases}?per_page=100&page=1`]: {
      body: [
        release("1.37.0-rc.0", "2026-08-12T10:00:00Z", { prerelease: true }),
        release("1.36.3", "2026-07-22T21:00:00Z"),
        release("1.36.2", "2026-06-11T21:00:00Z"),
        release("1.36.0", "2026-04-22T17:00:00Z"),
        release("1.37.0", null, { draft: true }),
      ],
    },
    [`GET ${paths.schedule}`]: {
      body: 'schedules:\n- release: 1.30\n  endOfLifeDate: 2025-06-28\n- release: "1.36"\n  endOfLifeDate: "2027-06-28"\n',
    },
    [`GET ${paths.ended}`]: {
      body: "branches:\n- release: 1.30\n  endOfLifeDate: 2025-07-15\n- release: 1.22\n  endOfLifeDate: 2022-12-08\n- release: 1.22\n  endOfLifeDate: 2022-10-28\n",
    },
    [`GET ${paths.official}`]: {
      body: "- branch: '1.36'\n  end-of-life: '2027-06-28'\n- branch: '1.30'\n  end-of-life: '2025-06-28'\n",
    },
    [`GET ${paths.feed}`]: {
      body: { items: [{ id: "CVE-2026-0001" }, { id: "CVE-2026-0002" }, { id: "CVE-2026-0001" }] },
    },
    [`GET ${paths.cve("CVE-2026-0001")}`]: { body: record(8.1) },
    [`GET ${paths.cve("CVE-2026-0002")}`]: { body: record(7.9) },
    ...changes,
  };
}
