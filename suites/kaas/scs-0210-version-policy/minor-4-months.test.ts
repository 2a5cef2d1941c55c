import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleData, onCluster, withOffer } from "./example-facts.ts";
import { minorInFourMonths } from "./minor-4-months.ts";

// 1.30.0 came out on 2024-04-17 at noon.
const data = exampleData({ releasesUntil: "2024-04-20T00:00:00Z" });

testTestcase(minorInFourMonths, {
  accepts: {
    "the newest minor version": withOffer(["1.30.3", "1.29.7"], "2024-09-30T00:00:00Z"),
    "a newer one than is known": withOffer(["1.31.0"], "2024-08-01T00:00:00Z"),
    "the one before, four months after the newest to the second": withOffer(["1.29.7"], "2024-08-17T12:00:00Z"),
    "the newest, as long as no other can be four months old": withOffer(["1.30.0"], "2024-08-20T00:00:00Z", data),
  },
  rejects: {
    "the one before, four months and a second after the newest": [
      withOffer(["1.29.7", "1.28.12"], "2024-08-17T12:00:01Z"),
      {
        message: "Kubernetes 1.30 is not offered, which came out on 2024-04-17T12:00:00Z and had to be by 2024-08-17.",
        about: { kind: "Kubernetes branch", name: "1.30" },
        expected: "1.30",
        actual: "1.29",
        deviation: "D0210-13",
      },
    ],
    "two behind: the newest is asked for": [
      withOffer(["1.28.12"], "2024-08-17T12:00:01Z"),
      { about: { kind: "Kubernetes branch", name: "1.30" }, expected: "1.30", actual: "1.28", remedy: "Offer 1.30." },
    ],
    "two behind, of which the newest is not due yet": [
      withOffer(["1.28.12"], "2024-08-17T12:00:00Z"),
      { expected: "1.29", actual: "1.28" },
    ],
    "an old offer, whatever the age of the data": [withOffer(["1.29.7"], "2026-01-01T00:00:00Z", data)],
  },
  leavesOpen: {
    "data in which a minor version of four months could be missing": [
      withOffer(["1.30.0"], "2024-08-20T00:00:01Z", data),
      {
        about: { kind: "Kubernetes branch", name: "1.30" },
        cause: "dependency",
        actual: "known until 2024-04-20",
        remedy: "scs-conformance data update",
      },
    ],
    "a minor version that is due today, its hour unknown": [
      withOffer(["1.29.7"], "2024-08-17T12:00:00Z", exampleData({ releases: { "1.30.0": "2024-04-17" } })),
      { about: { kind: "Kubernetes branch", name: "1.30" }, cause: "dependency", actual: "2024-04-17" },
    ],
  },
  misses: {
    "a cluster alone": [onCluster("v1.30.3", "2024-09-30T00:00:00Z"), { cause: "needs-attestation" }],
  },
});
