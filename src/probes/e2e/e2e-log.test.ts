import { expect, test } from "vitest";
import { readE2eLog } from "./e2e-log.ts";

/** Put together as Kubernetes 1.34 and Ginkgo 2.32 write it. */
const log = `  I0904 14:37:56.528512      23 e2e.go:109] Starting e2e run "816bb44b" on Ginkgo node 1
Running Suite: Kubernetes e2e suite - /usr/local/bin
====================================================
Will run 424 of 7132 specs
------------------------------
[SynchronizedBeforeSuite] 
k8s.io/kubernetes/test/e2e/e2e.go:69
  I0904 14:37:56.776658 23 e2e.go:245] e2e test version: v1.34.0
  I0904 14:37:56.777308 23 e2e.go:254] kube-apiserver version: v1.34.0+k3s1
[SynchronizedBeforeSuite] PASSED [0.025 seconds]
------------------------------
SSSS
------------------------------
[sig-node] Pods should be updated [NodeConformance] [Conformance] [sig-node, NodeConformance, Conformance]
k8s.io/kubernetes/test/e2e/common/node/pods.go:10
  [FAILED] in [It] - k8s.io/kubernetes/test/e2e/common/node/pods.go:10 @ 11/21/26 22:10:43.834

  Attempt #1 Failed.  Retrying ↺ @ 11/21/26 22:10:43.834

↺ [FLAKEY TEST - TOOK 2 ATTEMPTS TO PASS] [0.000 seconds]
------------------------------
↺ [FLAKEY TEST - TOOK 3 ATTEMPTS TO PASS] [4.137 seconds]
[sig-apps] Job should run [Conformance]
k8s.io/kubernetes/test/e2e/apps/job.go:3
------------------------------
↺ [FLAKEY TEST - TOOK 2 ATTEMPTS TO PASS] [4.137 seconds]
------------------------------

Ran 424 of 7132 Specs in 6249.140 seconds
SUCCESS! -- 424 Passed | 0 Failed | 3 Flaked | 0 Pending | 6708 Skipped
`;

test("versions and what was tried again are read, and nothing else", () => {
  expect(readE2eLog(log)).toEqual({
    suite: "v1.34.0",
    server: "v1.34.0+k3s1",
    flaky: [
      {
        line: "[sig-node] Pods should be updated [NodeConformance] [Conformance] [sig-node, NodeConformance, Conformance]",
        attempts: 2,
      },
      { line: "[sig-apps] Job should run [Conformance]", attempts: 3 },
      { line: undefined, attempts: 2 },
    ],
    isWhole: true,
  });
});

test("a log without a summary is not whole", () => {
  expect(readE2eLog(log.slice(0, log.indexOf("Ran 424")))).toMatchObject({ isWhole: false, suite: "v1.34.0" });
  expect(readE2eLog("")).toEqual({ suite: undefined, server: undefined, flaky: [], isWhole: false });
});
