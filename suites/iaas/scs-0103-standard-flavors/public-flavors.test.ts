import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { anyDisk, judged, small, visible, withDisk } from "./example-flavors.ts";
import { publicFlavors } from "./public-flavors.ts";

testTestcase(publicFlavors, {
  accepts: {
    "no flavors at all": visible(),
    "public flavors": visible(small, withDisk),
    "a private flavor that is only recommended": visible(small, { ...anyDisk, isPublic: false }),
    "a private flavor in whose place a public one counts": visible({ ...small, id: "old", isPublic: false }, small),
  },
  rejects: {
    "a private flavor": [
      visible({ ...small, id: "f1", isPublic: false }, withDisk),
      {
        message: 'The flavor "SCS-2V-8" is private. The official testcase accepts it, because this project may use it.',
        about: { kind: "flavor", name: "SCS-2V-8", id: "f1" },
        expected: "public",
        actual: "private",
        deviation: "D18",
        remedy: expect.stringContaining(
          "openstack flavor create SCS-2V-8 --vcpus 2 --ram 8192 --disk 0 --public",
        ) as string,
      },
    ],
    "a private flavor with a name of its own": [visible({ ...small, name: "m1", isPublic: false }), {}],
  },
  leavesOpen: {
    "a cloud that does not tell": [visible({ ...small, isPublic: null }), { cause: "unexpected-response" }],
  },
});

test("that nothing was judged is told", () => {
  expect(judged(publicFlavors, visible()).findings).toMatchObject([{ level: "note", deviation: "D46" }]);
  expect(judged(publicFlavors, visible(small)).findings).toEqual([]);
});
