import { isJson, type Answer } from "../../../src/clients/http/answer.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { idsIn, keystone } from "../../../src/clients/openstack/directory.ts";
import { inWords, listOf, pathOf, ways, type Grant } from "../../../src/probes/openstack/domains/paths.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { newGroup, newProject, newUser, type Stage } from "../../../src/probes/openstack/domains/stage.ts";

/** Which every cloud's managers must be able to hand on. */
export const manageable = "member";

export const ownGrants = managing(
  "grants",
  "Roles, granted by a domain manager in the own domain",
  { user: 1, group: 1, project: 1 },
  (stage) => granted(stage, false),
);

export const ownInheritedGrants = managing(
  "inherited-grants",
  "Inherited roles, granted by a domain manager in the own domain",
  { user: 1, group: 1, project: 1 },
  (stage) => granted(stage, true),
);

async function granted({ manager, context, table, roles }: Stage, inherited: boolean): Promise<void> {
  const { cloud, name: by, domain } = manager;
  const { signal } = context;
  const role = roles.get(manageable);
  if (role === undefined) return table.untried(`grants: Keystone shows the manager no role "${manageable}".`);
  const actors = { users: await newUser(manager, context), groups: await newGroup(manager, context) };
  const targets = { projects: await newProject(manager, context), domains: domain.id };
  for (const { target, actor } of ways) {
    const grant = { target, on: targets[target], actor, to: actors[actor], role, inherited };
    const [path, what] = [pathOf(grant), `${manageable} to ${inWords(grant)}`];
    const lists = () => isListedIn(cloud, grant, signal);
    const made = await table.granted(by, `grant ${what}`, () => keystone(cloud, { path, method: "PUT" }, signal));
    if (made === undefined) continue;
    await table.granted(by, `check the grant of ${what}`, () => keystone(cloud, { path }, signal));
    await table.seen(by, `list the grant of ${what}`, lists);
    const revoked = await table.granted(by, `revoke ${what}`, () =>
      keystone(cloud, { path, method: "DELETE" }, signal),
    );
    if (revoked !== undefined) await table.seen(by, `revoke ${what} for good`, async () => !(await lists()));
  }
}

/** Of inherited roles on projects, Keystone has no list but that of all assignments. */
async function isListedIn(cloud: OpenStackCloud, grant: Grant, signal: AbortSignal): Promise<boolean> {
  const { target, on, actor, to, role, inherited = false } = grant;
  if (!inherited) {
    const answer = await keystone(cloud, { path: listOf(grant) }, signal);
    return idsIn(answer, "roles").includes(role);
  }
  const scope = target === "projects" ? "scope.project.id" : "scope.domain.id";
  const who = actor === "users" ? "user.id" : "group.id";
  const query = { [scope]: on, [who]: to, "scope.OS-INHERIT:inherited_to": "projects" };
  const answer = await keystone(cloud, { path: "/role_assignments", query }, signal);
  return assigned(answer, "role").includes(role);
}

/** The ids of the roles that are assigned, or of the users to whom; groups have some, too. */
function assigned(answer: Answer, what: "role" | "user"): readonly string[] {
  return answer.list("role_assignments").flatMap((each) => {
    const { [what]: one } = each;
    if (one === undefined) return [];
    if (!isJson(one) || typeof one["id"] !== "string")
      throw answer.unexpected(`answered without the id of a \`${what}\``);
    return [one["id"]];
  });
}

export const assignments = managing(
  "assignments",
  "What a domain manager sees of roles and their assignments",
  { user: 1, project: 1 },
  async ({ manager, context, table, roles }) => {
    const { cloud, name: by, domain } = manager;
    const { signal } = context;
    const role = roles.get(manageable);
    if (role === undefined) return table.untried(`assignments: Keystone shows the manager no role "${manageable}".`);
    const [user, project] = [await newUser(manager, context), await newProject(manager, context)];
    const grant = pathOf({ target: "projects", on: project, actor: "users", to: user, role });
    const granted = await table.granted(by, "grant a role to look for", () =>
      keystone(cloud, { path: grant, method: "PUT" }, signal),
    );
    if (granted === undefined) return;
    const list = (query: Record<string, string>) => keystone(cloud, { path: "/role_assignments", query }, signal);
    await table.granted(by, "list the role assignments on the own domain", () =>
      list({ "scope.domain.id": domain.id }),
    );
    await table.seen(by, "list the role assignments on a project of the own domain", async () =>
      assigned(await list({ "scope.project.id": project }), "user").includes(user),
    );
    await table.granted(by, `show the role ${manageable}`, () => keystone(cloud, { path: `/roles/${role}` }, signal));
  },
);
