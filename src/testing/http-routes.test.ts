import { expect, test } from "vitest";
import { inTurn, serve } from "./http-routes.ts";

test("the most exact route answers", async () => {
  await using server = await serve({
    "GET /things?page=2": { body: "second" },
    "GET /things": { body: "first" },
    "GET /things/*": { body: "one" },
    "* /*": { status: 405 },
  });
  const asked = ["/things", "/things?page=2", "/things/7", "/others"].map((path) => fetch(`${server.url}${path}`));
  const answers = await Promise.all(asked);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(["first", "second", "one", ""]);
  expect(answers.at(-1)?.status).toBe(405);
});

test("what is not a route is not found", async () => {
  await using server = await serve({});
  expect((await fetch(server.url)).status).toBe(404);
});

test("requests are kept in the log", async () => {
  await using server = await serve({ "POST /things": ({ body }) => ({ status: 201, body: { got: body } }) });
  const answer = await fetch(`${server.url}/things?a=b`, { method: "POST", body: "hello", headers: { "x-y": "z" } });
  expect(await answer.json()).toEqual({ got: "hello" });
  expect(server.log).toMatchObject([{ method: "POST", path: "/things?a=b", body: "hello", headers: { "x-y": "z" } }]);
});

test("replies come in turn and the last one stays", async () => {
  await using server = await serve({ "GET /": inTurn({ status: 503 }, () => ({ body: "ok" })) });
  const statuses = [await fetch(server.url), await fetch(server.url), await fetch(server.url)].map(
    (answer) => answer.status,
  );
  expect(statuses).toEqual([503, 200, 200]);
});

test("connections break before or within an answer", async () => {
  await using server = await serve({ "GET /reset": "reset", "GET /cut": { body: "half", cut: true } });
  await expect(fetch(`${server.url}/reset`)).rejects.toThrow("fetch failed");
  const cut = await fetch(`${server.url}/cut`);
  await expect(cut.text()).rejects.toThrow("terminated");
});
