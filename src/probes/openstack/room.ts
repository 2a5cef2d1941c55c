import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { isOverQuota } from "./refusal.ts";
import { until } from "../waiting.ts";

const patienceMs = 300_000;

/**
 * Asks again while the quota is too small: what another question has created, or another run, is gone after a while. So
 * the quota need not hold more than one question takes.
 */
export async function onceThereIsRoom<T>(
  target: OpenStackCloud,
  request: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let refusal: unknown;
  const look = async (): Promise<{ readonly made: T } | undefined> => {
    try {
      return { made: await request() };
    } catch (error) {
      if (!isOverQuota(error)) throw error;
      refusal = error;
      return undefined;
    }
  };
  const found = await until(target, look, patienceMs, signal);
  if (found === undefined) throw refusal;
  return found.made;
}
