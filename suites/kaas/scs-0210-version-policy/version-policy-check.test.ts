import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { cves } from "./data/cves.ts";
import { exampleCve, exampleData, onCluster } from "./example-facts.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";

const upTo1302 = exampleCve({ versions: [{ version: "1.30.0", lessThanOrEqual: "1.30.2", status: "affected" }] });
const gitRepo = cves.records.filter(({ id }) => id === "CVE-2024-10220");
const about = { kind: "Kubernetes version", name: "v1.30.2" };

testTestcase(versionPolicyCheck, {
  accepts: {
    "the newest patch": onCluster("v1.30.3", "2024-10-01T00:00:00Z"),
    "a patch that is older than one of 31 days, to the second": onCluster("v1.30.2", "2024-08-16T12:00:00Z"),
    "a branch on the day before its end": onCluster("v1.28.12", "2024-10-21T23:59:59Z"),
    "a version of a distribution": onCluster("v1.30.3+k3s1", "2024-10-01T00:00:00Z"),
    "a version of a vendor": onCluster("v1.30.3-gke.100", "2024-10-01T00:00:00Z"),
    "a critical CVE, and a newer patch of 14 days, to the second": onCluster(
      "v1.30.2",
      "2024-07-30T12:00:00Z",
      exampleData({ cves: [upTo1302] }),
    ),
    "a critical CVE without a newer patch": onCluster(
      "v1.30.3",
      "2024-10-01T00:00:00Z",
      exampleData({ cves: [exampleCve({ versions: [{ version: "1.30.3", status: "affected" }] })] }),
    ),
    "a CVE whose score is just below 8": onCluster(
      "v1.30.2",
      "2024-08-10T00:00:00Z",
      exampleData({ cves: [{ ...upTo1302, scores: [{ metric: "cvssV3_1", baseScore: 7.9 }] }] }),
    ),
    "a critical CVE of the kubelet only": onCluster("v1.30.2", "2024-08-10T00:00:00Z", exampleData({ cves: gitRepo })),
    "a branch of which upstream says it has ended, but not the official table": onCluster(
      "v1.28.12",
      "2024-10-25T00:00:00Z",
      exampleData({ official: { "1.28": "2024-10-28" } }),
    ),
    "a newer patch two days after the data was fetched": onCluster(
      "v1.30.2",
      "2024-07-18T12:00:00Z",
      exampleData({ releasesUntil: "2024-07-16T13:00:00Z", cvesUntil: "2024-07-16T13:00:00Z" }),
    ),
    "the newest patch, two weeks after the data was fetched": onCluster(
      "v1.30.3",
      "2024-07-30T13:00:00Z",
      exampleData({ releasesUntil: "2024-07-16T13:00:00Z", cvesUntil: "2024-07-16T13:00:00Z" }),
    ),
    "CVEs of today, none of the version, and releases of a month ago": onCluster(
      "v1.30.3",
      "2024-08-17T12:00:00Z",
      exampleData({ cves: [upTo1302], releasesUntil: "2024-07-17T12:00:00Z" }),
    ),
    "a patch of 14 days, its hour unknown, and no critical CVE": onCluster(
      "v1.30.2",
      "2024-07-30T12:00:00Z",
      exampleData({ releases: { "1.30.3": "2024-07-16" } }),
    ),
  },
  rejects: {
    "a patch that is older than one of 31 days and a second": [
      onCluster("v1.30.2", "2024-08-16T12:00:01Z"),
      {
        message: "Kubernetes 1.30.2 lacks 1.30.3, which came out on 2024-07-16T12:00:00Z and was due by 2024-08-16.",
        about,
        expected: "1.30.3",
        actual: "1.30.2",
        remedy: "Offer 1.30.3, and upgrade the control plane and the nodes of the cluster to it.",
      },
    ],
    "several patches behind": [
      onCluster("v1.30.0", "2024-08-01T00:00:00Z"),
      {
        message: "Kubernetes 1.30.0 lacks 1.30.1, which came out on 2024-05-14T12:00:00Z and was due by 2024-06-14.",
        expected: "1.30.3",
      },
    ],
    "a vendor's version of an old patch": [onCluster("v1.30.1-eks-a737599", "2024-08-01T00:00:00Z"), {}],
    "a critical CVE, and a newer patch of 14 days and a second": [
      onCluster("v1.30.2", "2024-07-30T12:00:01Z", exampleData({ cves: [upTo1302] })),
      {
        message:
          "Kubernetes 1.30.2 counts as affected by CVE-2024-0001 with a score of 8.8, and lacks 1.30.3, which came out on 2024-07-16T12:00:00Z and was due by 2024-07-30.",
        about,
      },
    ],
    "a critical CVE of a Kubernetes that is somebody else's": [
      onCluster(
        "v1.30.2",
        "2024-07-30T12:00:01Z",
        exampleData({ cves: [{ ...upTo1302, affected: upTo1302.affected.map((each) => ({ ...each, vendor: "X" })) }] }),
      ),
      {
        message:
          "Kubernetes 1.30.2 counts as affected by CVE-2024-0001, and lacks 1.30.3, which came out on 2024-07-16T12:00:00Z and was due by 2024-07-30.",
      },
    ],
    "a critical CVE that the newer patch does not mend": [
      onCluster(
        "v1.30.1",
        "2024-06-26T00:00:00Z",
        exampleData({ cves: [upTo1302], releases: { "1.30.1": "2024-05-14", "1.30.2": "2024-06-11" } }),
      ),
      { deviation: "D0210-7" },
    ],
    "a mended patch, by several upper bounds": [
      onCluster(
        "v1.29.6",
        "2024-08-01T00:00:00Z",
        exampleData({
          cves: [
            exampleCve({
              versions: [
                { version: "unspecified", lessThanOrEqual: "1.29.5", status: "affected" },
                { version: "unspecified", lessThanOrEqual: "1.30.1", status: "affected" },
              ],
            }),
          ],
        }),
      ),
      { deviation: "D0210-6" },
    ],
    "a branch on its last day": [
      onCluster("v1.28.12", "2024-10-22T00:00:00Z"),
      { about: { kind: "Kubernetes branch", name: "1.28" }, deviation: "D0210-10" },
    ],
    "a branch that has ended": [
      onCluster("v1.28.12", "2024-10-23T00:00:00Z"),
      {
        expected: "a branch that is maintained",
        remedy: "Upgrade the cluster to a branch that is maintained, one minor version at a time.",
        deviation: "D0210-12",
      },
    ],
    "a branch that upstream still maintains": [
      onCluster("v1.28.12", "2024-10-10T00:00:00Z", exampleData({ official: { "1.28": "2024-10-08" } })),
      { deviation: "D0210-9" },
    ],
    "a branch older than any of the tables": [onCluster("v1.20.15", "2024-10-23T00:00:00Z"), { deviation: "D0210-12" }],
    "a branch newer than the official table": [
      onCluster("v1.30.3", "2024-08-01T00:00:00Z", exampleData({ official: { "1.29": "2025-02-28" } })),
      { expected: "a branch up to 1.29", deviation: "D0210-8" },
    ],
    "a branch that the official table lacks, fetched when it began": [
      onCluster(
        "v1.31.0",
        "2024-09-01T00:00:00Z",
        exampleData({ releases: { "1.31.0": "2024-08-13T12:00:00Z" }, officialUntil: "2024-08-13T12:00:00Z" }),
      ),
      { expected: "a branch up to 1.30", deviation: "D0210-8" },
    ],
    "an old patch, whatever the age of the data": [
      onCluster(
        "v1.30.2",
        "2026-01-01T00:00:00Z",
        exampleData({ releasesUntil: "2024-07-17T00:00:00Z", ends: { "1.30": "2027-01-01" } }),
      ),
    ],
  },
  leavesOpen: {
    "a version that is none": [onCluster("unknown", "2024-08-01T00:00:00Z"), { cause: "unexpected-response" }],
    "data in which a patch of 31 days could be missing": [
      onCluster("v1.30.3", "2024-08-17T12:00:01Z", exampleData({ releasesUntil: "2024-07-17T12:00:00Z" })),
      { cause: "dependency", remedy: "scs-conformance data update" },
    ],
    "data in which CVE and patch of 14 days could be missing": [
      onCluster(
        "v1.30.3",
        "2024-07-31T12:00:01Z",
        exampleData({ releasesUntil: "2024-07-17T12:00:00Z", cvesUntil: "2024-07-17T12:00:00Z" }),
      ),
      { cause: "dependency" },
    ],
    "CVEs of two days ago, and a newer patch of more than 14 days": [
      onCluster("v1.30.2", "2024-08-01T12:00:00Z", exampleData({ cvesUntil: "2024-07-30T12:00:00Z" })),
      { cause: "dependency", actual: "known until 2024-07-30" },
    ],
    "a patch that is due today, its hour unknown": [
      onCluster("v1.30.2", "2024-08-16T12:00:00Z", exampleData({ releases: { "1.30.3": "2024-07-16" } })),
      { cause: "dependency", actual: "2024-07-16" },
    ],
    "a critical CVE, and a patch of 14 days, its hour unknown": [
      onCluster(
        "v1.30.2",
        "2024-07-30T12:00:00Z",
        exampleData({ cves: [upTo1302], releases: { "1.30.3": "2024-07-16" } }),
      ),
      { cause: "dependency", about, actual: "2024-07-16" },
    ],
    "a critical CVE, and data in which a patch of 14 days could be missing": [
      onCluster(
        "v1.30.3",
        "2024-07-31T12:00:01Z",
        exampleData({
          cves: [exampleCve({ versions: [{ version: "1.30.3", status: "affected" }] })],
          releasesUntil: "2024-07-17T12:00:00Z",
        }),
      ),
      { cause: "dependency", actual: "known until 2024-07-17" },
    ],
    "a branch that began after the table was fetched": [
      onCluster("v1.31.0", "2024-09-01T00:00:00Z", exampleData({ officialUntil: "2024-08-01T00:00:00Z" })),
      { cause: "dependency", deviation: "D0210-8" },
    ],
    "a branch that began a second after the table was fetched": [
      onCluster(
        "v1.31.0",
        "2024-09-01T00:00:00Z",
        exampleData({ releases: { "1.31.0": "2024-08-13T12:00:01Z" }, officialUntil: "2024-08-13T12:00:00Z" }),
      ),
      { cause: "dependency", deviation: "D0210-8" },
    ],
    "a branch of which neither table knows, one of them not whole": [
      onCluster("v1.31.0", "2024-09-01T00:00:00Z", exampleData({ isOfficialComplete: false })),
      { deviation: "D0210-8" },
    ],
  },
});
