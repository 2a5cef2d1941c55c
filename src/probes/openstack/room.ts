import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import type { ProbeContext } from "../../core/probe.ts";
import { RateLimitedError, TimeoutError } from "../../errors.ts";
import { isOverQuota } from "./refusal.ts";
import { until } from "../waiting.ts";

const patienceMs = 300_000;
/** Services give back in their own time what has just been deleted. */
const aloneMs = 20_000;

/**
 * Asks again while the quota is too small and another question of this run holds some of it. So the quota need not hold more
 * than one question takes; whoever is alone does not wait for strangers.
 */
export async function onceThereIsRoom<T>(
  { target, resources, signal }: Pick<ProbeContext<OpenStackCloud>, "target" | "resources" | "signal">,
  request: () => Promise<T>,
): Promise<T> {
  let waitedAloneMs = 0;
  let refusal: unknown;
  const look = async (): Promise<{ readonly made: T } | undefined> => {
    try {
      return { made: await request() };
    } catch (error) {
      // No time is left for what was refused before: then that is why.
      if ((error instanceof TimeoutError || error instanceof RateLimitedError) && refusal !== undefined) throw refusal;
      if (!isOverQuota(error)) throw error;
      refusal = error;
      if (waitedAloneMs >= aloneMs) throw error;
      return undefined;
    }
  };
  const waiter = {
    pause(ms: number, ownSignal: AbortSignal) {
      if (!resources.areOthersHolding()) waitedAloneMs += ms;
      return target.pause(ms, ownSignal);
    },
  };
  const found = await until(waiter, look, patienceMs, signal);
  if (found === undefined) throw refusal;
  return found.made;
}
