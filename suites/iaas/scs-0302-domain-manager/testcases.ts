import { testcase, type AnyTestcase, type Declaration } from "../../../src/core/testcase.ts";
import type { Managing } from "../../../src/probes/openstack/domains/managing.ts";
import { cloudDefinitions, domainDefinitions, roleDefinitions } from "./administration.probe.ts";
import { judged } from "./deeds.ts";
import { adminGrants, systemGrants, transitiveAdmin, unmanagedRevocations } from "./escalation.probe.ts";
import { foreignChanges, foreignCreations, moves, withoutDomain } from "./foreign-changes.probe.ts";
import { foreignGrants, foreignMemberships } from "./foreign-grants.probe.ts";
import { foreignSight } from "./foreign-sight.probe.ts";
import { login } from "./login.probe.ts";
import { ordinaryMember } from "./ordinary-member.probe.ts";
import { ownGroups, ownMemberships, ownProjects, ownUsers } from "./own-domain.probe.ts";
import { assignments, ownGrants, ownInheritedGrants } from "./own-grants.probe.ts";
import { othersCredentials } from "./others-credentials.probe.ts";
import { page } from "./page.ts";

/** `scs-0302-<name>`: one for each group of operations of the standard. */
function group(name: string, requirement: string, deeds: Managing, more: Partial<Declaration> = {}): AnyTestcase {
  return testcase({
    id: `scs-0302-${name}`,
    requirement,
    level: "MUST",
    url: page,
    section: "light",
    lifetime: "quarter",
    ...more,
    needs: { deeds },
    judge: (facts) => judged(facts.deeds),
  });
}

const vacuous = { deviations: ["D43"] } as const;
const untested = { deviations: ["D44"] } as const;

/** What a domain manager can do. */
export const granted: readonly AnyTestcase[] = [
  group("login", "A domain manager logs in to the own domain, and sees it and the roles.", login),
  group("users", "A domain manager creates, shows, lists, changes and deletes users of the own domain.", ownUsers),
  group(
    "projects",
    "A domain manager creates, shows, lists, changes, tags and deletes projects of the own domain.",
    ownProjects,
  ),
  group("groups", "A domain manager creates, shows, lists, changes and deletes groups of the own domain.", ownGroups),
  group(
    "memberships",
    "A domain manager puts users of the own domain into its groups, and takes them out.",
    ownMemberships,
  ),
  group("grants", "A domain manager grants, checks, lists and revokes roles in the own domain.", ownGrants),
  group("inherited-grants", "A domain manager does so with inherited roles as well.", ownInheritedGrants, untested),
  group("assignments", "A domain manager lists the role assignments of the own domain.", assignments),
];

/** What a domain manager cannot do. */
export const refused: readonly AnyTestcase[] = [
  group("foreign-sight", "A domain manager does not see what is in another domain.", foreignSight, vacuous),
  group("foreign-creations", "A domain manager creates nothing in another domain, and no domains.", foreignCreations),
  group("without-domain", "A user that is created without naming a domain is not in another one.", withoutDomain),
  group("foreign-changes", "A domain manager changes and deletes nothing of another domain.", foreignChanges, vacuous),
  group("moves", "A domain manager moves nothing into another domain.", moves, untested),
  group(
    "foreign-memberships",
    "No membership that a domain manager makes reaches into another domain.",
    foreignMemberships,
    vacuous,
  ),
  group("foreign-grants", "No role that a domain manager grants reaches into another domain.", foreignGrants, vacuous),
  group("admin-grants", "A domain manager makes nobody an administrator.", adminGrants, untested),
  group(
    "transitive-admin",
    "No role that a domain manager may grant implies that of an administrator.",
    transitiveAdmin,
    untested,
  ),
  group(
    "unmanaged-revocations",
    "A domain manager revokes no role that is not for domain managers.",
    unmanagedRevocations,
    untested,
  ),
  group("system-grants", "A domain manager grants no roles on the system.", systemGrants, untested),
  group(
    "role-definitions",
    "A domain manager neither creates nor changes roles, nor what they imply.",
    roleDefinitions,
    untested,
  ),
  group(
    "domain-definitions",
    "A domain manager neither creates nor changes domains, nor configures them.",
    domainDefinitions,
    untested,
  ),
  group(
    "cloud-definitions",
    "A domain manager does not reach what the whole cloud shares.",
    cloudDefinitions,
    untested,
  ),
  group(
    "others-credentials",
    "A domain manager does not see the credentials of other users.",
    othersCredentials,
    untested,
  ),
  group("ordinary-member", "An ordinary member can do nothing of what a domain manager can.", ordinaryMember, untested),
];
