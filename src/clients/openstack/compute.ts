import pLimit from "p-limit";
import { HttpError } from "../../errors.ts";
import { isJson, type Json } from "../http/answer.ts";
import { list } from "./list.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

export interface Flavors {
  /** With `extra_specs` where they are known: an empty object means that there are none, no key that nobody told. */
  readonly flavors: readonly Json[];
  /** Whether the extra specs came with the list, one by one, or not at all for lack of a role. */
  readonly extraSpecs: "listed" | "fetched" | "forbidden";
}

const atATime = 4;

/** All flavors that the project may use. */
export async function flavors(cloud: OpenStackCloud, signal: AbortSignal): Promise<Flavors> {
  // From 2.61 on the list has the extra specs, if the policy lets us see them.
  const wanted = { service: "compute", path: "/flavors/detail", key: "flavors", microversion: "2.61" };
  const listed = await list(cloud, wanted, signal);
  const [first, ...others] = listed.filter((flavor) => !isJson(flavor["extra_specs"]));
  if (first === undefined) return { flavors: listed, extraSpecs: "listed" };
  try {
    // The first one alone: when the policy forbids it, one request has told.
    const known = new Map([[first, await extraSpecs(cloud, first, signal)]]);
    const fetched = await fewAtATime(others, (flavor, own) => extraSpecs(cloud, flavor, own), signal);
    others.forEach((flavor, index) => known.set(flavor, fetched[index]));
    return { flavors: listed.map((flavor) => withExtraSpecs(flavor, known.get(flavor))), extraSpecs: "fetched" };
  } catch (error) {
    if (error instanceof HttpError && error.status === 403) return { flavors: listed, extraSpecs: "forbidden" };
    throw error;
  }
}

async function extraSpecs(cloud: OpenStackCloud, { id }: Json, signal: AbortSignal): Promise<Json | undefined> {
  try {
    const path = `/flavors/${encodeURIComponent(String(id))}/os-extra_specs`;
    const answer = await cloud.request({ service: "compute", path }, signal);
    const specs = answer.json()["extra_specs"];
    if (!isJson(specs)) throw answer.unexpected("answered without the object `extra_specs`");
    return specs;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined; // Deleted since the list was read.
    throw error;
  }
}

function withExtraSpecs(flavor: Json, specs: Json | undefined): Json {
  return specs === undefined ? flavor : { ...flavor, extra_specs: specs };
}

/** The first failure stops the rest, and nobody is left behind unwatched. */
async function fewAtATime<T, R>(
  items: readonly T[],
  work: (item: T, signal: AbortSignal) => Promise<R>,
  signal: AbortSignal,
): Promise<readonly R[]> {
  const stop = new AbortController();
  const own = AbortSignal.any([signal, stop.signal]);
  const limit = pLimit(atATime);
  const tasks = items.map((item) =>
    limit(async () => {
      try {
        return await work(item, own);
      } catch (error) {
        stop.abort(error);
        throw error;
      }
    }),
  );
  await Promise.allSettled(tasks);
  own.throwIfAborted();
  return Promise.all(tasks);
}
