import { randomBytes } from "node:crypto";
import { isJson, type Json } from "../../../src/clients/http/answer.ts";
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
import { isAbsent, Steps, taken } from "./step.ts";

export const containerSteps = probe({
  id: "key-manager-container",
  summary: "A container with a secret in it, from creation to deletion",
  effect: "creates",
  creates: [
    { kind: "secret", count: 1, cost: "objects", quota: { secrets: 1 } },
    { kind: "secret container", count: 1, cost: "objects", quota: { containers: 1 } },
  ],
  timeoutMs: 120_000,
  schema: Steps,
  needs: { catalog },
  async observe(facts, { target, signal, resources }: ProbeContext<OpenStackCloud>) {
    if (!hasKeyManager(facts.catalog)) return { offered: false, steps: [] };
    const content = randomBytes(16).toString("hex");
    const secret = await taken(
      "create a secret",
      resources.own({
        kind: "secret",
        create: (name, own) => keep(target, secrets, textSecret(name, content), own),
      }),
    );
    if (secret.answer === null) return { offered: true, steps: [secret.step] };
    const { id: secretId, address } = secret.answer;
    let called = "";
    const created = await taken(
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
    if (created.answer === null) return { offered: true, steps: [secret.step, created.step] };
    const { id } = created.answer;
    const found = await taken("find", keptAs(target, containers, called, signal), (ids) => ids.includes(id));
    const shown = await taken("show", lookInto(target, containers, id, signal), (container) =>
      secretsIn(container).includes(secretId),
    );
    const deleted = await taken("delete", discard(target, containers, id, signal), Boolean);
    const steps = [secret, created, found, shown, deleted].map(({ step }) => step);
    if (deleted.step.outcome === "done")
      steps.push((await taken("gone", lookInto(target, containers, id, signal), isAbsent)).step);
    return { offered: true, steps };
  },
});

function secretsIn(container: Json | undefined): readonly string[] {
  const inside = container?.["secret_refs"];
  return (Array.isArray(inside) ? inside : []).filter(isJson).map((each) => idOf(String(each["secret_ref"])));
}
