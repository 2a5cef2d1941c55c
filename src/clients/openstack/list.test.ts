import { expect, test } from "vitest";
import { UnexpectedResponseError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import {
  inTurn,
  serve,
  type Reply,
  type Route,
  type RoutesServer,
  type SeenRequest,
} from "../../testing/http-routes.ts";
import { keystoneRoutes } from "../../testing/keystone-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { volumeTypes } from "./block-storage.ts";
import type { CloudConfig } from "./cloud-config.ts";
import { connect } from "./cloud.ts";
import { images } from "./image.ts";
import { list, type ListRequest } from "./list.ts";

const patient = new AbortController().signal;
const services = { image: "/proxied/image", "block-storage": "/volume/v3/p1", network: "/net/v2.0" };
const wanted: ListRequest = { service: "network", path: "/networks", key: "networks", pageSize: 2 };

function glance(routes: Readonly<Record<string, Route>>): Promise<RoutesServer> {
  return serve({ ...keystoneRoutes({ services }), ...routes });
}

const config = cloudConfig({ authUrl: "" });

function cloudAt(server: RoutesServer, changes: Partial<CloudConfig> = {}) {
  return connect(cloudConfig({ authUrl: `${server.url}/v3`, ...changes }), {
    userAgent: "t",
    env: {},
    clock: new TestClock(),
  });
}

function things(...ids: readonly string[]): readonly { readonly id: string }[] {
  return ids.map((id) => ({ id }));
}

function asked(server: RoutesServer): readonly string[] {
  return server.log.slice(1).map(({ path }) => path);
}

test("Glance's next page is found behind a proxy's path", async () => {
  await using server = await glance({
    "GET /proxied/image/v2/images?visibility=public&limit=1000": {
      body: { images: things("a"), next: "/v2/images?visibility=public&limit=1000&marker=a" },
    },
    "GET /proxied/image/v2/images?visibility=public&limit=1000&marker=a": { body: { images: things("b") } },
    "GET /proxied/image/": {
      status: 300,
      body: { versions: [{ id: "v2.9", links: [{ rel: "self", href: "http://in:9292/v2/" }] }] },
    },
  });
  await using cloud = cloudAt(server);
  expect(await images(cloud, { visibility: "public" }, patient)).toEqual(things("a", "b"));
});

test("links that name an inner host are followed at the catalog's address", async () => {
  const href = "https://10.0.0.7:8776/v3/p1/types?limit=1000&marker=a";
  await using server = await glance({
    "GET /volume/v3/": { status: 403 },
    "GET /volume/v3/p1/types?limit=1000": {
      body: { volume_types: things("a"), volume_type_links: [{ rel: "next", href }] },
    },
    "GET /volume/v3/p1/types?limit=1000&marker=a": { body: { volume_types: things("b") } },
  });
  await using cloud = cloudAt(server);
  expect(await volumeTypes(cloud, patient)).toEqual(things("a", "b"));
});

test("Keystone's way to say next is known", async () => {
  await using server = await glance({
    "GET /net/v2.0/networks": inTurn(
      { body: { networks: things("a"), links: { self: "", next: "/v2.0/networks?marker=a&fields=id&fields=name" } } },
      { body: { networks: things("b"), links: { next: null } } },
    ),
  });
  await using cloud = cloudAt(server);
  expect(await list(cloud, wanted, patient)).toEqual(things("a", "b"));
  expect(asked(server)[1]).toBe("/net/v2.0/networks?marker=a&fields=id&fields=name");
});

test("a full page without a link is followed by its last object", async () => {
  const all = things("a", "b", "c", "d", "e");
  const paged = ({ url }: SeenRequest) => {
    const start = all.findIndex(({ id }) => id === url.searchParams.get("marker")) + 1;
    return { body: { networks: all.slice(start, start + 2) } };
  };
  await using server = await glance({ "GET /net/v2.0/networks": paged });
  await using cloud = cloudAt(server);
  expect(await list(cloud, wanted, patient)).toEqual(all);
  expect(asked(server)).toEqual(["", "&marker=b", "&marker=d"].map((marker) => `/net/v2.0/networks?limit=2${marker}`));
});

test("a server without pages is asked once more at most", async () => {
  await using server = await glance({ "GET /net/v2.0/networks": { body: { networks: things("a", "b") } } });
  await using cloud = cloudAt(server);
  expect(await list(cloud, wanted, patient)).toEqual(things("a", "b"));
  expect(await list(cloud, { ...wanted, pageSize: 1 }, patient)).toEqual(things("a", "b"));
  expect(asked(server)).toHaveLength(3);
});

const next = (marker: string) => ({
  networks_links: [{ rel: "next", href: `http://n/v2.0/networks?limit=2&marker=${marker}` }],
});

test("an object on two pages is listed once, as it was first", async () => {
  await using server = await glance({
    "GET /net/v2.0/networks": inTurn(
      { body: { networks: [{ id: "a", name: "first" }, { id: "b" }], ...next("b") } },
      { body: { networks: [{ id: "a", name: "second" }, { id: "c" }] } },
    ),
  });
  await using cloud = cloudAt(server);
  expect(await list(cloud, wanted, patient)).toEqual([{ id: "a", name: "first" }, { id: "b" }, { id: "c" }]);
});

test("objects without an id are kept, even if they are alike", async () => {
  await using server = await glance({ "GET /net/v2.0/networks": { body: { networks: [{ n: 1 }, { n: 1 }] } } });
  await using cloud = cloudAt(server);
  expect(await list(cloud, wanted, patient)).toEqual([{ n: 1 }, { n: 1 }]);
});

const endless = (marker: number) => ({ body: { networks: things(String(marker)), ...next(String(marker + 1)) } });

test.each<[string, Route, string]>([
  [
    "the same page again",
    { body: { networks: things("a", "b"), ...next("b") } },
    "a page of `networks` that was there before",
  ],
  [
    "the same marker again",
    inTurn({ body: { networks: things("a"), ...next("z") } }, { body: { networks: things("b"), ...next("z") } }),
    "a page of `networks` that was read before",
  ],
  [
    "no page of the list",
    { body: { networks: things("a"), next: "http://elsewhere/v2.0/ports?marker=a" } },
    "a next page of something else",
  ],
  ["pages without end", ({ url }) => endless(Number(url.searchParams.get("marker"))), "has more than 5 pages"],
])("a server that announces %s is not followed for ever", async (_, route, message) => {
  await using server = await glance({ "GET /net/v2.0/networks": route });
  await using cloud = cloudAt(server);
  const all = list(cloud, { ...wanted, maxPages: 5 }, patient);
  await expect(all).rejects.toThrow(UnexpectedResponseError);
  await expect(all).rejects.toThrow(message);
});

test("a list without end ends, whatever its pages are", async () => {
  const filler = "x".repeat(1_000_000);
  const pages = ({ url }: SeenRequest): Reply => endless(Number(url.searchParams.get("marker")));
  const large = ({ url }: SeenRequest): Reply => {
    const { body } = endless(Number(url.searchParams.get("marker")));
    return { body: { ...(body as object), filler } };
  };
  for (const [route, message] of [
    [pages, "has more than 1000 pages"],
    [large, "went on with `networks` after 134217728 bytes"],
  ] as const) {
    await using server = await glance({ "GET /net/v2.0/networks": route });
    await using cloud = cloudAt(server);
    const all = list(cloud, wanted, patient);
    await expect(all).rejects.toThrow(UnexpectedResponseError);
    await expect(all).rejects.toThrow(message);
  }
});

test("a password that is a word of the address does not confuse the pages", async () => {
  const auth = { ...config.auth, password: new Secret("networks") } as CloudConfig["auth"];
  await using server = await glance({
    "GET /net/v2.0/networks": inTurn(
      { body: { networks: things("a"), ...next("a") } },
      { body: { networks: things("b") } },
    ),
  });
  await using cloud = cloudAt(server, { auth });
  expect(await list(cloud, wanted, patient)).toEqual(things("a", "b"));
});

test("Keystone is not asked for pages, which it does not have", async () => {
  await using server = await serve({
    ...keystoneRoutes({ services: { identity: "/v3" } }),
    "GET /v3/roles": { body: { roles: things("a", "b"), links: { next: null } } },
  });
  await using cloud = cloudAt(server);
  expect(await list(cloud, { service: "identity", path: "/roles", key: "roles" }, patient)).toEqual(things("a", "b"));
  expect(asked(server).at(-1)).toBe("/v3/roles");
});
