import { expect, test } from "vitest";
import { UnexpectedResponseError } from "../../errors.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { serve, type Reply } from "../../testing/http-routes.ts";
import { keystoneRoutes } from "../../testing/keystone-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { connect } from "./cloud.ts";
import { remove } from "./collection.ts";
import { groups, idsIn, keystone } from "./directory.ts";
import { discard, secrets } from "./key-manager.ts";

const patient = new AbortController().signal;
const page: Reply = { body: "<html>", headers: { "content-type": "text/html" } };

async function withCloud<T>(routes: Readonly<Record<string, Reply>>, use: (cloud: ReturnType<typeof connect>) => T) {
  const services = { identity: "/v3", "key-manager": "/keys" };
  await using server = await serve({ ...keystoneRoutes({ services }), ...routes });
  const options = { userAgent: "t", env: {}, clock: new TestClock() };
  await using cloud = connect(cloudConfig({ authUrl: `${server.url}/v3` }), options);
  return await use(cloud);
}

test.each([
  ["204", { status: 204 }, true],
  ["202", { status: 202 }, true],
  ["404", { status: 404 }, false],
])("a deletion that is answered with %s", async (_, reply, expected) => {
  const routes = { "DELETE /v3/groups/1": reply };
  expect(await withCloud(routes, (cloud) => remove(cloud, groups, "1", patient))).toBe(expected);
});

test("a web page in place of an answer has neither deleted nor granted anything", async () => {
  const routes = { "DELETE /v3/groups/1": page, "PUT /v3/grant": page, "DELETE /keys/v1/secrets/1": page };
  await withCloud(routes, async (cloud) => {
    for (const request of [
      remove(cloud, groups, "1", patient),
      discard(cloud, secrets, "1", patient),
      keystone(cloud, { path: "/grant", method: "PUT" }, patient),
    ]) {
      await expect(request).rejects.toThrow(UnexpectedResponseError);
    }
  });
});

test("ids that are no text are not what Keystone documents", async () => {
  const routes = {
    "GET /v3/users": { body: { users: [{ id: "a" }] } },
    "GET /v3/groups": { body: { groups: [{ id: 7 }] } },
  };
  await withCloud(routes, async (cloud) => {
    expect(idsIn(await keystone(cloud, { path: "/users" }, patient), "users")).toEqual(["a"]);
    const groupsAnswer = await keystone(cloud, { path: "/groups" }, patient);
    expect(() => idsIn(groupsAnswer, "groups")).toThrow("whose ids are no text");
  });
});
