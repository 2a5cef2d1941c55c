import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import type { Cause } from "../../../src/core/verdict.ts";
import type { NewGroup } from "./new-group.probe.ts";

/** A group could not be created, so nobody knows which rules it would have. */
export function noGroup({ refusal }: NewGroup): Finding {
  const cause = causes[refusal?.status ?? 0] ?? "unexpected-response";
  const message = `No security group could be created to look at its rules: ${refusal?.message ?? "no reason was given"}`;
  return inconclusive(message, { cause, ...(cause === "quota" ? { remedy: "openstack quota show" } : {}) });
}

// Neutron answers 409 when the quota is used up.
const causes: Readonly<Record<number, Cause>> = { 403: "privilege", 409: "quota", 413: "quota", 429: "rate-limited" };
