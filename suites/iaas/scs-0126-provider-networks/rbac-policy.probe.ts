import { randomUUID } from "node:crypto";
import { z } from "zod";
import { create, remove } from "../../../src/clients/openstack/collection.ts";
import { networks, rbacPolicies } from "../../../src/clients/openstack/network.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";
import { own } from "../../../src/probes/openstack/owned-thing.ts";
import { requireQuota } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";

const creates: readonly Creation[] = [{ kind: "network", count: 1, cost: "objects", quota: { network: 1 } }];

export const rbacPolicy = probe({
  id: "rbac-policy",
  summary: "A network, shared with a project that does not exist",
  effect: "creates",
  creates,
  timeoutMs: 180_000,
  /** Of the entry; null where it was granted. */
  schema: z.object({ refusal: Refusal.nullable() }),
  needs: { quota },
  async observe(facts, context: ProbeContext<OpenStackCloud>) {
    requireQuota(facts.quota, creates);
    const { target, signal } = context;
    const { id: object_id } = await own("network", networks, {}, context);
    // An entry dies with its network, so it needs no line of its own in the ledger.
    const entry = { object_type: "network", object_id, action: "access_as_shared", target_tenant: hexId() };
    const { value, refusal } = await granted(create(target, rbacPolicies, entry, signal));
    if (value !== null) await remove(target, rbacPolicies, value.id, signal);
    return { refusal };
  },
});

const hexId = (): string => randomUUID().replaceAll("-", "");
