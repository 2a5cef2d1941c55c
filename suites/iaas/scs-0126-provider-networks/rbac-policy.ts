import { inconclusive, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import { common } from "./page.ts";
import { rbacPolicy as probe } from "./rbac-policy.probe.ts";

export const rbacPolicy = testcase({
  ...common,
  id: "scs-0126-rbac-policy",
  requirement: "Users cannot share their networks with other projects by themselves.",
  level: "SHOULD",
  needs: { rbac: probe },
  judge: ({ rbac: { refusal } }) => {
    if (refusal?.status === 403) return [];
    if (refusal === null) {
      return [
        violation("A project member can create RBAC policies, and so share networks with other projects.", {
          expected: "refused with 403",
          actual: "granted, and taken back",
          remedy: 'Set "create_rbac_policy": "rule:admin_only" in Neutron\'s policy.',
        }),
      ];
    }
    const message = "It could not be found out whether users can share networks.";
    return [inconclusive(message, { actual: refusal.message, cause: causeOf(refusal) })];
  },
});
