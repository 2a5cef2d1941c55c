import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { visible } from "./example-flavors.ts";
import { shortNames } from "./short-names.ts";

testTestcase(shortNames, {
  accepts: {
    "no flavors at all": visible(),
    "a short name": visible({ name: "SCS-2V-4" }),
    "a detailed name beside the short one": visible({ name: "SCS-2V-4_kvm_z3h" }, { name: "SCS-2V-4" }),
    "a detailed name with the short one among its variants": visible({
      name: "SCS-2V-4_kvm",
      extraSpecs: { "scs:name-v1": "SCS-2V:4" },
    }),
    "a short name among a dozen variants": visible({
      name: "SCS-2V-4_kvm",
      extraSpecs: { "scs:name-v1": "SCS-2V:4-kvm", "scs:name-v12": "SCS-2V-4" },
    }),
    "details that belong to the short name": visible({ name: "SCS-2V-4-3x10s_a_ib" }),
    "a name that cannot be read": visible({ name: "SCS-2V4_kvm" }),
  },
  rejects: {
    "a detailed name alone": [
      visible({ name: "SCS-2V-4_kvm_z3h", extraSpecs: { "scs:name-v1": "SCS-2V:4-kvm-z3h" } }),
      {
        message:
          'Nobody who looks for SCS-2V-4 finds the flavor "SCS-2V-4_kvm_z3h": no flavor and no extra spec scs:name-vN has that short name.',
        about: { kind: "flavor", name: "SCS-2V-4_kvm_z3h", id: "f0" },
        expected: "SCS-2V-4",
        actual: ["SCS-2V-4_kvm_z3h", "SCS-2V-4_kvm_z3h"],
        remedy: "openstack flavor set f0 --property scs:name-v2=SCS-2V-4",
      },
    ],
    "the short name in an extra spec that only looks like a variant": [
      visible({
        name: "SCS-2V-4_kvm",
        extraSpecs: { "scs:x-scs:name-v1": "SCS-2V-4", "scs:name-v1x": "SCS-2V-4", "scs:name-v1": "m1.small" },
      }),
      { actual: ["SCS-2V-4_kvm"], remedy: "openstack flavor set f0 --property scs:name-v2=SCS-2V-4" },
    ],
    "a detailed name beside another short one": [visible({ name: "SCS-2V-4_hwv" }, { name: "SCS-2V-8" }), {}],
  },
});
