import { z } from "zod";
import type { Creation } from "../../core/resource.ts";
import { QuotaError } from "../../errors.ts";

const Amount = z.object({
  /** Null without a limit. */
  limit: z.int().nullable(),
  /** Null where the service does not tell. */
  used: z.int().nullable(),
});
export type Amount = z.infer<typeof Amount>;

/** By the word of the service: `instances`, `gigabytes`, `network` … What no service tells is not there. */
export const Quota = z.record(z.string(), Amount);
export type Quota = z.infer<typeof Quota>;

/** Of each thing how much the creations take in all. */
export function demandOf(creations: readonly Creation[]): ReadonlyMap<string, number> {
  const demand = new Map<string, number>();
  for (const { count, quota } of creations) {
    for (const [thing, each] of Object.entries(quota)) demand.set(thing, (demand.get(thing) ?? 0) + count * each);
  }
  return demand;
}

/**
 * Of each thing how much is taken at the most while so many questions create at the same time, whichever those are. What
 * one of them takes is what the quota has to hold at least: they wait for each other.
 */
export function peakDemand(questions: readonly (readonly Creation[])[], atOnce: number): ReadonlyMap<string, number> {
  const demands = questions.map((creations) => demandOf(creations));
  const things = new Set(demands.flatMap((demand) => [...demand.keys()]));
  const most = (thing: string) => demands.map((demand) => demand.get(thing) ?? 0).toSorted((a, b) => b - a);
  return new Map(
    [...things].map((thing) => [
      thing,
      most(thing)
        .slice(0, atOnce)
        .reduce((sum, each) => sum + each, 0),
    ]),
  );
}

/** In words, what there is too little of for the creations; empty where they fit as far as anybody can tell. */
export function missingQuota(quota: Quota, creations: readonly Creation[]): readonly string[] {
  return [...demandOf(creations)].flatMap(([thing, wanted]) => {
    const { limit = null, used = null } = quota[thing] ?? {};
    if (limit === null || wanted + (used ?? 0) <= limit) return [];
    const taken = used === null ? "" : `, of which ${used} are taken`;
    return `${thing}: ${wanted} needed, the quota is ${limit}${taken}`;
  });
}

/** What the project may never have as much of, even when nothing is taken. */
export function neverEnough(quota: Quota, creations: readonly Creation[]): readonly string[] {
  const untaken = Object.entries(quota).map(([thing, { limit }]) => [thing, { limit, used: null }] as const);
  return missingQuota(Object.fromEntries(untaken), creations);
}

/** Before anything is created: a question that would get stuck half-way is not begun. */
export function requireQuota(quota: Quota, creations: readonly Creation[]): void {
  const missing = missingQuota(quota, creations);
  if (missing.length > 0) throw new QuotaError(`The project's quota is too small (${missing.join("; ")}).`);
}
