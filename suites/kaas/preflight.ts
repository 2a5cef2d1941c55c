import { note, type Finding } from "../../src/core/finding.ts";
import type { Preflight } from "../../src/core/preflight.ts";
import { access, type Access } from "../../src/probes/kubernetes/access.probe.ts";
import { tiers } from "../../src/probes/kubernetes/tiers.ts";

const needs = { access };

/** Whoever is let in may ask; what the login may not do leaves testcases open, and is said here first. */
export const kaasPreflight: Preflight<typeof needs> = {
  needs,
  judge: ({ access }) => narrow(access),
  describe: ({ access }) => ({ credentials: { kind: access.credentials, roles: roles(access) } }),
};

/** The tiers that the login has whole, each with those before it. */
function roles({ lacks, user }: Access): readonly string[] {
  const first = tiers.findIndex((tier) => lacks[tier].length > 0);
  const whole = first === -1 ? tiers : tiers.slice(0, first);
  return [...whole.map((tier) => `tier ${tier}`), ...(user?.groups ?? [])];
}

function narrow({ lacks }: Access): readonly Finding[] {
  return tiers.flatMap((tier) => {
    const [first, ...others] = lacks[tier];
    if (first === undefined) return [];
    const rest = others.length > 0 ? ` (and ${others.length} more)` : "";
    return [
      note(`The login may not ${first}${rest}: testcases of tier ${tier} that need it stay open.`, {
        expected: `everything of tier ${tier}`,
        actual: lacks[tier],
        remedy: `scs-conformance rbac --tier ${tier} | kubectl apply -f -`,
      }),
    ];
  });
}
