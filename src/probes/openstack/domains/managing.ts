import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import { probe, type Probe } from "../../../core/probe.ts";
import type { Creation } from "../../../core/resource.ts";
import { Deeds } from "./deed.ts";
import { played, type Stage } from "./stage.ts";

export type Managing = Probe<Deeds, OpenStackCloud, Record<string, never>>;

/** A probe that lets domain managers act, and writes down what became of it. */
export function managing(
  id: string,
  summary: string,
  kinds: Readonly<Partial<Record<"user" | "project" | "group" | `stray ${"user" | "project" | "group"}`, number>>>,
  scene: (stage: Stage) => Promise<void>,
): Managing {
  const creates = Object.entries(kinds).map(([kind, count]): Creation => ({ kind, count, cost: "objects", quota: {} }));
  return probe({
    id: `domain-manager-${id}`,
    summary,
    ...(creates.length === 0 ? { effect: "reads" } : { effect: "creates", creates }),
    // Dozens of requests, one after the other, to a Keystone that may want to be asked slowly.
    timeoutMs: 600_000,
    schema: Deeds,
    needs: {},
    observe: (_facts, context) => played(context, scene),
  });
}
