import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleData, onCluster, withOffer } from "./example-facts.ts";
import { patchInOneMonth } from "./patch-1-month.ts";

const january = (day: string) => exampleData({ releases: { "1.30.1": `2024-01-${day}T12:00:00Z` } });

testTestcase(patchInOneMonth, {
  accepts: {
    "the newest patch of each branch": withOffer(["1.30.3", "1.29.7", "1.28.12"], "2024-10-01T00:00:00Z"),
    "old patches beside the newest": withOffer(["1.30.0", "1.30.1", "1.30.3"], "2024-10-01T00:00:00Z"),
    "a cluster with the newest patch": onCluster("v1.30.3", "2024-10-01T00:00:00Z"),
    "a month to the second": onCluster("v1.30.2", "2024-08-16T12:00:00Z"),
    "the last day of February after the end of January": onCluster("v1.30.0", "2024-02-29T12:00:00Z", january("31")),
    "the last day of a shorter February": onCluster(
      "v1.30.0",
      "2025-02-28T12:00:00Z",
      exampleData({ releases: { "1.30.1": "2025-01-30T12:00:00Z" } }),
    ),
    "a month after the data was fetched": onCluster(
      "v1.30.3",
      "2024-08-17T00:00:00Z",
      exampleData({ releasesUntil: "2024-07-17T00:00:00Z" }),
    ),
  },
  rejects: {
    "a month and a second": [
      onCluster("v1.30.2", "2024-08-16T12:00:01Z"),
      {
        message:
          "The cluster has Kubernetes 1.30.2; 1.30.3 came out on 2024-07-16T12:00:00Z and was due by 2024-08-16.",
        about: { kind: "Kubernetes version", name: "1.30.2" },
        expected: "1.30.3",
        actual: "1.30.2",
        remedy: "Offer 1.30.3.",
      },
    ],
    "a second after the last day of February": [onCluster("v1.30.0", "2024-02-29T12:00:01Z", january("31"))],
    "28 days of February, where the official testcase has 31": [
      onCluster("v1.30.0", "2023-02-15T12:00:01Z", exampleData({ releases: { "1.30.1": "2023-01-15T12:00:00Z" } })),
    ],
    "two of three branches": [
      withOffer(["1.28.11", "1.29.6", "1.30.3"], "2024-10-01T00:00:00Z"),
      { about: { kind: "Kubernetes version", name: "1.28.11" } },
      { about: { kind: "Kubernetes version", name: "1.29.6" } },
    ],
    "the offer, though the cluster has the newest patch": [
      { ...withOffer(["1.30.2"], "2024-10-01T00:00:00Z"), version: { gitVersion: "v1.30.3" } },
      {
        message:
          "Of Kubernetes 1.30 nothing newer than 1.30.2 is offered; 1.30.3 came out on 2024-07-16T12:00:00Z and was due by 2024-08-16.",
        expected: "1.30.3",
      },
    ],
    "a release candidate of the newest patch": [
      onCluster("v1.30.3-rc.1", "2024-10-01T00:00:00Z"),
      { expected: "1.30.3" },
    ],
    "an old patch, whatever the age of the data": [
      onCluster("v1.30.2", "2026-01-01T00:00:00Z", exampleData({ releasesUntil: "2024-07-17T00:00:00Z" })),
    ],
  },
  leavesOpen: {
    "data in which a patch of a month could be missing": [
      onCluster("v1.30.3", "2024-08-17T00:00:01Z", exampleData({ releasesUntil: "2024-07-17T00:00:00Z" })),
      { cause: "dependency" },
    ],
    "a patch that is due today, its hour unknown": [
      onCluster("v1.30.2", "2024-08-16T12:00:00Z", exampleData({ releases: { "1.30.3": "2024-07-16" } })),
      { about: { kind: "Kubernetes version", name: "1.30.2" }, cause: "dependency", actual: "2024-07-16" },
    ],
    "a version that is none": [onCluster("main", "2024-08-17T00:00:00Z"), { cause: "unexpected-response" }],
  },
});
