import { groups, keystone, keystoneAs, projects, users } from "../../../src/clients/openstack/directory.ts";
import { itemIn, type Collection } from "../../../src/clients/openstack/collection.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { pathOf } from "../../../src/probes/openstack/domains/paths.ts";
import { loggedIn, newGroup, newPassword, newProject, newUser } from "../../../src/probes/openstack/domains/stage.ts";
import { manageable } from "./own-grants.probe.ts";

/** The control: what the manager can must come from the role, and not be open to everybody. */
export const ordinaryMember = managing(
  "ordinary-member",
  "The same operations, tried by an ordinary member of the manager's domain",
  { user: 2, project: 2, group: 2 },
  async ({ manager, context, table, roles }) => {
    const { signal, resources } = context;
    const role = roles.get(manageable);
    if (role === undefined) return table.untried(`the control: Keystone shows the manager no role "${manageable}".`);
    const { cloud, domain } = manager;
    const by = `an ordinary member, made by ${manager.name}`;
    const password = newPassword(manager);
    const [userId, projectId] = [await newUser(manager, context, password), await newProject(manager, context)];
    const group = await newGroup(manager, context);
    const path = pathOf({ target: "projects", on: projectId, actor: "users", to: userId, role });
    await keystone(cloud, { path, method: "PUT" }, signal);
    const { token } = await loggedIn(manager, { userId, password, projectId }, context);
    const ask = (request: Parameters<typeof keystoneAs>[2], own = signal) => keystoneAs(cloud, token, request, own);
    const refuses = (operation: string, request: Parameters<typeof keystoneAs>[2]) =>
      table.refused({ by, operation, request: () => ask(request) });
    for (const [kind, { path: where, singular = "" }] of [
      ["user", users],
      ["project", projects],
      ["group", groups],
    ] as readonly (readonly [string, Collection])[]) {
      const create = async (name: string, own: AbortSignal) => {
        const json = { [singular]: { name, domain_id: domain.id } };
        return itemIn(await ask({ path: where, method: "POST", json }, own), singular);
      };
      const request = () => resources.own({ kind, target: cloud, create });
      await table.refused({ by, operation: `create a ${kind}`, request });
      await refuses(`list ${kind}s`, { path: `${where}?domain_id=${domain.id}` });
    }
    const json = { group: { description: "changed by a member" } };
    await refuses("update a group", { path: `/groups/${group}`, method: "PATCH", json });
    await refuses("add oneself to a group", { path: `/groups/${group}/users/${userId}`, method: "PUT" });
    const self = {
      target: "projects",
      on: projectId,
      actor: "users",
      to: userId,
      role: roles.get("manager") ?? role,
    } as const;
    await refuses("grant oneself a role", { path: pathOf(self), method: "PUT" });
    await refuses("list role assignments", { path: "/role_assignments" });
    await refuses("delete a group", { path: `/groups/${group}`, method: "DELETE" });
  },
);
