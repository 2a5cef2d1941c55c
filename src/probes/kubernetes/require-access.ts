import { PrivilegeError } from "../../errors.ts";
import type { Access } from "./access.probe.ts";
import { tiers, type Tier } from "./tiers.ts";

/** Ends a probe before it has begun when the login may not do all that its tier asks: nothing is left half made. */
export function requireAccess(access: Access, tier: Tier): void {
  const lacking = tiers.slice(0, tiers.indexOf(tier) + 1).flatMap((each) => access.lacks[each]);
  const [first, ...others] = lacking;
  if (first === undefined) return;
  const rest = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new PrivilegeError(
    `The login may not ${first}${rest}, which tier ${tier} needs. Nothing was created.`,
    `scs-conformance rbac --tier ${tier} | kubectl apply -f -`,
  );
}
