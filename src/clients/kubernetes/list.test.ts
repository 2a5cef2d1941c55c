import { expect, test } from "vitest";
import { HttpError, UnexpectedResponseError } from "../../errors.ts";
import { clusterConfig } from "../../testing/cluster-config.ts";
import { inTurn, serve, type Reply, type Route, type RoutesServer } from "../../testing/http-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { connectCluster } from "./cluster.ts";

const patient = new AbortController().signal;
const path = "/api/v1/pods";

function clusterAt({ url }: RoutesServer) {
  return connectCluster(clusterConfig({ server: url }), { userAgent: "t", env: {}, clock: new TestClock() });
}

function page(names: readonly string[], next?: string): Reply {
  const items = names.map((name) => ({ metadata: { name } }));
  return { body: { kind: "PodList", metadata: next === undefined ? {} : { continue: next }, items } };
}

const gone: Reply = { status: 410, body: { kind: "Status", message: "The provided continue parameter is too old." } };

async function names(server: RoutesServer): Promise<readonly unknown[]> {
  await using cluster = clusterAt(server);
  const items = await cluster.list(path, patient, { labelSelector: "a=b" });
  return items.map(({ metadata }) => (metadata as { name?: unknown }).name);
}

test("a list is read page after page", async () => {
  await using server = await serve({
    [`GET ${path}`]: inTurn(page(["a", "b"], "x/1"), page(["c"], "x/2"), page([], "")),
  });
  expect(await names(server)).toEqual(["a", "b", "c"]);
  expect(server.log.map(({ path }) => path)).toEqual([
    "/api/v1/pods?limit=500&labelSelector=a%3Db",
    "/api/v1/pods?limit=500&labelSelector=a%3Db&continue=x%2F1",
    "/api/v1/pods?limit=500&labelSelector=a%3Db&continue=x%2F2",
  ]);
});

test.each<[string, unknown]>([
  ["an empty list", []],
  ["nothing", null],
])("%s has no items", async (_, items) => {
  await using server = await serve({ [`GET ${path}`]: { body: { kind: "PodList", metadata: {}, items } } });
  expect(await names(server)).toEqual([]);
});

test("a list that has become too old is begun anew, once", async () => {
  await using server = await serve({ [`GET ${path}`]: inTurn(page(["a"], "1"), gone, page(["b"], "2"), page(["c"])) });
  expect(await names(server)).toEqual(["b", "c"]);
  await using busy = await serve({
    [`GET ${path}`]: inTurn(page(["a"], "1"), gone, page(["b"], "2"), gone, page(["c"])),
  });
  await expect(names(busy)).rejects.toThrow("answered 410: The provided continue parameter is too old.");
  expect(busy.log).toHaveLength(4);
});

test("a list that is gone from its first page on is not begun anew", async () => {
  await using server = await serve({ [`GET ${path}`]: gone });
  await expect(names(server)).rejects.toThrow(HttpError);
  expect(server.log).toHaveLength(1);
});

test("a list that leads back to itself ends", async () => {
  await using server = await serve({ [`GET ${path}`]: inTurn(page(["a"], "1"), page(["b"], "2"), page(["a"], "1")) });
  await expect(names(server)).rejects.toThrow("announced a page of the list that was read before");
  expect(server.log).toHaveLength(3);
});

test.each<[string, Route]>([
  ["something without items", { body: { kind: "Pod" } }],
  ["items that are no objects", { body: { items: ["a"] } }],
  ["a web page", { body: "<html>", headers: { "content-type": "text/html" } }],
])("%s is no list", async (_, route) => {
  await using server = await serve({ [`GET ${path}`]: route });
  await expect(names(server)).rejects.toThrow(UnexpectedResponseError);
});

test("a list without end ends, whatever its pages are", { timeout: 120_000 }, async () => {
  let count = 0;
  const filler = "x".repeat(2_000_000);
  for (const [more, message] of [
    [{}, "announced more than 1000 pages of the list"],
    [{ filler }, "went on with the list after 268435456 bytes"],
  ] as const) {
    await using server = await serve({
      [`GET ${path}`]: () => ({ body: { ...(page(["a"], `x/${++count}`).body as object), ...more } }),
    });
    const all = names(server);
    await expect(all).rejects.toThrow(UnexpectedResponseError);
    await expect(all).rejects.toThrow(message);
  }
});
