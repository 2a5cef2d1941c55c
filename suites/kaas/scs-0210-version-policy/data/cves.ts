import type { AffectedRange, CveRecord } from "../../../../src/release-data/cve-record.ts";
import type { ReleaseData } from "../../../../src/release-data/release-data.ts";

/** The records of the official feed that are about Kubernetes itself, with a score of at least 8. */
export const cves: ReleaseData["cves"] = {
  sources: [
    {
      name: "Records of the CVE program",
      url: "https://github.com/CVEProject/cvelistV5/tree/main/cves",
      retrievedAt: "2026-11-21T22:10:00Z",
      sha256: null,
    },
    {
      name: "Official CVE feed of Kubernetes, as cve-feed-osv has it, for which records there are",
      url: "https://github.com/kubernetes-sigs/cve-feed-osv/tree/main/vulns",
      retrievedAt: "2026-11-21T22:11:00Z",
      sha256: null,
    },
  ],
  // The newest of the feed that was seen: CVE-2026-4342, of ingress-nginx.
  knownUntil: "2026-03-19T14:32:54Z",
  examined: 60,
  records: [
    {
      id: "CVE-2024-10220",
      scores: [{ metric: "cvssV3_1", baseScore: 8.1 }],
      affected: kubelet([
        { version: "0", lessThanOrEqual: "1.28.11", status: "affected" },
        { version: "1.29.0", lessThanOrEqual: "1.29.6", status: "affected" },
        { version: "1.30.0", lessThanOrEqual: "1.30.2", status: "affected" },
        { version: "1.31.0", status: "unaffected" },
        { version: "1.30.3", status: "unaffected" },
        { version: "1.29.7", status: "unaffected" },
        { version: "1.28.12", status: "unaffected" },
      ]),
    },
    { id: "CVE-2023-3955", scores: [{ metric: "cvssV3_1", baseScore: 8.8 }], affected: kubelet(august2023()) },
    { id: "CVE-2023-3676", scores: [{ metric: "cvssV3_1", baseScore: 8.8 }], affected: kubelet(august2023()) },
    {
      id: "CVE-2021-25741",
      scores: [{ metric: "cvssV3_1", baseScore: 8.8 }],
      affected: kubernetes([
        { version: "unspecified", lessThanOrEqual: "1.19.14", status: "affected" },
        { version: "unspecified", lessThanOrEqual: "1.20.10", status: "affected" },
        { version: "unspecified", lessThanOrEqual: "1.21.4", status: "affected" },
        { version: "unspecified", lessThanOrEqual: "1.22.1", status: "affected" },
      ]),
    },
    {
      id: "CVE-2018-1002105",
      scores: [{ metric: "cvssV3_0", baseScore: 9.8 }],
      affected: kubernetes([
        ...wholeBranches(0, 9),
        { version: "unspecified", lessThan: "v1.10.11", status: "affected" },
        { version: "unspecified", lessThan: "v1.11.5", status: "affected" },
        { version: "unspecified", lessThan: "v1.12.3", status: "affected" },
      ]),
    },
    {
      id: "CVE-2017-1002101",
      scores: [{ metric: "cvssV3_0", baseScore: 8.8 }],
      affected: kubernetes([
        ...wholeBranches(3, 6),
        { version: "unspecified", lessThan: "v1.7.14", status: "affected" },
        { version: "unspecified", lessThan: "v1.8.9", status: "affected" },
        { version: "unspecified", lessThan: "v1.9.4", status: "affected" },
      ]),
    },
  ],
  unreadable: [],
};

/** CVE-2023-3676 and CVE-2023-3955 name the same versions. */
function august2023(): AffectedRange[] {
  return [
    { version: "v1.28.0", status: "affected" },
    { version: "v1.27.0", lessThanOrEqual: "v1.27.4", status: "affected" },
    { version: "v1.26.0", lessThanOrEqual: "v1.26.7", status: "affected" },
    { version: "v1.25.0", lessThanOrEqual: "v1.25.12", status: "affected" },
    { version: "v1.28.1", status: "unaffected" },
    { version: "v1.27.5", status: "unaffected" },
    { version: "v1.26.8", status: "unaffected" },
    { version: "v1.25.13", status: "unaffected" },
    { version: "v1.24.17", status: "unaffected" },
    { version: "0", lessThanOrEqual: "v1.24.16", status: "affected" },
  ];
}

function kubelet(versions: AffectedRange[]): CveRecord["affected"] {
  const repo = "https://github.com/kubernetes/kubernetes";
  return [{ vendor: "Kubernetes", product: "kubelet", repo, defaultStatus: "unaffected", versions }];
}

function kubernetes(versions: AffectedRange[]): CveRecord["affected"] {
  return [{ vendor: "Kubernetes", product: "Kubernetes", versions }];
}

function wholeBranches(first: number, last: number): AffectedRange[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    version: `v1.${first + index}.x`,
    status: "affected",
  }));
}
