import { expect } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { criticalCveIn14Days, criticalCveIn2Days } from "./critical-cve.ts";
import { cves } from "./data/cves.ts";
import { exampleCve, exampleData, onCluster, withOffer } from "./example-facts.ts";

// 1.28.12, 1.29.7 and 1.30.3 mend it, all of 2024-07-16 at noon.
const gitRepo = exampleData({ cves: cves.records.filter(({ id }) => id === "CVE-2024-10220") });
const about = { kind: "Kubernetes version", name: "1.30.2" };
const stale = { releasesUntil: "2024-07-17T00:00:00Z", cvesUntil: "2024-07-17T00:00:00Z" };

testTestcase(criticalCveIn14Days, {
  accepts: {
    "the fix of CVE-2024-10220": onCluster("v1.30.3", "2024-10-01T00:00:00Z", gitRepo),
    "14 days after the fix, to the second": onCluster("v1.30.2", "2024-07-30T12:00:00Z", gitRepo),
    "a branch that began with the fix": onCluster("v1.31.0", "2024-10-01T00:00:00Z", gitRepo),
    "a CVE of ingress-nginx": onCluster(
      "v1.30.2",
      "2024-10-01T00:00:00Z",
      exampleData({
        cves: [
          exampleCve({
            product: "ingress-nginx",
            versions: [{ version: "0", lessThan: "1.31.0", status: "affected" }],
          }),
        ],
      }),
    ),
    "a CVE with a score of 7.2": onCluster(
      "v1.30.2",
      "2024-10-01T00:00:00Z",
      exampleData({
        cves: [
          exampleCve(
            { product: "kubelet", versions: [{ version: "1.30.0", lessThanOrEqual: "1.30.2", status: "affected" }] },
            { scores: [{ metric: "cvssV3_1", baseScore: 7.2 }] },
          ),
        ],
      }),
    ),
    "a CVE that no patch of the branch mends": onCluster(
      "v1.30.2",
      "2024-10-01T00:00:00Z",
      exampleData({ cves: [exampleCve({ versions: [{ version: "1.30.x", status: "affected" }] })] }),
    ),
    "a record that cannot be read": onCluster(
      "v1.30.2",
      "2024-10-01T00:00:00Z",
      exampleData({ cves: [exampleCve({ versions: [{ version: "see advisory", status: "affected" }] })] }),
    ),
    "the newest patch, 14 days after the data was fetched": onCluster(
      "v1.30.3",
      "2024-07-31T00:00:00Z",
      exampleData(stale),
    ),
    "CVEs of today, none of the version, and releases of long ago": onCluster(
      "v1.30.3",
      "2024-10-01T00:00:00Z",
      exampleData({ cves: gitRepo.cves.records, releasesUntil: "2024-07-17T00:00:00Z" }),
    ),
  },
  rejects: {
    "CVE-2024-10220, which the official testcase overlooks": [
      onCluster("v1.30.2", "2024-07-30T12:00:01Z", gitRepo),
      {
        message:
          "Kubernetes 1.30.2 is affected by CVE-2024-10220 with a score of 8.1. 1.30.3 mends it, came out on 2024-07-16T12:00:00Z and was due by 2024-07-30.",
        about,
        expected: "1.30.3",
        actual: "1.30.2",
        remedy: "Offer 1.30.3 or newer.",
      },
    ],
    "two of three branches": [
      withOffer(["1.28.11", "1.29.6", "1.30.3"], "2024-10-01T00:00:00Z", gitRepo),
      { expected: "1.28.12" },
      { expected: "1.29.7" },
    ],
    "a CVE that the second newer patch mends": [
      onCluster(
        "v1.30.1",
        "2024-07-30T12:00:01Z",
        exampleData({ cves: [exampleCve({ versions: [{ version: "0", lessThan: "v1.30.3", status: "affected" }] })] }),
      ),
      { expected: "1.30.3" },
    ],
    "a CVE by several upper bounds, in the branch of the second": [
      onCluster(
        "v1.30.2",
        "2024-10-01T00:00:00Z",
        exampleData({
          cves: [
            exampleCve({
              versions: [
                { version: "unspecified", lessThanOrEqual: "1.29.6", status: "affected" },
                { version: "unspecified", lessThanOrEqual: "1.30.2", status: "affected" },
              ],
            }),
          ],
        }),
      ),
      {},
    ],
  },
  leavesOpen: {
    "data in which CVE and fix could be missing": [
      onCluster("v1.30.3", "2024-07-31T00:00:01Z", exampleData(stale)),
      { cause: "dependency", actual: "known until 2024-07-17" },
    ],
    "an affected version, and data in which the fix could be missing": [
      onCluster(
        "v1.30.3",
        "2024-07-31T00:00:01Z",
        exampleData({
          releasesUntil: "2024-07-17T00:00:00Z",
          cves: [exampleCve({ versions: [{ version: "1.30.3", status: "affected" }] })],
        }),
      ),
      { cause: "dependency" },
    ],
    "a newer patch, and CVEs of more than a day ago": [
      onCluster("v1.30.2", "2024-08-05T00:00:00Z", exampleData({ cvesUntil: "2024-08-03T00:00:00Z" })),
      { cause: "dependency", actual: "known until 2024-08-03" },
    ],
    "a fix that is due today, its hour unknown": [
      onCluster(
        "v1.30.2",
        "2024-07-30T12:00:00Z",
        exampleData({
          cves: gitRepo.cves.records,
          releases: { "1.30.3": "2024-07-16" },
        }),
      ),
      { about },
    ],
  },
});

testTestcase(criticalCveIn2Days, {
  accepts: {
    "two days after the fix, to the second": onCluster("v1.30.2", "2024-07-18T12:00:00Z", gitRepo),
  },
  rejects: {
    "two days and a second after the fix": [
      onCluster("v1.30.2", "2024-07-18T12:00:01Z", gitRepo),
      { message: expect.stringContaining("was due by 2024-07-18.") as string, expected: "1.30.3" },
    ],
  },
  leavesOpen: {
    "data in which CVE and fix of two days could be missing": [
      onCluster("v1.30.3", "2024-07-19T00:00:01Z", exampleData(stale)),
      { cause: "dependency" },
    ],
  },
});
