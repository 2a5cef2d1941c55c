import type { ReleaseData } from "../../../../src/release-data/release-data.ts";

/** The last day on which each branch is maintained: as it was for branches that have ended, else as it is planned. */
export const endOfLife: ReleaseData["endOfLife"] = {
  sources: [
    {
      name: "Branches that have ended, by the website of Kubernetes",
      url: "https://raw.githubusercontent.com/kubernetes/website/main/data/releases/eol.yaml",
      retrievedAt: "2026-11-21T22:08:00Z",
      sha256: null,
    },
    {
      name: "Branches that are maintained, by the pages of their releases",
      url: "https://kubernetes.io/releases/",
      retrievedAt: "2026-11-21T22:08:00Z",
      sha256: null,
    },
  ],
  knownUntil: "2026-06-09T00:00:00Z",
  branches: {
    "1.37": "2027-10-28",
    "1.36": "2027-06-28",
    "1.35": "2027-02-28",
    "1.34": "2026-10-27",
    "1.33": "2026-06-28",
    "1.32": "2026-02-28",
    "1.31": "2025-11-11",
    "1.30": "2025-07-15",
    "1.29": "2025-02-28",
    "1.28": "2024-10-22",
    "1.27": "2024-07-16",
    "1.26": "2024-02-28",
    "1.25": "2023-10-28",
    "1.24": "2023-07-28",
    "1.23": "2023-02-28",
    "1.22": "2022-12-08",
    "1.21": "2022-06-28",
    "1.20": "2022-02-28",
  },
};

/** The table of the official suite. The days of 1.32 to 1.35 in it could not be found out. */
export const officialEndOfLife: ReleaseData["officialEndOfLife"] = {
  sources: [
    {
      name: "Table of the official suite: 1.25 to 1.29 by one of its states, the others by reading a later one",
      url: "https://github.com/SovereignCloudStack/standards/blob/main/Tests/kaas/k8s-version-policy/k8s-eol-data.yml",
      retrievedAt: "2026-11-21T22:05:00Z",
      sha256: null,
    },
  ],
  knownUntil: "2026-06-09T00:00:00Z",
  complete: false,
  branches: {
    "1.36": "2027-06-28",
    "1.31": "2025-10-28",
    "1.30": "2025-06-28",
    "1.29": "2025-02-28",
    "1.28": "2024-10-28",
    "1.27": "2024-06-28",
    "1.26": "2024-02-28",
    "1.25": "2023-10-28",
  },
};
