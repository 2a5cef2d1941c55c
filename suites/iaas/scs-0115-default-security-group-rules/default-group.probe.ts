import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { listSecurityGroups } from "../../../src/clients/openstack/security-groups.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { Group } from "./rule.ts";

export const defaultGroup = probe({
  id: "project-default-security-group",
  summary: "The rules of the project's default security group",
  effect: "reads",
  timeoutMs: 60_000,
  /** Null where the project has none, or hides it. */
  schema: Group.nullable(),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const { project } = await target.token(signal);
    const groups = await listSecurityGroups(target, { name: "default", project_id: project?.id }, signal);
    const own = groups.find((group) => group["name"] === "default" && group["project_id"] === project?.id);
    return own === undefined ? null : { ...own, rules: own["security_group_rules"] };
  },
});
