import { z } from "zod";
import { isJson, type Json } from "../../../src/clients/http/answer.ts";
import { create, type Collection } from "../../../src/clients/openstack/collection.ts";
import { groups, isListed, keystone, projects, users } from "../../../src/clients/openstack/directory.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { HttpError } from "../../../src/errors.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { made, type Foreign, type Manager, type Stage } from "../../../src/probes/openstack/domains/stage.ts";
import { notForeign } from "./not-foreign.ts";

export const foreignCreations = managing(
  "foreign-creations",
  "What a domain manager creates in another domain",
  { user: 1, project: 1, group: 1, "stray user": 1, "stray project": 3, "stray group": 1 },
  async ({ manager, context, table, foreign }) => {
    const other = await foreign();
    if (other === undefined) return table.untried(notForeign);
    const by = manager.name;
    const attempt = (operation: string, kind: Kind, fields: Json, keeper?: Manager) => {
      const request = () => made(`stray ${kind}`, collections[kind], fields, { manager, context, keeper });
      return table.refused({ by, operation, request });
    };
    for (const kind of ["user", "project", "group"] as const) {
      await attempt(`create a ${kind} in another domain`, kind, { domain_id: other.domainId }, other.manager);
    }
    const below = { domain_id: manager.domain.id, parent_id: other.projectId };
    await attempt("create a project below a project of another domain", "project", below);
    await attempt("create a project that is a domain", "project", { is_domain: true });
  },
);

type Kind = "user" | "project" | "group";
const collections: Readonly<Record<Kind, Collection>> = { user: users, project: projects, group: groups };

/** Where a domain is not named, the own one would do as well. */
export const withoutDomain = managing(
  "without-domain",
  "A user that a domain manager creates without naming a domain",
  { "stray user": 1 },
  async ({ manager, context, table }) => {
    const { cloud, name: by, domain } = manager;
    await table.absent(by, "create a user outside the own domain by naming none", async () => {
      // The answer tells: who is elsewhere can perhaps not be looked up.
      const user = await context.resources.own({
        kind: "stray user",
        target: cloud,
        create: (name, signal) => create(cloud, users, { name }, signal),
      });
      return z.string().parse(user["domain_id"]) !== domain.id;
    });
  },
);

/** Only what a second manager made for the purpose is ever at risk. */
export const foreignChanges = managing(
  "foreign-changes",
  "What a domain manager changes in another domain",
  { user: 1, project: 1, group: 1 },
  async (stage) => {
    const other = await stage.foreign();
    if (other?.manager === undefined || other.groupId === undefined) return stage.table.untried(needsSecond);
    for (const [kind, collection, id] of [
      ["user", users, other.userId],
      ["project", projects, other.projectId],
      ["group", groups, other.groupId],
    ] as const) {
      await changed(stage, { kind, collection, id, owner: other.manager.cloud });
    }
  },
);

const needsSecond =
  "changes in another domain: only what a second domain manager made for the purpose may be put at risk.";

interface Thing {
  readonly kind: string;
  readonly collection: Collection;
  readonly id: string;
  readonly owner: Stage["manager"]["cloud"];
}

async function changed({ manager, context, table }: Stage, { kind, collection, id, owner }: Thing): Promise<void> {
  const { cloud, name: by } = manager;
  const { signal } = context;
  const path = `${collection.path}/${id}`;
  const json = { [kind]: { description: "changed from outside" } };
  await table.refused({
    by,
    operation: `update a ${kind} of another domain`,
    request: () => keystone(cloud, { path, method: "PATCH", json }, signal),
    took: async () => (await descriptionOf(owner, path, context)) === json[kind]?.description,
  });
  await table.refused({
    by,
    operation: `delete a ${kind} of another domain`,
    request: () => keystone(cloud, { path, method: "DELETE" }, signal),
    took: async () => !(await isListed(owner, collection, id, signal)),
  });
}

export const moves = managing(
  "moves",
  "What a domain manager moves into another domain",
  { user: 1, project: 1, group: 1, "stray user": 1, "stray project": 1, "stray group": 1 },
  async ({ manager, context, table, foreign }) => {
    const other: Foreign | undefined = await foreign();
    if (other === undefined) return table.untried(notForeign);
    const { cloud, name: by, domain } = manager;
    const { signal } = context;
    for (const [kind, collection] of [
      ["user", users],
      ["project", projects],
      ["group", groups],
    ] as const) {
      const id = await made(`stray ${kind}`, collection, { domain_id: domain.id }, { manager, context });
      const path = `${collection.path}/${id}`;
      const into = (id: string, owner: OpenStackCloud) =>
        keystone(owner, { path, method: "PATCH", json: { [kind]: { domain_id: id } } }, signal);
      await table.refused({
        by,
        operation: `move a ${kind} into another domain`,
        request: () => into(other.domainId, cloud),
        // What has been moved is for the other manager to give back.
        undo: () => into(domain.id, other.manager?.cloud ?? cloud),
        took: async () => (await domainOf(cloud, path, context)) !== domain.id,
      });
    }
  },
);

/** Users have none until somebody gives them one. */
async function descriptionOf(cloud: OpenStackCloud, path: string, { signal }: Stage["context"]): Promise<unknown> {
  const answer = await keystone(cloud, { path }, signal);
  const [document] = Object.values(answer.json());
  if (!isJson(document)) throw answer.unexpected("answered with no such thing");
  return z.string().nullish().parse(document["description"]);
}

/** Undefined where it is out of sight, as what is in another domain should be. */
async function domainOf(cloud: OpenStackCloud, path: string, { signal }: Stage["context"]): Promise<unknown> {
  try {
    const answer = await keystone(cloud, { path }, signal);
    const [document] = Object.values(answer.json());
    const domain = isJson(document) ? document["domain_id"] : undefined;
    if (typeof domain !== "string") throw answer.unexpected("answered without a `domain_id`");
    return domain;
  } catch (error) {
    if (error instanceof HttpError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
