import { type Collection, findNamed, lookUp, remove } from "../../../clients/openstack/collection.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { HttpError, TimeoutError, UnexpectedResponseError, UnreachableError } from "../../../errors.ts";
import { until } from "../../waiting.ts";

/** Less than the run allows for destroying, so that a leak is told in these words. */
const patienceMs = 150_000;

/** A kind of resource that its service keeps in a collection, with names that its users choose. */
export function kindOf(kind: string, collection: Collection): ResourceKind<OpenStackCloud> {
  return {
    kind,
    async find(cloud, name, signal) {
      const found = await findNamed(cloud, collection, name, signal);
      return found.map(({ id }) => String(id));
    },
    destroy: (cloud, id, signal) => destroy(cloud, { kind, collection, id }, signal),
  };
}

interface Doomed {
  readonly kind: string;
  readonly collection: Collection;
  readonly id: string;
}

async function destroy(cloud: OpenStackCloud, { kind, collection, id }: Doomed, signal: AbortSignal): Promise<void> {
  let isAccepted = false;
  let [status, refusal] = ["", ""];
  const gone = async (): Promise<true | undefined> => {
    if (!isAccepted) {
      const answer = await ask(cloud, { kind, collection, id }, signal);
      if (answer === "gone") return true;
      isAccepted = answer === "accepted";
      if (answer instanceof HttpError) refusal = answer.message;
      // It went wrong once, and this was the second try; a third is the operator's.
      if (!isAccepted && status.startsWith("error_"))
        throw new UnexpectedResponseError(stillThere(kind, status, refusal));
    }
    const thing = await lookUp(cloud, collection, id, signal);
    if (thing === undefined) return true;
    status = typeof thing["status"] === "string" ? thing["status"].toLowerCase() : "";
    if (status.startsWith("error_")) isAccepted = false;
    return undefined;
  };
  const look = async (): Promise<true | undefined> => {
    try {
      return await gone();
    } catch (error) {
      // What is out of order for a moment must not leave anything behind.
      if (signal.aborted || !isPassing(error)) throw error;
      refusal = error.message;
      return undefined;
    }
  };
  if ((await until(cloud, look, patienceMs, signal)) !== undefined) return;
  throw new TimeoutError(`${stillThere(kind, status, refusal)} after ${patienceMs / 1000} s`);
}

function isPassing(error: unknown): error is Error {
  return error instanceof UnreachableError || (error instanceof HttpError && error.status >= 500);
}

function stillThere(kind: string, status: string, refusal: string): string {
  const state = status === "" ? "" : ` in the status ${status}`;
  return `The ${kind} is still there${state}${refusal === "" ? "" : ` (${refusal})`}`;
}

/** An error where the thing is in a state, or in a use, in which it cannot be deleted yet. */
async function ask(
  cloud: OpenStackCloud,
  { collection, id }: Doomed,
  signal: AbortSignal,
): Promise<"accepted" | "gone" | HttpError> {
  try {
    return (await remove(cloud, collection, id, signal)) ? "accepted" : "gone";
  } catch (error) {
    if (error instanceof HttpError && [400, 409].includes(error.status)) return error;
    throw error;
  }
}
