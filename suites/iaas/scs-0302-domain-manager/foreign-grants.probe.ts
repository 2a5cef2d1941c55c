import { idsIn, keystone } from "../../../src/clients/openstack/directory.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { inWords, type Grant } from "../../../src/probes/openstack/domains/paths.ts";
import { newGroup, newProject, newUser, type Manager } from "../../../src/probes/openstack/domains/stage.ts";
import { attemptGrant } from "./attempt-grant.probe.ts";
import { notForeign } from "./not-foreign.ts";
import { manageable } from "./own-grants.probe.ts";

/** The role is one that the manager may hand on, so that nothing but the domain speaks against it. */
export const foreignGrants = managing(
  "foreign-grants",
  "Roles that a domain manager grants across domains",
  { user: 2, project: 2, group: 2 },
  async (stage) => {
    const { manager, context, table, roles, foreign } = stage;
    const other = await foreign();
    const role = roles.get(manageable);
    if (other === undefined || role === undefined) return table.untried(notForeign);
    const own = { users: await newUser(manager, context), groups: await newGroup(manager, context) };
    const project = await newProject(manager, context);
    const foreignActors = { users: other.userId, groups: other.groupId };
    for (const actor of ["users", "groups"] as const) {
      for (const inherited of [false, true]) {
        const stranger = foreignActors[actor];
        const onForeign = [
          { target: "projects", on: other.projectId },
          { target: "domains", on: other.domainId },
        ] as const;
        const onOwnProject = { target: "projects", on: project } as const;
        const onOwnDomain = { target: "domains", on: manager.domain.id } as const;
        const attempt = async (how: string, grant: Omit<Grant, "role">, witness: Manager | undefined) => {
          const operation = `grant ${manageable} to ${inWords(grant)}, ${how}`;
          await attemptGrant(stage, { ...grant, role }, { operation, witness });
        };
        for (const place of onForeign) {
          await attempt("which is foreign", { ...place, actor, inherited, to: own[actor] }, other.manager);
        }
        if (stranger === undefined) continue;
        await attempt("who is foreign", { ...onOwnProject, actor, inherited, to: stranger }, manager);
        // What the login under test has been granted long ago must not be taken back.
        if (other.manager === undefined) continue;
        await attempt("who is foreign", { ...onOwnDomain, actor, inherited, to: stranger }, manager);
        for (const place of onForeign) {
          await attempt("where both are foreign", { ...place, actor, inherited, to: stranger }, other.manager);
        }
      }
    }
    if (other.manager === undefined) {
      table.untried(
        "grants to a user of another domain on a domain, or there: only a second domain manager has one to try.",
      );
      table.untried("groups of another domain: only a second domain manager has one to try.");
    }
  },
);

export const foreignMemberships = managing(
  "foreign-memberships",
  "Memberships in groups across domains",
  { user: 2, project: 1, group: 2 },
  async ({ manager, context, table, foreign }) => {
    const other = await foreign();
    if (other === undefined) return table.untried(notForeign);
    const { cloud, name: by } = manager;
    const { signal } = context;
    const [user, group] = [await newUser(manager, context), await newGroup(manager, context)];
    const member = async (operation: string, inGroup: string, who: string, owner = cloud) => {
      const path = `/groups/${inGroup}/users/${who}`;
      const list = { path: `/groups/${inGroup}/users` };
      await table.refused({
        by,
        operation,
        request: () => keystone(cloud, { path, method: "PUT" }, signal),
        undo: () => keystone(cloud, { path, method: "DELETE" }, signal),
        took: async () => idsIn(await keystone(owner, list, signal), "users").includes(who),
      });
    };
    await member("add a user of another domain to a group of the own", group, other.userId);
    if (other.groupId === undefined) {
      return table.untried("groups of another domain: only a second domain manager has one to try.");
    }
    await member("add an own user to a group of another domain", other.groupId, user, other.manager?.cloud);
    await member("add a user to a group, both of another domain", other.groupId, other.userId, other.manager?.cloud);
  },
);
