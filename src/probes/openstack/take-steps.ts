import type { Collection } from "../../clients/openstack/collection.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import type { ProbeContext } from "../../core/probe.ts";
import { EndpointMissingError, HttpError } from "../../errors.ts";
import { outcomeOf } from "./outcome.ts";
import { isOverQuota } from "./refusal.ts";
import { onceThereIsRoom } from "./room.ts";
import type { Step } from "./step.ts";

export interface Making {
  readonly step: string;
  readonly kind: string;
  readonly collection: Collection;
  /** In lower case. */
  readonly wanted: string;
  /** `made` gives the id of what an earlier step made. */
  readonly create: (made: Made, name: string, signal: AbortSignal) => Promise<{ readonly id: string }>;
  /** What has to be sent once it exists. */
  readonly fill?: (id: string, signal: AbortSignal) => Promise<void>;
}

type Made = (step: string) => string;

const patienceMs = 300_000;

/** Makes one thing of the other, until something does not become what it should. */
export async function takeSteps(
  makings: readonly Making[],
  context: ProbeContext<OpenStackCloud>,
): Promise<readonly Step[]> {
  const taken: Step[] = [];
  for (const making of makings) {
    const idOf: Made = (earlier) => taken.find(({ step }) => step === earlier)?.id ?? "";
    const step = await timed(making.step, context, (restart) => make(making, idOf, context, restart));
    taken.push(step);
    if (step.result !== "ready") break;
  }
  return taken;
}

/** What a refusal says is the cloud's answer; who we are is not. `restart` forgets the time until now. */
export async function timed(
  step: string,
  { now }: Pick<ProbeContext<OpenStackCloud>, "now">,
  work: (restart: () => void) => Promise<Omit<Step, "step" | "seconds">>,
): Promise<Step> {
  let start = now().getTime();
  const seconds = () => (now().getTime() - start) / 1000;
  const restart = () => {
    start = now().getTime();
  };
  try {
    const outcome = await work(restart);
    return { step, ...outcome, seconds: seconds() };
  } catch (error) {
    const isAnswer = error instanceof EndpointMissingError || (error instanceof HttpError && isOfTheCloud(error));
    if (!isAnswer) throw error;
    const result = isOverQuota(error) ? "over-quota" : "refused";
    return { step, result, status: null, reason: error.message, seconds: seconds(), id: null };
  }
}

/** A gateway that reaches nobody says 502 to 504, too, but has no id for the request: then nobody has answered. */
function isOfTheCloud({ status, exchange }: HttpError): boolean {
  if (status >= 502 && status <= 504) return exchange.requestId !== undefined;
  return status !== 401 && status !== 408 && status !== 429;
}

async function make(
  { kind, collection, wanted, create, fill }: Making,
  made: Made,
  context: ProbeContext<OpenStackCloud>,
  restart: () => void,
): Promise<Omit<Step, "step" | "seconds">> {
  const { target, resources, signal } = context;
  const own = () => {
    restart();
    return resources.own({ kind, create: (name, ownSignal) => create(made, name, ownSignal) });
  };
  const { id } = await onceThereIsRoom(context, own);
  await fill?.(id, signal);
  const awaited = { collection, id, wanted, withinMs: patienceMs };
  const { result, status, reason } = await outcomeOf(target, awaited, signal);
  return { result, status, reason, id };
}
