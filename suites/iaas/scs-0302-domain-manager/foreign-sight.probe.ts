import { idsIn, keystone } from "../../../src/clients/openstack/directory.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { notForeign } from "./not-foreign.ts";

/** Everything is asked about things that exist. */
export const foreignSight = managing(
  "foreign-sight",
  "What a domain manager sees of another domain",
  { user: 1, project: 1, group: 1 },
  async ({ manager, context, table, foreign }) => {
    const other = await foreign();
    if (other === undefined) return table.untried(notForeign);
    const { cloud, name: by } = manager;
    const { signal } = context;
    const { domainId, userId, projectId, groupId } = other;
    const hidden = (operation: string, path: string) =>
      table.refused({ by, operation, request: () => keystone(cloud, { path }, signal) });
    await hidden("show another domain", `/domains/${domainId}`);
    await hidden("show a user of another domain", `/users/${userId}`);
    await hidden("show a project of another domain", `/projects/${projectId}`);
    await hidden("list the projects of a user of another domain", `/users/${userId}/projects`);
    await hidden("list the groups of a user of another domain", `/users/${userId}/groups`);
    if (groupId === undefined) table.untried("a group of another domain: only a second domain manager has one to try.");
    else {
      await hidden("show a group of another domain", `/groups/${groupId}`);
      await hidden("list the users of a group of another domain", `/groups/${groupId}/users`);
    }
    const listed: readonly (readonly [string, string | undefined])[] = [
      ["users", userId],
      ["projects", projectId],
      ["groups", groupId],
    ];
    for (const [plural, id] of listed) {
      if (id === undefined) continue;
      for (const query of [{ domain_id: domainId }, {}]) {
        const scope = "domain_id" in query ? `the ${plural} of another domain` : `${plural} of all domains`;
        await table.absent(by, `list ${scope}`, async () =>
          idsIn(await keystone(cloud, { path: `/${plural}`, query }, signal), plural).includes(id),
        );
      }
    }
    const query = { "scope.project.id": projectId };
    await table.absent(by, "list the role assignments on a project of another domain", async () => {
      const answer = await keystone(cloud, { path: "/role_assignments", query }, signal);
      return answer.list("role_assignments").length > 0;
    });
  },
);
