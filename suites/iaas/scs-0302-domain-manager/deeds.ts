import { inconclusive, note, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import type { Deed, Deeds } from "../../../src/probes/openstack/domains/deed.ts";

/** A table of operations: everything that should have been granted was, and nothing else. */
export function judged({ obstacle, deeds, untried }: Deeds): readonly Finding[] {
  if (obstacle !== null)
    return [inconclusive(`${obstacle} Nothing was tried.`, { cause: "privilege", remedy: giveOne })];
  const left = untried.map((what) => note(`Not tried: ${what}`, { remedy: giveSecond }));
  if (deeds.length > 0) return [...deeds.flatMap(finding), ...left];
  const message = `Nothing could be tried: ${untried.join(" ")}`;
  return [inconclusive(message, { cause: "dependency", remedy: giveSecond }), ...left];
}

const giveOne =
  "Give --domain-manager NAME, an entry of clouds.yaml with domain_name in place of project_name, whose user has the role manager there.";
const giveSecond = "Give --domain-manager twice, with the managers of two domains.";

const who = (by: string): Thing => ({ kind: "login", name: by });

function finding(deed: Deed): readonly Finding[] {
  return deed.expected === "granted" ? notGranted(deed) : notRefused(deed);
}

function notGranted({ by, operation, status, refused, proof, message }: Deed): readonly Finding[] {
  if (!refused && proof !== "changed") return [];
  const details = { about: who(by), expected: "granted", actual: message ?? `status ${status}` };
  if (refused && isOfTheMoment(status)) {
    return [
      inconclusive(`Whether a domain manager can ${operation} is open.`, { ...details, cause: "unexpected-response" }),
    ];
  }
  return [violation(`A domain manager cannot ${operation}.`, { ...details, remedy: managerRole })];
}

function notRefused({ by, operation, status, refused, proof, message }: Deed): readonly Finding[] {
  const details = { about: who(by), expected: "refused" };
  if (proof === "changed" && refused) {
    const text = `It was refused to ${operation}, and happened all the same.`;
    return [violation(text, { ...details, actual: message, remedy: ownPolicies })];
  }
  if (refused) {
    if (!isOfTheMoment(status)) return [];
    const text = `Whether it is refused to ${operation} is open.`;
    return [inconclusive(text, { ...details, actual: message, cause: "unexpected-response" })];
  }
  if (status === 404) {
    const text = `It seems that the policy lets through to ${operation}: the answer was only that there is nothing of the kind.`;
    return [inconclusive(text, { ...details, actual: message, cause: "unexpected-response" })];
  }
  const text = `It is possible to ${operation}, which must be refused.`;
  return [violation(text, { ...details, actual: message ?? "granted", remedy: ownPolicies })];
}

/** Says something about Keystone's state or a token that is good no more, and nothing about rights. */
function isOfTheMoment(status: number): boolean {
  return status >= 500 || [401, 408, 409, 413, 429].includes(status);
}

const managerRole =
  "openstack role add --user USER --domain DOMAIN manager  # and, before OpenStack 2024.2, the policies of the standard";
const ownPolicies =
  "Remove own policies of Keystone and set enforce_scope and enforce_new_defaults in its section [oslo_policy] (before OpenStack 2024.2: use the policies of the standard).";
