import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { small, specs, visible } from "./example-flavors.ts";
import { newestName } from "./newest-name.ts";

const old = { ...small, id: "f1", extraSpecs: { "scs:name-v1": "SCS-2V:8" } };

testTestcase(newestName, {
  accepts: {
    "no flavors at all": visible(),
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
