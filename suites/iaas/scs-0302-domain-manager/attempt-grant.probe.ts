import { HttpError } from "../../../src/errors.ts";
import { keystone, keystoneAs } from "../../../src/clients/openstack/directory.ts";
import { pathOf, type Grant } from "../../../src/probes/openstack/domains/paths.ts";
import type { Deputy, Manager, Stage } from "../../../src/probes/openstack/domains/stage.ts";

interface Attempt {
  readonly operation: string;
  /** Who sees what is granted there: the manager of the target's domain. Undefined if nobody here does. */
  readonly witness: Manager | undefined;
  /** By default the manager itself. */
  readonly deputy?: Deputy;
}

/**
 * Tries a grant that must be refused, looks whether it is there all the same, and takes it back if so. Since that may be
 * refused in turn, either the one who gets the role or what it is on must be there for this purpose only.
 */
export async function attemptGrant(
  { manager, context, table }: Stage,
  grant: Grant,
  { operation, witness, deputy }: Attempt,
): Promise<void> {
  const { signal } = context;
  const path = pathOf(grant);
  const ask = (method: "PUT" | "DELETE") =>
    deputy === undefined
      ? keystone(manager.cloud, { path, method }, signal)
      : keystoneAs(manager.cloud, deputy.token, { path, method }, signal);
  await table.refused({
    by: deputy?.name ?? manager.name,
    operation,
    request: () => ask("PUT"),
    undo: () => ask("DELETE"),
    took: () => isGranted(grant, witness, signal),
  });
}

async function isGranted(
  { target, on, actor, to, role }: Grant,
  witness: Manager | undefined,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (witness === undefined) return undefined;
  const scope = target === "projects" ? "scope.project.id" : "scope.domain.id";
  const who = actor === "users" ? "user.id" : "group.id";
  const query = { [scope]: on, [who]: to, "role.id": role };
  try {
    const answer = await keystone(witness.cloud, { path: "/role_assignments", query }, signal);
    return answer.list("role_assignments").length > 0;
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) return undefined;
    throw error;
  }
}
