import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { securityGroupTemplates } from "../../../src/clients/openstack/security-groups.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { Template } from "./rule.ts";

/** Without `offered` the cloud has no templates that could be asked for: it is older than OpenStack 2023.2. */
const Templates = z.object({ offered: z.boolean(), rules: z.array(Template) });
export type Templates = z.infer<typeof Templates>;

export const templates = probe({
  id: "default-security-group-rules",
  summary: "The default rules of new security groups",
  effect: "reads",
  timeoutMs: 60_000,
  schema: Templates,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const rules = await securityGroupTemplates(target, signal);
    return { offered: rules !== undefined, rules: rules ?? [] };
  },
});
