import { type Collection, create } from "../../clients/openstack/collection.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import type { ProbeContext } from "../../core/probe.ts";
import { TimeoutError, UnexpectedResponseError } from "../../errors.ts";
import { outcomeOf } from "./outcome.ts";
import { quotaIfRefused } from "./refusal.ts";
import { onceThereIsRoom } from "./room.ts";

type Context = ProbeContext<OpenStackCloud>;

const patienceMs = 500_000;

/** Creates what a question cannot do without. */
export function own(
  kind: string,
  collection: Collection,
  fields: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<{ readonly id: string }> {
  const { target, resources } = context;
  const creating = () =>
    resources.own({
      kind,
      create: (name, ownSignal) => create(target, collection, { name, ...fields }, ownSignal),
    });
  return quotaIfRefused(onceThereIsRoom(context, creating));
}

/** Waits until it is what was wanted, and throws where it does not become so. */
export async function ready(
  wanted: { readonly collection: Collection; readonly id: string; readonly wanted: string },
  { target, signal }: Context,
): Promise<void> {
  const { result, status, reason } = await outcomeOf(target, { ...wanted, withinMs: patienceMs }, signal);
  const what = `The ${wanted.collection.singular} ${wanted.id}`;
  if (result === "failed")
    throw new UnexpectedResponseError(`${what} ended in the status ${status}: ${reason ?? "no reason given"}.`);
  if (result === "unfinished")
    throw new TimeoutError(`${what} was still in the status ${status} after ${patienceMs / 1000} s.`);
}
