import type { Refusal } from "../../../src/probes/openstack/granted.ts";

/** Says something about who asks, how often, and what is broken just now, and nothing about what a project may do. */
export function isOfTheMoment({ status }: Refusal): boolean {
  return status === 401 || status === 429 || status >= 500;
}
