import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { offeredUntilEndOfLife } from "./eol-offered-branches.ts";
import { exampleData, onCluster, withOffer } from "./example-facts.ts";

const all = ["1.28.12", "1.29.7", "1.30.3"];

testTestcase(offeredUntilEndOfLife, {
  accepts: {
    "every branch": withOffer(all, "2024-10-01T00:00:00Z"),
    "the day after the end of a branch": withOffer(all.slice(1), "2024-10-23T00:00:00Z"),
    "a branch that is not four months old": withOffer(all.slice(0, 2), "2024-08-17T12:00:00Z"),
    "data of four months ago": withOffer(
      all,
      "2024-08-20T00:00:00Z",
      exampleData({ releasesUntil: "2024-04-20T00:00:00Z" }),
    ),
  },
  rejects: {
    "the last day of a branch": [
      withOffer(all.slice(1), "2024-10-22T23:59:59Z"),
      {
        message: "Kubernetes 1.28 is not offered, which upstream maintains until 2024-10-22.",
        about: { kind: "Kubernetes branch", name: "1.28" },
        expected: "1.28",
        actual: ["1.29", "1.30"],
        remedy: "Offer 1.28 again.",
      },
    ],
    "a branch that is four months and a second old": [
      withOffer(all.slice(0, 2), "2024-08-17T12:00:01Z"),
      { expected: "1.30" },
    ],
    "only the newest branch": [
      withOffer(all.slice(2), "2024-10-01T00:00:00Z"),
      { expected: "1.28" },
      { expected: "1.29" },
    ],
    "a branch that must still be maintained, as an older one is": [
      withOffer(["1.28.12"], "2024-10-01T00:00:00Z", exampleData({ ends: { "1.28": "2024-10-22" } })),
      { message: "Kubernetes 1.29 is not offered, which upstream still maintains." },
      { expected: "1.30" },
    ],
  },
  leavesOpen: {
    "the week after the planned end of a branch": [
      withOffer(all.slice(1), "2024-10-29T00:00:00Z", exampleData({ endsUntil: "2024-10-01T00:00:00Z" })),
      {
        message: "Kubernetes 1.28 is not offered, and whether upstream has ended it is not known.",
        about: { kind: "Kubernetes branch", name: "1.28" },
        cause: "dependency",
        remedy: "scs-conformance data update",
      },
    ],
    "data in which a branch of four months could be missing": [
      withOffer(all, "2024-08-20T00:00:01Z", exampleData({ releasesUntil: "2024-04-20T00:00:00Z" })),
      { cause: "dependency", actual: "known until 2024-04-20" },
    ],
    "a branch of whose end nothing is known": [
      withOffer(["1.30.3"], "2024-10-01T00:00:00Z", exampleData({ ends: { "1.28": "2024-09-01" } })),
      { about: { kind: "Kubernetes branch", name: "1.29" }, cause: "dependency" },
    ],
    "a branch that is four months old today, its hour unknown": [
      withOffer(["1.29.7"], "2024-08-17T12:00:00Z", exampleData({ releases: { "1.30.0": "2024-04-17" } })),
      { about: { kind: "Kubernetes branch", name: "1.30" }, cause: "dependency", actual: "2024-04-17" },
    ],
    "old data, of which one branch is told": [
      withOffer(
        ["1.30.3"],
        "2024-10-29T00:00:00Z",
        exampleData({
          releases: { "1.28.0": "2023-08-15T12:00:00Z", "1.30.0": "2024-04-17T12:00:00Z" },
          releasesUntil: "2024-04-20T00:00:00Z",
          endsUntil: "2024-10-01T00:00:00Z",
        }),
      ),
      { about: { kind: "Kubernetes branch", name: "1.28" } },
    ],
  },
  misses: {
    "a cluster alone": [onCluster("v1.30.3", "2024-10-01T00:00:00Z"), { cause: "needs-attestation" }],
  },
});
