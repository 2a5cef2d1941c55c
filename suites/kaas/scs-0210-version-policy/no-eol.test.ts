import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleData, onCluster, withOffer } from "./example-facts.ts";
import { noEndedBranches } from "./no-eol.ts";

testTestcase(noEndedBranches, {
  accepts: {
    "a branch on its last day": onCluster("v1.28.12", "2024-10-22T23:59:59Z"),
    "a branch that is newer than one that is maintained": onCluster("v1.31.0", "2025-01-01T00:00:00Z"),
    "every branch": withOffer(["1.28.12", "1.29.7", "1.30.3"], "2024-10-01T00:00:00Z"),
  },
  rejects: {
    "a branch on the day after": [
      onCluster("v1.28.12", "2024-10-23T00:00:00Z"),
      {
        message: "The cluster has Kubernetes 1.28, though upstream has ended it on 2024-10-22.",
        about: { kind: "Kubernetes branch", name: "1.28" },
        actual: "1.28",
      },
    ],
    "a branch that is older than one that has ended": [
      onCluster("v1.27.16", "2024-10-23T00:00:00Z"),
      { message: "The cluster has Kubernetes 1.27, though upstream has ended it.", actual: "1.27" },
    ],
    "two of three, the older one first": [
      withOffer(["1.29.7", "1.28.12", "1.28.11", "1.30.3"], "2025-03-01T00:00:00Z"),
      { actual: "1.28" },
      { actual: "1.29" },
    ],
    "one of three": [
      withOffer(["1.28.12", "1.29.7", "1.30.3"], "2024-12-01T00:00:00Z"),
      { message: "Kubernetes 1.28 is offered, though upstream has ended it on 2024-10-22.", actual: "1.28" },
    ],
  },
  leavesOpen: {
    "a branch whose end was planned for the week before": [
      onCluster("v1.28.12", "2024-10-29T00:00:00Z", exampleData({ endsUntil: "2024-10-01T00:00:00Z" })),
      {
        message:
          "Whether upstream has ended Kubernetes 1.28 is not known: on 2024-10-01 its end was planned for 2024-10-22.",
        about: { kind: "Kubernetes branch", name: "1.28" },
        cause: "dependency",
      },
    ],
    "a branch of whose end nothing is known": [
      onCluster("v1.31.0", "2025-09-01T00:00:00Z", exampleData({ ends: { "1.30": "2025-07-15" } })),
      {
        message: "Whether upstream has ended Kubernetes 1.31 is not known: on 2099-01-01 nothing was known of its end.",
        cause: "dependency",
        remedy: "scs-conformance data update",
      },
    ],
  },
});
