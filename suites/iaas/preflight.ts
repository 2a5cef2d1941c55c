import { inconclusive, note, type Finding } from "../../src/core/finding.ts";
import type { Preflight } from "../../src/core/preflight.ts";
import { sessionProbe, type Session } from "../../src/probes/openstack/session.probe.ts";

const needs = { session: sessionProbe };

/** A plain member of a project: with more, everything would look allowed; with less, nothing. */
export const iaasPreflight: Preflight<typeof needs> = {
  needs,
  judge: ({ session }) => [...roles(session), ...clock(session)],
  describe: ({ session: { region, credentials, roles, project } }) => ({
    ...(region === null ? {} : { region }),
    credentials: { kind: credentials, roles, ...(project ? { project: project.name } : {}) },
  }),
};

/** The names are literal, as in the official suite. */
const tooHigh: ReadonlySet<string> = new Set(["admin", "manager"]);

function roles({ roles, project }: Session): Finding[] {
  const excess = roles.filter((role) => tooHigh.has(role));
  if (excess.length > 0) {
    return [
      inconclusive(
        `The login has the role ${excess.join(" and ")}: a verdict must rest on what a plain member can do.`,
        {
          cause: "privilege",
          expected: "role member, neither admin nor manager",
          actual: roles,
          remedy: "openstack application credential create --role member scs-conformance",
        },
      ),
    ];
  }
  if (project === null) {
    return [
      inconclusive("The login is not scoped to a project, so the cloud shows none of its services.", {
        cause: "privilege",
        remedy: "Set project_name and project_domain_name in the auth section of the cloud's entry in clouds.yaml.",
      }),
    ];
  }
  if (!roles.includes("member")) {
    return [
      inconclusive(`The login lacks the role member in the project ${project.name}.`, {
        cause: "privilege",
        expected: "role member",
        actual: roles,
        remedy: `openstack role add --user USER --project ${project.id} member`,
      }),
    ];
  }
  return [];
}

const tolerableSkewMs = 60_000;

function clock({ clockAheadMs }: Session): Finding[] {
  if (clockAheadMs === null || Math.abs(clockAheadMs) <= tolerableSkewMs) return [];
  const seconds = Math.round(Math.abs(clockAheadMs) / 1000);
  const direction = clockAheadMs > 0 ? "ahead of" : "behind";
  return [
    note(`The cloud's clock is ${seconds} s ${direction} this machine's; ages of images are judged by this machine's.`),
  ];
}
