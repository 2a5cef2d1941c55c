/** Where a role of somebody on something is: `/projects/…/users/…/roles/…`. */
export interface Grant {
  readonly target: "projects" | "domains";
  readonly on: string;
  readonly actor: "users" | "groups";
  readonly to: string;
  readonly role: string;
  readonly inherited?: boolean;
}

export function pathOf({ target, on, actor, to, role, inherited = false }: Grant): string {
  const path = `/${target}/${on}/${actor}/${to}/roles/${role}`;
  return inherited ? `/OS-INHERIT${path}/inherited_to_projects` : path;
}

/** The list of those that are not inherited. */
export function listOf({ target, on, actor, to }: Grant): string {
  return `/${target}/${on}/${actor}/${to}/roles`;
}

/** `a user on a project`, for messages. */
export function inWords({ actor, target, inherited = false }: Pick<Grant, "actor" | "target" | "inherited">): string {
  return `a ${actor.slice(0, -1)} on a ${target.slice(0, -1)}${inherited ? ", inherited" : ""}`;
}

/** Every way to grant: to a user or a group, on a project or a domain. */
export const ways = (["projects", "domains"] as const).flatMap((target) =>
  (["users", "groups"] as const).map((actor) => ({ target, actor })),
);
