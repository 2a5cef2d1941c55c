import { z } from "zod";
import { list } from "../../../src/clients/openstack/list.ts";
import { groups, idsIn, isListed, keystone, projects, users } from "../../../src/clients/openstack/directory.ts";
import type { Collection } from "../../../src/clients/openstack/collection.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { newGroup, newProject, newUser, type Stage } from "../../../src/probes/openstack/domains/stage.ts";

export const ownUsers = managing(
  "users",
  "Users, administered by a domain manager in the own domain",
  { user: 1 },
  (stage) => administered(stage, "user", users, () => newUser(stage.manager, stage.context)),
);

export const ownGroups = managing(
  "groups",
  "Groups, administered by a domain manager in the own domain",
  { group: 1 },
  (stage) => administered(stage, "group", groups, () => newGroup(stage.manager, stage.context)),
);

export const ownProjects = managing(
  "projects",
  "Projects, administered by a domain manager in the own domain",
  { project: 1 },
  (stage) =>
    administered(
      stage,
      "project",
      projects,
      () => newProject(stage.manager, stage.context),
      async (id) => {
        const { table, manager, context } = stage;
        const path = `/projects/${id}/tags`;
        const tags = async () => (await keystone(manager.cloud, { path }, context.signal)).json()["tags"];
        const json = { tags: ["conformance"] };
        const tagged = await table.granted(manager.name, "tag a project of the own domain", () =>
          keystone(manager.cloud, { path, method: "PUT", json }, context.signal),
        );
        if (tagged === undefined) return;
        await table.seen(manager.name, "list the tags of a project of the own domain", async () =>
          z
            .array(z.string())
            .parse(await tags())
            .includes("conformance"),
        );
      },
    ),
);

/** From creation to deletion. */
async function administered(
  { manager, context, table }: Stage,
  kind: string,
  collection: Collection,
  make: () => Promise<string>,
  more: (id: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const { cloud, name: by, domain } = manager;
  const { signal } = context;
  const id = await table.granted(by, `create a ${kind} in the own domain`, make);
  if (id === undefined) return;
  const path = `${collection.path}/${id}`;
  const { service, path: all, plural: key, singular = "" } = collection;
  await table.granted(by, `show a ${kind} of the own domain`, () => keystone(cloud, { path }, signal));
  await table.seen(by, `list the ${key} of the own domain`, async () => {
    const listed = await list(cloud, { service, path: all, key, query: { domain_id: domain.id } }, signal);
    return listed.some((each) => each["id"] === id);
  });
  const json = { [singular]: { description: "changed" } };
  await table.granted(by, `update a ${kind} of the own domain`, () =>
    keystone(cloud, { path, method: "PATCH", json }, signal),
  );
  await more(id);
  const deleted = await table.granted(by, `delete a ${kind} of the own domain`, () =>
    keystone(cloud, { path, method: "DELETE" }, signal),
  );
  if (deleted === undefined) return;
  await table.seen(
    by,
    `delete a ${kind} of the own domain for good`,
    async () => !(await isListed(cloud, collection, id, signal)),
  );
}

export const ownMemberships = managing(
  "memberships",
  "Memberships in groups, administered by a domain manager in the own domain",
  { user: 1, group: 1 },
  async ({ manager, context, table }) => {
    const { cloud, name: by } = manager;
    const { signal } = context;
    const [user, group] = [await newUser(manager, context), await newGroup(manager, context)];
    const path = `/groups/${group}/users/${user}`;
    const lists = async (where: string, key: string, id: string) =>
      idsIn(await keystone(cloud, { path: `${where}/${key}` }, signal), key).includes(id);
    const added = await table.granted(by, "add a user to a group", () =>
      keystone(cloud, { path, method: "PUT" }, signal),
    );
    if (added === undefined) return;
    await table.granted(by, "check whether a user is in a group", () => keystone(cloud, { path }, signal));
    await table.seen(by, "list the users of a group", () => lists(`/groups/${group}`, "users", user));
    await table.seen(by, "list the groups of a user", () => lists(`/users/${user}`, "groups", group));
    await table.granted(by, "list the projects of a user", () =>
      keystone(cloud, { path: `/users/${user}/projects` }, signal),
    );
    const removed = await table.granted(by, "remove a user from a group", () =>
      keystone(cloud, { path, method: "DELETE" }, signal),
    );
    if (removed === undefined) return;
    await table.seen(
      by,
      "remove a user from a group for good",
      async () => !(await lists(`/groups/${group}`, "users", user)),
    );
  },
);
