import { isJson } from "../../../src/clients/http/answer.ts";
import { keystone, keystoneAs } from "../../../src/clients/openstack/directory.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";
import { pathOf } from "../../../src/probes/openstack/domains/paths.ts";
import {
  isGranted,
  loggedIn,
  newPassword,
  newProject,
  newUser,
  type Manager,
  type Stage,
} from "../../../src/probes/openstack/domains/stage.ts";
import { Secret } from "../../../src/secret.ts";
import { manageable } from "./own-grants.probe.ts";

/** A user of the domain has an access key that even its manager must not see. */
export const othersCredentials = managing(
  "others-credentials",
  "The credentials of other users, as a domain manager reaches them",
  { user: 3, project: 3, group: 1 },
  async (stage) => {
    const { manager, roles, table, foreign } = stage;
    const role = roles.get(manageable);
    if (role === undefined) return table.untried(`credentials: Keystone shows the manager no role "${manageable}".`);
    await withAccessKey(manager, role, stage, (user) => attempts(stage, "an own user", user));
    const other = await foreign();
    if (other?.manager === undefined) {
      return table.untried("credentials of another domain: only a second domain manager has a user with some to try.");
    }
    await withAccessKey(other.manager, role, stage, (user) => attempts(stage, "a user of another domain", user));
  },
);

async function attempts({ manager, context, table }: Stage, who: string, user: string): Promise<void> {
  const { cloud, name: by } = manager;
  const { signal } = context;
  await table.absent(by, `see the credentials of ${who}`, async () => {
    const answer = await keystone(cloud, { path: "/credentials", query: { user_id: user } }, signal);
    return answer.list("credentials").some(({ user_id: owner }) => {
      if (typeof owner !== "string") throw answer.unexpected("answered with credentials of nobody");
      return owner === user;
    });
  });
  for (const [what, path] of [
    ["access keys", `/users/${user}/credentials/OS-EC2`],
    ["application credentials", `/users/${user}/application_credentials`],
  ] as const) {
    await table.refused({
      by,
      operation: `list the ${what} of ${who}`,
      request: () => keystone(cloud, { path }, signal),
    });
  }
}

/** The access key is made and deleted by the user, and would go with the user in any case. */
async function withAccessKey(
  owner: Manager,
  role: string,
  { context }: Stage,
  use: (user: string) => Promise<void>,
): Promise<void> {
  const { cloud } = owner;
  const { signal } = context;
  const password = newPassword(owner);
  const [userId, projectId] = [await newUser(owner, context, password), await newProject(owner, context)];
  const grant = pathOf({ target: "projects", on: projectId, actor: "users", to: userId, role });
  await keystone(cloud, { path: grant, method: "PUT" }, signal);
  const { token } = await loggedIn(owner, { userId, password, projectId }, context);
  const path = `/users/${userId}/credentials/OS-EC2`;
  const answer = await keystoneAs(cloud, token, { path, method: "POST", json: { tenant_id: projectId } }, signal);
  const { credential } = answer.json();
  const { access, secret } = isJson(credential) ? credential : {};
  if (typeof secret === "string") cloud.conceal(new Secret(secret));
  await use(userId);
  await isGranted(() => keystoneAs(cloud, token, { path: `${path}/${String(access)}`, method: "DELETE" }, signal));
}
