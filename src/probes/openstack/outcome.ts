import { type Collection, type Item, lookUp } from "../../clients/openstack/collection.ts";
import { isJson } from "../../clients/http/answer.ts";
import { UnexpectedResponseError } from "../../errors.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { until } from "../waiting.ts";

interface Awaited {
  readonly collection: Collection;
  readonly id: string;
  /** In lower case. */
  readonly wanted: string;
  readonly withinMs: number;
}

/** What became of something that a service makes in its own time. */
export interface Outcome {
  readonly result: "ready" | "failed" | "unfinished";
  /** The last one, in lower case; `gone` where the thing does not exist any more. */
  readonly status: string;
  /** What the service says about it. */
  readonly reason: string | null;
  /** As it was looked at last. */
  readonly thing: Item | undefined;
}

/** Waits until it is what was wanted, or an error, or our patience ends. */
export async function outcomeOf(
  cloud: OpenStackCloud,
  { collection, id, wanted, withinMs }: Awaited,
  signal: AbortSignal,
): Promise<Outcome> {
  let last: Outcome = { result: "unfinished", status: "unknown", reason: null, thing: undefined };
  const look = async (): Promise<Outcome | undefined> => {
    const thing = await lookUp(cloud, collection, id, signal);
    if (thing === undefined) return { result: "failed", status: "gone", reason: null, thing };
    if (typeof thing["status"] !== "string") {
      throw new UnexpectedResponseError(`${collection.path}/${id} answered without a \`status\`.`);
    }
    const status = thing["status"].toLowerCase();
    last = { result: "unfinished", status, reason: reasonOf(thing), thing };
    if (status === wanted) return { ...last, result: "ready" };
    return /^(error|killed|deleted)/.test(status) ? { ...last, result: "failed" } : undefined;
  };
  return (await until(cloud, look, withinMs, signal)) ?? last;
}

/** Nova, Cinder's backups, and nobody else. */
function reasonOf({ fault, fail_reason: failReason }: Item): string | null {
  const said = isJson(fault) ? fault["message"] : failReason;
  return typeof said === "string" && said !== "" ? said : null;
}
