import { cloudConfigOf } from "../../fixtures/clouds/cloud-config.ts";
import type { World } from "../../fixtures/clouds/world.ts";
import { simulate, type SimulatedCloud } from "../../fixtures/simulator/simulate.ts";
import { type Clock, passingClock } from "../clients/http/clock.ts";
import { connect } from "../clients/openstack/cloud.ts";
import type { OpenStackCloud } from "../clients/openstack/openstack-cloud.ts";
import { probeContext } from "./probe-context.ts";

export interface PatientCloud extends AsyncDisposable {
  readonly cloud: SimulatedCloud;
  readonly target: OpenStackCloud;
  /** What a probe is handed. */
  readonly context: ReturnType<typeof probeContext<OpenStackCloud>>;
}

/** A simulated cloud and a client for which waiting takes no time: it moves the clocks of both. */
export async function patientCloud(
  world: World,
  signal: AbortSignal = new AbortController().signal,
): Promise<PatientCloud> {
  const cloud = await simulate(world);
  const clock = passing(cloud);
  const target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {}, clock });
  const context = probeContext<OpenStackCloud>(target, { signal, now: () => new Date(clock.now()) });
  return {
    cloud,
    target,
    context,
    async [Symbol.asyncDispose]() {
      await target[Symbol.asyncDispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

/** For clients of a simulated cloud: sleeping is over at once, and late all the same. */
export function passing(cloud: Pick<SimulatedCloud, "pass">): Clock {
  return passingClock((seconds) => cloud.pass(seconds));
}
