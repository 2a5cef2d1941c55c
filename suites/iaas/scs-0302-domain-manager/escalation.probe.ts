import { keystone } from "../../../src/clients/openstack/directory.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { inWords, pathOf, ways } from "../../../src/probes/openstack/domains/paths.ts";
import {
  isGranted,
  loggedIn,
  newDeputy,
  newGroup,
  newPassword,
  newProject,
  newUser,
  type Stage,
} from "../../../src/probes/openstack/domains/stage.ts";
import { attemptGrant } from "./attempt-grant.probe.ts";
import { manageable } from "./own-grants.probe.ts";

const noAdmin = 'grants of "admin": Keystone does not show the manager a role of this name.';

export const adminGrants = managing(
  "admin-grants",
  "The role admin, granted by a domain manager",
  { user: 2, group: 1, project: 1 },
  async (stage) => {
    const { manager, context, table, roles } = stage;
    const role = roles.get("admin");
    if (role === undefined) return table.untried(noAdmin);
    const actors = { users: await newUser(manager, context), groups: await newGroup(manager, context) };
    const targets = { projects: await newProject(manager, context), domains: manager.domain.id };
    const deputy = await newDeputy(stage);
    if (deputy === undefined) table.untried("grants to oneself: the manager can give nobody the role manager.");
    for (const inherited of [false, true]) {
      for (const { target, actor } of ways) {
        const grant = { target, on: targets[target], actor, to: actors[actor], role, inherited };
        await attemptGrant(stage, grant, { operation: `grant admin to ${inWords(grant)}`, witness: manager });
      }
      if (deputy === undefined) continue;
      for (const target of ["projects", "domains"] as const) {
        const grant = { target, on: targets[target], actor: "users", to: deputy.userId, role, inherited } as const;
        const how = `${target.slice(0, -1)}${inherited ? ", inherited" : ""}`;
        await attemptGrant(stage, grant, { operation: `grant admin to oneself on a ${how}`, witness: manager, deputy });
      }
    }
  },
);

/** Whatever role a manager may hand on: whoever has it logs in, and must not be an administrator by it. */
export const transitiveAdmin = managing(
  "transitive-admin",
  "What the roles imply that a domain manager may grant",
  { user: 1, project: 1 },
  async (stage) => {
    const { manager, context, table, roles } = stage;
    const { cloud, name: by } = manager;
    const { signal } = context;
    const password = newPassword(manager);
    const user = await newUser(manager, context, password);
    let project = await newProject(manager, context);
    for (const [name, role] of [...roles].filter(([each]) => each !== "admin")) {
      const path = pathOf({ target: "projects", on: project, actor: "users", to: user, role });
      if (!(await isGranted(() => keystone(cloud, { path, method: "PUT" }, signal)))) continue;
      await table.absent(by, `make somebody an administrator by granting ${name}`, async () => {
        const login = await loggedIn(manager, { userId: user, password, projectId: project }, context);
        return login.roles.includes("admin");
      });
      // A role that stays must not be taken for what the next one implies.
      const isRevoked = await isGranted(() => keystone(cloud, { path, method: "DELETE" }, signal));
      if (!isRevoked) project = await newProject(manager, context);
    }
  },
);

/** Where the grant cannot be made, it is not there: a policy that refuses says so before anybody looks. */
export const unmanagedRevocations = managing(
  "unmanaged-revocations",
  "The role admin, revoked by a domain manager",
  { user: 1, group: 1, project: 1 },
  async ({ manager, context, table, roles }) => {
    const { cloud, name: by, domain } = manager;
    const role = roles.get("admin");
    if (role === undefined) return table.untried(noAdmin);
    const actors = { users: await newUser(manager, context), groups: await newGroup(manager, context) };
    const targets = { projects: await newProject(manager, context), domains: domain.id };
    for (const { target, actor } of ways) {
      const path = pathOf({ target, on: targets[target], actor, to: actors[actor], role });
      const ask = (method: "PUT" | "DELETE") => keystone(cloud, { path, method }, context.signal);
      const isThere = await isGranted(() => ask("PUT"));
      await table.refused({
        by,
        operation: `revoke admin from ${inWords({ target, actor })}`,
        request: () => ask("DELETE"),
        isOnNothing: !isThere,
      });
    }
  },
);

export const systemGrants = managing(
  "system-grants",
  "Roles on the whole system, granted by a domain manager",
  { user: 1, group: 1 },
  async (stage) => {
    const { manager, context, table } = stage;
    const { cloud, name: by } = manager;
    const { signal } = context;
    const actors = { users: await newUser(manager, context), groups: await newGroup(manager, context) };
    for (const [actor, id] of Object.entries(actors)) {
      for (const role of ["reader", manageable, "admin"]) await tried(stage, actor, id, role);
    }
    await table.refused({
      by,
      operation: "list the roles of a user on the system",
      request: () => keystone(cloud, { path: `/system/users/${actors.users}/roles` }, signal),
    });
  },
);

async function tried(
  { manager, context, table, roles }: Stage,
  actor: string,
  id: string,
  name: string,
): Promise<void> {
  const role = roles.get(name);
  if (role === undefined) return;
  const path = `/system/${actor}/${id}/roles/${role}`;
  const ask = (method: "PUT" | "DELETE") => keystone(manager.cloud, { path, method }, context.signal);
  await table.refused({
    by: manager.name,
    operation: `grant ${name} on the system to a ${actor.slice(0, -1)}`,
    request: () => ask("PUT"),
    undo: () => ask("DELETE"),
  });
}
