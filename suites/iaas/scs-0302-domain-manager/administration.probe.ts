import { randomUUID } from "node:crypto";
import { domains, keystone, roles as roleCollection, services } from "../../../src/clients/openstack/directory.ts";
import { pathOf } from "../../../src/probes/openstack/domains/paths.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import {
  loggedIn,
  made,
  newPassword,
  newProject,
  newUser,
  type Stage,
} from "../../../src/probes/openstack/domains/stage.ts";
import { manageable } from "./own-grants.probe.ts";

/** What exists is never put at risk: it is changed to what it is, and deleted is only what is not there. */
export const roleDefinitions = managing(
  "role-definitions",
  "Roles, created and changed by a domain manager",
  { user: 1, project: 1 },
  async (stage) => {
    const { manager, table, roles } = stage;
    await creation(stage, "create a role", "role", {});
    await creation(stage, "create a role of the own domain", "role", { domain_id: manager.domain.id });
    const [member, reader] = [roles.get(manageable), roles.get("reader")];
    if (member === undefined)
      return table.untried(`changes of the role "${manageable}", which the manager is not shown.`);
    const named = { role: { name: manageable } };
    await attempt(stage, "update a role", { path: `/roles/${member}`, method: "PATCH", json: named });
    table.untried("the deletion of a role: no role may be put at risk.");
    if (reader === undefined || !(await implies(stage, member, "reader"))) {
      return table.untried(
        "making a role imply another one: where member does not imply reader, nothing may be put at risk.",
      );
    }
    await attempt(stage, "make one role imply another", { path: `/roles/${member}/implies/${reader}`, method: "PUT" });
  },
);

/** Whether it does so already, so that saying it again changes nothing: whoever has the one also has the other. */
async function implies({ manager, context }: Stage, role: string, implied: string): Promise<boolean> {
  const password = newPassword(manager);
  const [userId, projectId] = [await newUser(manager, context, password), await newProject(manager, context)];
  const path = pathOf({ target: "projects", on: projectId, actor: "users", to: userId, role });
  await keystone(manager.cloud, { path, method: "PUT" }, context.signal);
  const { roles } = await loggedIn(manager, { userId, password, projectId }, context);
  return roles.includes(implied);
}

export const domainDefinitions = managing(
  "domain-definitions",
  "Domains, created and changed by a domain manager",
  {},
  async (stage) => {
    const { domain } = stage.manager;
    const nowhere = randomUUID().replaceAll("-", "");
    await creation(stage, "create a domain", "domain", {});
    const named = { domain: { name: domain.name } };
    await attempt(stage, "update the own domain", { path: `/domains/${domain.id}`, method: "PATCH", json: named });
    stage.table.untried("the deletion of a domain: no domain may be put at risk.");
    await attempt(stage, "see the configuration of the own domain", { path: `/domains/${domain.id}/config` }, true);
    const config = { config: { identity: { list_limit: 100 } } };
    await attempt(
      stage,
      "configure a domain",
      { path: `/domains/${nowhere}/config`, method: "PUT", json: config },
      true,
    );
    const other = await stage.foreign();
    if (other === undefined) return;
    const disabled = { domain: { enabled: true } };
    await attempt(stage, "update another domain", {
      path: `/domains/${other.domainId}`,
      method: "PATCH",
      json: disabled,
    });
  },
);

export const cloudDefinitions = managing(
  "cloud-definitions",
  "Services, endpoints, policies, limits and identity providers, as a domain manager reaches them",
  {},
  async (stage) => {
    await creation(stage, "register a service", "service", { type: "conformance-test" });
    const nothing = randomUUID().replaceAll("-", "");
    for (const [operation, path] of [
      ["list services", "/services"],
      ["list endpoints", "/endpoints"],
      ["list policies", "/policies"],
      ["list identity providers", "/OS-FEDERATION/identity_providers"],
      ["list mappings", "/OS-FEDERATION/mappings"],
      ["list the trusts of all users", "/OS-TRUST/trusts"],
    ] as const) {
      await attempt(stage, operation, { path });
    }
    for (const [operation, path] of [
      ["delete a service", "/services"],
      ["delete an endpoint", "/endpoints"],
      ["delete a region", "/regions"],
      ["delete a policy", "/policies"],
      ["delete a registered limit", "/registered_limits"],
      ["delete an identity provider", "/OS-FEDERATION/identity_providers"],
      ["delete a mapping", "/OS-FEDERATION/mappings"],
    ] as const) {
      await attempt(stage, operation, { path: `${path}/${nothing}`, method: "DELETE" }, true);
    }
  },
);

type Request = Parameters<typeof keystone>[1];

async function attempt(
  { manager, context, table }: Stage,
  operation: string,
  request: Request,
  isOnNothing = false,
): Promise<void> {
  await table.refused({
    by: manager.name,
    operation,
    request: () => keystone(manager.cloud, request, context.signal),
    isOnNothing,
  });
}

async function creation(
  { manager, context, table }: Stage,
  operation: string,
  kind: "role" | "domain" | "service",
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const collection = { role: roleCollection, domain: domains, service: services }[kind];
  await table.refused({
    by: manager.name,
    operation,
    request: () => made(kind, collection, fields, { manager, context }),
  });
}
