import { defineConfig } from "vitest/config";

const everywhere = ["src/**/*.test.ts", "suites/**/*.test.ts", "fixtures/**/*.test.ts"];
/** Needs a machine on which an OpenStack may be installed: `npm run test:openstack`. */
const realOpenStack = "fixtures/testbed/openstack/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "tests",
          include: everywhere,
          exclude: [realOpenStack],
          // Real sockets and child processes on two cores.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "openstack",
          include: [realOpenStack],
          testTimeout: 600_000,
          hookTimeout: 1_800_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
