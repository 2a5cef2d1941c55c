import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { judged, small, specs, visible } from "./example-flavors.ts";
import { newestName } from "./newest-name.ts";

const old = { ...small, id: "f1", extraSpecs: { "scs:name-v1": "SCS-2V:8" } };

testTestcase(newestName, {
  accepts: {
    "no flavors at all": visible(),
    "no flavors at all to a login that may not read their extra specs": {
      flavors: { extraSpecs: "forbidden", flavors: [] },
    },
    "no name variants": visible({ ...small, extraSpecs: {} }),
    "an old and a new name": visible(small),
    "a new name under any number": visible(specs(old, { "scs:name-v9": "SCS-2V-8_kvm" })),
  },
  rejects: {
    "an old name only": [
      visible(small, old),
      {
        message: 'No name variant of the flavor "SCS-2V-8" is formed by version 3 of SCS-0100.',
        about: { kind: "flavor", name: "SCS-2V-8", id: "f1" },
        actual: { "scs:name-v1": "SCS-2V:8" },
        deviation: "D19",
        remedy: "openstack flavor set f1 --property scs:name-v2=SCS-2V-8",
      },
    ],
    "a name that cannot be read and an old one": [
      visible({ ...old, extraSpecs: { "scs:name-v1": "large", "scs:name-v2": "SCS-2V:8" } }),
      { remedy: "openstack flavor set f1 --property scs:name-v3=SCS-2V-8" },
    ],
    "a name that cannot be read": [
      visible({ ...old, extraSpecs: { "scs:name-v2": "large" } }),
      { remedy: "openstack flavor set f1 --property scs:name-v1=NAME" },
    ],
  },
  leavesOpen: {
    "extra specs that nobody may read": [
      { flavors: { extraSpecs: "forbidden", flavors: [{ ...small, extraSpecs: null }] } },
      { cause: "privilege" },
    ],
  },
});

test("that nothing was judged is told", () => {
  expect(judged(newestName, visible({ ...small, extraSpecs: {} })).findings).toMatchObject([
    { level: "note", deviation: "D46" },
  ]);
  expect(judged(newestName, visible(small)).findings).toEqual([]);
});
