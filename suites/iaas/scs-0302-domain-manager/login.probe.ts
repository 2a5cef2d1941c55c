import { keystone } from "../../../src/clients/openstack/directory.ts";
import { managing } from "../../../src/probes/openstack/domains/managing.ts";

export const login = managing(
  "login",
  "The login of a domain manager to the own domain",
  {},
  async ({ manager, context, table }) => {
    const { cloud, name: by, domain } = manager;
    const { signal } = context;
    await table.seen(by, "log in with the role manager", async () =>
      (await cloud.token(signal)).roles.includes("manager"),
    );
    await table.granted(by, "show the own domain", () => keystone(cloud, { path: `/domains/${domain.id}` }, signal));
    await table.seen(by, "find the own domain by its name", async () => {
      const answer = await keystone(cloud, { path: "/domains", query: { name: domain.name } }, signal);
      return answer.list("domains").some(({ id }) => id === domain.id);
    });
    await table.seen(
      by,
      "list the roles",
      async () => (await keystone(cloud, { path: "/roles" }, signal)).list("roles").length > 0,
    );
  },
);
