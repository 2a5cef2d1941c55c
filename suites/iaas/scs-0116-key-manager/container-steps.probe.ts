import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Json } from "../../../src/clients/http/answer.ts";
import {
  containers,
  discard,
  idOf,
  keep,
  keptAs,
  lookInto,
  secrets,
} from "../../../src/clients/openstack/key-manager.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { catalog } from "../../../src/probes/openstack/catalog.probe.ts";
import { hasKeyManager } from "./key-manager.ts";
import { textSecret } from "./secret-steps.probe.ts";
import { attempted, Attempts, isAbsent } from "../../../src/probes/openstack/attempt.ts";

export const containerSteps = probe({
  id: "key-manager-container",
  summary: "A container with a secret in it, from creation to deletion",
  effect: "creates",
  creates: [
    { kind: "secret", count: 1, cost: "objects", quota: { secrets: 1 } },
    { kind: "secret container", count: 1, cost: "objects", quota: { containers: 1 } },
  ],
  timeoutMs: 120_000,
  schema: Attempts,
  needs: { catalog },
  async observe(facts, { target, signal, resources }: ProbeContext<OpenStackCloud>) {
    if (!hasKeyManager(facts.catalog)) return { offered: false, attempts: [] };
    const content = randomBytes(16).toString("hex");
    const secret = await attempted(
      "create a secret",
      resources.own({
        kind: "secret",
        create: (name, own) => keep(target, secrets, textSecret(name, content), own),
      }),
    );
    if (secret.answer === null) return { offered: true, attempts: [secret.attempt] };
    const { id: secretId, address } = secret.answer;
    let called = "";
    const created = await attempted(
      "create",
      resources.own({
        kind: "secret container",
        create: (name, own) => {
          called = name;
          return keep(
            target,
            containers,
            { type: "generic", name, secret_refs: [{ name: "inside", secret_ref: address }] },
            own,
          );
        },
      }),
    );
    if (created.answer === null) return { offered: true, attempts: [secret.attempt, created.attempt] };
    const { id } = created.answer;
    const found = await attempted("find", keptAs(target, containers, called, signal), (ids) => ids.includes(id));
    const shown = await attempted("show", lookInto(target, containers, id, signal), (container) =>
      secretsIn(container).includes(secretId),
    );
    const deleted = await attempted("delete", discard(target, containers, id, signal), Boolean);
    const attempts = [secret, created, found, shown, deleted].map(({ attempt }) => attempt);
    if (deleted.attempt.outcome === "done")
      attempts.push((await attempted("gone", lookInto(target, containers, id, signal), isAbsent)).attempt);
    return { offered: true, attempts };
  },
});

const References = z.array(z.object({ secret_ref: z.string() }));

function secretsIn(container: Json | undefined): readonly string[] {
  const inside = container?.["secret_refs"];
  return References.parse(inside ?? []).map(({ secret_ref: address }) => idOf(address));
}
