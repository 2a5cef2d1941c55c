import type { Json } from "../../../src/clients/http/answer.ts";
import { keep, keptAs, lookInto, orders } from "../../../src/clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { order } from "../../../src/probes/openstack/resources/order.ts";
import { until } from "../../../src/probes/waiting.ts";
import { hasKeyManager } from "./key-manager.ts";
import { attempted, Attempts, isAbsent } from "../../../src/probes/openstack/attempt.ts";

const patienceMs = 60_000;

export const orderSteps = probe({
  id: "key-manager-order",
  summary: "An order for a key, from its placing to its deletion",
  effect: "creates",
  creates: [{ kind: "order", count: 1, cost: "objects", quota: { orders: 1, secrets: 1 } }],
  timeoutMs: 180_000,
  schema: Attempts,
  needs: { catalog },
  async observe(facts, { target, signal, resources }: ProbeContext<OpenStackCloud>) {
    if (!hasKeyManager(facts.catalog)) return { offered: false, attempts: [] };
    let called = "";
    const created = await attempted(
      "create",
      resources.own({
        kind: "order",
        create: (name, own) => {
          called = name;
          return keep(target, orders, keyOrder(name), own);
        },
      }),
    );
    if (created.answer === null) return { offered: true, attempts: [created.attempt] };
    const { id } = created.answer;
    const found = await attempted("find", keptAs(target, orders, called, signal), (ids) => ids.includes(id));
    const shown = await attempted("show", lookInto(target, orders, id, signal), (placed) => placed !== undefined);
    const attempts = [created.attempt, found.attempt, shown.attempt];
    if (shown.attempt.outcome === "done") {
      const settled = until(target, () => finished(target, id, signal), patienceMs, signal);
      attempts.push((await attempted("carry out", settled, (status) => status === "ACTIVE")).attempt);
    }
    const deleted = await attempted("delete", order.destroy(target, id, signal));
    attempts.push(deleted.attempt);
    if (deleted.attempt.outcome === "done")
      attempts.push((await attempted("gone", lookInto(target, orders, id, signal), isAbsent)).attempt);
    return { offered: true, attempts };
  },
});

async function finished(target: OpenStackCloud, id: string, signal: AbortSignal): Promise<unknown> {
  const { status } = (await lookInto(target, orders, id, signal)) ?? {};
  return status === "PENDING" ? undefined : status;
}

function keyOrder(name: string): Json {
  const content = { algorithm: "aes", bit_length: 256, mode: "cbc", payload_content_type: "application/octet-stream" };
  return { type: "key", meta: { name, ...content } };
}
