import type { Asked } from "../../../src/probes/kubernetes/asked.ts";
import type { Review } from "../../../src/probes/kubernetes/authorization.probe.ts";

/** Whether a rule of RBAC was the reason. Members of `system:masters` are let through before anybody looks at rules. */
export function isByRbac(review: Asked<Review>): boolean {
  return review.outcome === "answered" && /RBAC: allowed by/.test(review.answer.reason);
}
