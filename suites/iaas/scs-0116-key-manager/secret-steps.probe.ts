import { randomBytes } from "node:crypto";
import { discard, keep, keptAs, lookInto, payload, secrets } from "../../../src/clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { hasKeyManager } from "./key-manager.ts";
import { isAbsent, Steps, taken } from "./step.ts";

export const secretSteps = probe({
  id: "key-manager-secret",
  summary: "A secret's way through the key manager, from creation to deletion",
  effect: "creates",
  creates: [{ kind: "secret", count: 1, cost: "objects", quota: { secrets: 1 } }],
  timeoutMs: 120_000,
  schema: Steps,
  needs: { catalog },
  async observe(facts, { target, signal, resources }: ProbeContext<OpenStackCloud>) {
    if (!hasKeyManager(facts.catalog)) return { offered: false, steps: [] };
    const content = randomBytes(16).toString("hex");
    let called = "";
    const created = await taken(
      "create",
      resources.own({
        kind: "secret",
        create: (name, own) => {
          called = name;
          return keep(target, secrets, textSecret(name, content), own);
        },
      }),
    );
    if (created.answer === null) return { offered: true, steps: [created.step] };
    const { id } = created.answer;
    const found = await taken("find", keptAs(target, secrets, called, signal), (ids) => ids.includes(id));
    const shown = await taken("show", lookInto(target, secrets, id, signal), (secret) => secret?.["name"] === called);
    const read = await taken("payload", payload(target, id, signal), (text) => text === content);
    const deleted = await taken("delete", discard(target, secrets, id, signal), Boolean);
    const steps = [created, found, shown, read, deleted].map(({ step }) => step);
    if (deleted.step.outcome === "done")
      steps.push((await taken("gone", lookInto(target, secrets, id, signal), isAbsent)).step);
    return { offered: true, steps };
  },
});

export function textSecret(name: string, content: string) {
  return { name, payload: content, payload_content_type: "text/plain", secret_type: "opaque" };
}
