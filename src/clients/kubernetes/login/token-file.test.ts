import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import { clusterConfig } from "../../../testing/cluster-config.ts";
import { folder } from "../../../testing/folder.ts";
import { serve } from "../../../testing/http-routes.ts";
import { TestClock } from "../../../testing/test-clock.ts";
import { connectCluster } from "../cluster.ts";

const patient = new AbortController().signal;

function clusterAt(server: string, tokenFile: string, clock: TestClock, token?: Secret) {
  const user = { name: "pod", tokenFile, ...(token && { token }) };
  return connectCluster(clusterConfig({ server, user }), { userAgent: "t", env: {}, clock });
}

test("a token that others renew is read again after a minute", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": { body: {} } });
  const file = join(home.path, "token");
  writeFileSync(file, " token-1\n");
  const clock = new TestClock();
  await using cluster = clusterAt(server.url, file, clock);
  await cluster.get("/version", patient);
  writeFileSync(file, "token-2");
  await cluster.get("/version", patient);
  clock.pass(60_000);
  await cluster.get("/version", patient);
  rmSync(file);
  clock.pass(60_000);
  await cluster.get("/version", patient);
  expect(server.log.map(({ headers }) => headers["authorization"])).toEqual([
    "Bearer token-1",
    "Bearer token-1",
    "Bearer token-2",
    "Bearer token-2",
  ]);
  expect(cluster.credentials).toBe("token");
});

test("a token that is refused is read again at once", async () => {
  using home = folder();
  const file = join(home.path, "token");
  writeFileSync(file, "token-1");
  await using server = await serve({
    "GET /*": ({ headers }) => {
      if (headers["authorization"] === "Bearer token-2") return { body: {} };
      writeFileSync(file, "token-2");
      return { status: 401 };
    },
  });
  await using cluster = clusterAt(server.url, file, new TestClock());
  expect(await cluster.get("/version", patient)).toEqual({});
  expect(server.log).toHaveLength(2);
});

test("while there is no file, the token beside it counts", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": { body: {} } });
  const file = join(home.path, "token");
  await using cluster = clusterAt(server.url, file, new TestClock(), new Secret("beside"));
  await cluster.get("/version", patient);
  expect(server.log[0]?.headers["authorization"]).toBe("Bearer beside");
  await using without = clusterAt(server.url, file, new TestClock());
  await expect(without.get("/version", patient)).rejects.toThrow(
    new UsageError(`The token file of the user "pod", ${file}, cannot be read.`),
  );
});

test("what no header can hold is no token: the last one is sent, and without one it is said", async () => {
  using home = folder();
  await using server = await serve({ "GET /*": { body: {} } });
  const file = join(home.path, "token");
  const clock = new TestClock();
  writeFileSync(file, "half\nwritten");
  await using cluster = clusterAt(server.url, file, clock, new Secret("token-1"));
  await cluster.get("/version", patient);
  expect(server.log.map(({ headers }) => headers["authorization"])).toEqual(["Bearer token-1"]);
  await using other = clusterAt(server.url, file, clock);
  await expect(other.get("/version", patient)).rejects.toThrow(
    new UsageError(`The token file of the user "pod", ${file}, holds no token.`),
  );
});
