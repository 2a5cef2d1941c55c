import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import type { NewGroup } from "./new-group.probe.ts";

/** A group could not be created, so nobody knows which rules it would have. */
export function noGroup({ refusal }: NewGroup): Finding {
  const message = `No security group could be created to look at its rules: ${refusal?.message ?? "no reason was given"}`;
  // A used-up quota is what Neutron means by this status when something is created.
  if (refusal?.status === 409) return inconclusive(message, { cause: "quota", remedy: "openstack quota show" });
  return inconclusive(message, { cause: refusal === null ? "unexpected-response" : causeOf(refusal) });
}
