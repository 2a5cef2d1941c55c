import { expect, test } from "vitest";
import { HttpError } from "../../errors.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { serve, type Reply, type Route, type RoutesServer } from "../../testing/http-routes.ts";
import { keystoneRoutes } from "../../testing/keystone-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { connect } from "./cloud.ts";
import { flavors } from "./compute.ts";

const patient = new AbortController().signal;

function nova(list: readonly unknown[], specs: Route = "reset"): Promise<RoutesServer> {
  return serve({
    ...keystoneRoutes({ services: { compute: "/v2.1" } }),
    "GET /v2.1/": { body: { version: { id: "v2.1", version: "2.96", min_version: "2.1" } } },
    "GET /v2.1/flavors/detail": { body: { flavors: list } },
    "GET /v2.1/flavors/*": specs,
  });
}

function cloudAt(server: RoutesServer) {
  return connect(cloudConfig({ authUrl: `${server.url}/v3` }), { userAgent: "t", env: {}, clock: new TestClock() });
}

const asked = (server: RoutesServer) => server.log.map(({ path }) => path).slice(3);

test("extra specs come with the list when the policy allows it", async () => {
  const list = [
    { id: "a", extra_specs: {} },
    { id: "b", extra_specs: { "scs:name-v1": "SCS-1V:2" } },
  ];
  await using server = await nova(list);
  await using cloud = cloudAt(server);
  expect(await flavors(cloud, patient)).toEqual({ flavors: list, extraSpecs: "listed" });
  expect(server.log.at(-1)?.headers).toMatchObject({ "openstack-api-version": "compute 2.61" });
});

test("extra specs that are not in the list are fetched, few at a time", async () => {
  let atOnce = 0;
  let most = 0;
  const specs = async (): Promise<Reply> => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce--;
    return { body: { extra_specs: {} } };
  };
  const list = Array.from({ length: 30 }, (_, index) => ({ id: `f/${index}` }));
  await using server = await nova(list, specs);
  await using cloud = cloudAt(server);
  const found = await flavors(cloud, patient);
  expect(found).toEqual({ flavors: list.map((flavor) => ({ ...flavor, extra_specs: {} })), extraSpecs: "fetched" });
  expect(asked(server)).toContain("/v2.1/flavors/f%2F7/os-extra_specs");
  expect(most).toBeLessThanOrEqual(4);
});

test("a policy that forbids extra specs costs one request", async () => {
  await using server = await nova([{ id: "a" }, { id: "b" }, { id: "c" }], { status: 403 });
  await using cloud = cloudAt(server);
  expect(await flavors(cloud, patient)).toEqual({
    flavors: [{ id: "a" }, { id: "b" }, { id: "c" }],
    extraSpecs: "forbidden",
  });
  expect(asked(server)).toHaveLength(1);
});

test("a flavor that went away in between has no extra specs, which is not the same as none", async () => {
  await using server = await nova([{ id: "a" }, { id: "b" }], ({ path }) =>
    path.includes("/b/") ? { status: 404 } : { body: { extra_specs: {} } },
  );
  await using cloud = cloudAt(server);
  expect(await flavors(cloud, patient)).toEqual({
    flavors: [{ id: "a", extra_specs: {} }, { id: "b" }],
    extraSpecs: "fetched",
  });
});

test("one failure ends the whole question", async () => {
  const list = Array.from({ length: 40 }, (_, index) => ({ id: String(index) }));
  await using server = await nova(list, ({ path }) =>
    path.includes("/3/") ? { status: 500 } : { body: { extra_specs: {} } },
  );
  await using cloud = cloudAt(server);
  await expect(flavors(cloud, patient)).rejects.toThrow(HttpError);
  expect(asked(server).length).toBeLessThan(15);
});

test("extra specs of another form are not taken for none", async () => {
  await using server = await nova([{ id: "a" }], { body: { extra_specs: null } });
  await using cloud = cloudAt(server);
  await expect(flavors(cloud, patient)).rejects.toThrow("without the object `extra_specs`");
});

test("a cloud without flavors has none", async () => {
  await using server = await nova([]);
  await using cloud = cloudAt(server);
  expect(await flavors(cloud, patient)).toEqual({ flavors: [], extraSpecs: "listed" });
});
