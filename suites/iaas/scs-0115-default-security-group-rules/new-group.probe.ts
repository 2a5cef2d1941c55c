import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { create } from "../../../src/clients/openstack/collection.ts";
import { securityGroups } from "../../../src/clients/openstack/security-groups.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";
import { Group } from "./rule.ts";

const NewGroup = z.object({
  group: Group.nullable(),
  /** Why there is none. The templates, where there are any, can be judged all the same. */
  refusal: Refusal.nullable(),
});
export type NewGroup = z.infer<typeof NewGroup>;

const Created = z
  .object({ id: z.string(), name: z.string(), security_group_rules: z.array(z.unknown()) })
  .transform(({ id, name, security_group_rules: rules }) => ({ id, name, rules }));

export const newGroup = probe({
  id: "new-security-group",
  summary: "The rules of a security group that was just created",
  effect: "creates",
  creates: [{ kind: "security group", count: 1, cost: "objects", quota: { security_group: 1 } }],
  timeoutMs: 120_000,
  schema: NewGroup,
  needs: {},
  async observe(_facts, { target, resources }: ProbeContext<OpenStackCloud>) {
    const { value, refusal } = await granted(
      resources.own({
        kind: "security group",
        create: async (name, signal) => Created.parse(await create(target, securityGroups, { name }, signal)),
      }),
    );
    return { group: value, refusal };
  },
});
