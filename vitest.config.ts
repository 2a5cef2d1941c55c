import { defineConfig } from "vitest/config";

const everywhere = ["src/**/*.test.ts", "suites/**/*.test.ts", "fixtures/**/*.test.ts"];
/** Needs a machine on which an OpenStack may be installed: `npm run test:openstack`. */
const realOpenStack = "fixtures/testbed/openstack/**/*.test.ts";
/** Every question under every fault, which takes minutes: `npm run test:faults`. */
const wholeMatrix = "fixtures/faults/whole/**/*.test.ts";
/** Needs root, and Go where the binaries are not there yet: `npm run test:kubernetes`. */
const realKubernetes = "fixtures/testbed/kubernetes/**/*.test.ts";
/** Needs Chromium: `npm run test:browser`. */
const browser = "src/reports/html/browser/*.test.ts";

/** Needs OpenSSH, and fails without it: `npm run test:openssh`. */
const realOpenSsh = "fixtures/openssh/**/*.test.ts";

export default defineConfig({
  test: {
    // Vitest would leave one core to itself, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "tests",
          include: everywhere,
          exclude: [realOpenStack, realKubernetes, realOpenSsh, browser, wholeMatrix],
          // The program keeps nothing in its modules, so they are loaded once for all files: a third of the processor time.
          isolate: false,
          // Real sockets and child processes on two cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "openssh",
          include: [realOpenSsh],
          // ssh-keygen looks for primes.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "faults",
          include: [wholeMatrix],
          testTimeout: 1_800_000,
        },
      },
      {
        test: {
          name: "openstack",
          include: [realOpenStack],
          // A run ends by itself and says what it waited for, which says more than that a test was cut off.
          testTimeout: 1_500_000,
          hookTimeout: 1_800_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "kubernetes",
          include: [realKubernetes],
          testTimeout: 120_000,
          // Building the control plane is the first hook's.
          hookTimeout: 2_700_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "browser",
          include: [browser],
          globalSetup: "src/reports/html/browser/demo-reports.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
