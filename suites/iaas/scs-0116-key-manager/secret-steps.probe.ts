import { randomBytes } from "node:crypto";
import { discard, keep, keptAs, lookInto, payload, secrets } from "../../../src/clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { hasKeyManager } from "./key-manager.ts";
import { attempted, Attempts, isAbsent, twiceUnless } from "../../../src/probes/openstack/attempt.ts";

export const secretSteps = probe({
  id: "key-manager-secret",
  summary: "A secret's way through the key manager, from creation to deletion",
  effect: "creates",
  creates: [{ kind: "secret", count: 1, cost: "objects", quota: { secrets: 1 } }],
  timeoutMs: 120_000,
  schema: Attempts,
  needs: { catalog },
  async observe(facts, { target, signal, resources }: ProbeContext<OpenStackCloud>) {
    if (!hasKeyManager(facts.catalog)) return { offered: false, attempts: [] };
    const content = randomBytes(16).toString("hex");
    let called = "";
    const created = await attempted(
      "create",
      resources.own({
        kind: "secret",
        create: (name, own) => {
          called = name;
          return keep(target, secrets, textSecret(name, content), own);
        },
      }),
    );
    if (created.answer === null) return { offered: true, attempts: [created.attempt] };
    const { id } = created.answer;
    const found = await attempted("find", keptAs(target, secrets, called, signal), (ids) => ids.includes(id));
    const shown = await attempted(
      "show",
      lookInto(target, secrets, id, signal),
      (secret) => secret?.["name"] === called,
    );
    const read = await attempted(
      "payload",
      twiceUnless(() => payload(target, id, signal), content),
      (text) => text === content,
    );
    const deleted = await attempted("delete", discard(target, secrets, id, signal), Boolean);
    const attempts = [created, found, shown, read, deleted].map(({ attempt }) => attempt);
    if (deleted.attempt.outcome === "done")
      attempts.push((await attempted("gone", lookInto(target, secrets, id, signal), isAbsent)).attempt);
    return { offered: true, attempts };
  },
});

export function textSecret(name: string, content: string) {
  return { name, payload: content, payload_content_type: "text/plain", secret_type: "opaque" };
}
