import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { someFlavors } from "./some-flavors.ts";

testTestcase(someFlavors, {
  accepts: {
    "one flavor of the standard": visible({ name: "m1.small" }, { name: "SCS-2V-8" }),
    "one that cannot be read": visible({ name: "SCS-large" }),
  },
  rejects: {
    "no flavors at all": [
      visible(),
      { deviation: "D46", remedy: "openstack flavor create SCS-2V-8 --vcpus 2 --ram 8192 --disk 0 --public" },
    ],
    "other flavors only": [
      visible({ name: "m1.small" }, { name: null }),
      {
        message:
          "Of 2 visible flavors none has a name that begins with SCS-. The official testcases pass on an empty list.",
        actual: ["m1.small", null],
      },
    ],
  },
});
