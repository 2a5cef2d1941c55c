import { describe, expect, test } from "vitest";
import { Secret } from "../../secret.ts";
import { inTurn, serve, type Route } from "../../testing/http-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { Monitor, type MonitorOptions } from "./monitor.ts";

const stored: Route = { body: null };
const never = new AbortController().signal;

async function scene(route: Route, options: Partial<MonitorOptions> = {}) {
  const server = await serve({ "POST /reports": route });
  const clock = new TestClock();
  const monitor = new Monitor(new URL(server.url), {
    userAgent: "scs-conformance/1.0.0 (publish)",
    account: "prod1",
    token: new Secret("open sesame"),
    env: {},
    clock,
    random: () => 1,
    ...options,
  });
  const pauses: string[] = [];
  return {
    server,
    clock,
    pauses,
    upload: (body = "signature&---\n", signal = never) =>
      monitor.upload(
        Buffer.from(body),
        { deadline: monitor.deadlineIn(300_000), onPause: (reason) => void pauses.push(reason) },
        signal,
      ),
    async [Symbol.asyncDispose]() {
      await monitor[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

test("what is sent is the body to the letter, with the login and the one content type that is taken", async () => {
  await using here = await scene(stored);
  expect(await here.upload("é&---\na: ‹b›\n")).toEqual({ kind: "stored" });
  const [request] = here.server.log;
  expect(request).toMatchObject({ body: "é&---\na: ‹b›\n", headers: { "content-type": "application/x-signed-yaml" } });
  expect(request?.headers["authorization"]).toBe(`Basic ${Buffer.from("prod1:open sesame").toString("base64")}`);
  expect(request?.headers["user-agent"]).toBe("scs-conformance/1.0.0 (publish)");
});

test.each(["/reports", "/reports/", "/"])("the address may be given as %s", async (path) => {
  await using server = await serve({});
  const options = { userAgent: "x", account: "a", token: new Secret("open sesame"), env: {} };
  await using monitor = new Monitor(new URL(path, server.url), options);
  expect(monitor.url).toBe(`${server.url}/reports`);
});

test("what is there already is there", async () => {
  await using here = await scene({ status: 409, body: { detail: "Conflict: report already present" } });
  expect(await here.upload()).toEqual({ kind: "present" });
});

describe("a refusal says what it means and what to do, and is not repeated", () => {
  test.each([
    [401, "Not authenticated", "saw no login", "proxy"],
    [401, "Incorrect username or password", "does not accept the account", "--account"],
    [401, "missing signature", "no signature", "changed"],
    [401, "verification failed", "no key of this account", "ssh-keygen -y"],
    [401, "Permission denied", "its own name", "append_any"],
    [401, "delegation problem?", "has not asked this account", "delegate"],
    [401, "something new", "did not accept the login or the signature", "--key"],
    [403, "", "forbids it", "gateway"],
    [404, "Not Found", "no monitor at this address", "--to"],
    [413, "", "larger", "limit"],
    [415, "Unsupported Media Type", "signed YAML", "application/x-signed-yaml"],
    [418, "", "did not take it", "--to"],
    [422, "", "not complete", "newer version"],
  ])("%i %s", async (status, detail, means, advice) => {
    await using here = await scene({ status, body: { detail } });
    const upload = await here.upload();
    if (upload.kind !== "refused") throw new Error(`It was ${upload.kind}.`);
    expect(upload.refusal.status).toBe(status);
    expect(upload.refusal.means).toContain(means);
    expect(upload.refusal.means).toContain(detail);
    expect(upload.refusal.advice).toContain(advice);
    expect(here.server.log).toHaveLength(1);
  });

  test("an upload in which the monitor finds no report", async () => {
    await using here = await scene({ headers: { "content-type": "application/json" }, body: '"empty reports"' });
    expect(await here.upload()).toMatchObject({ kind: "refused", refusal: { status: 200 } });
  });

  test("a page that says yes to everything is not the monitor", async () => {
    await using here = await scene({ body: "<html>Welcome to our hotel</html>" });
    const upload = await here.upload();
    expect(upload).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(upload)).toContain("Something answered that is not the monitor.");
  });

  test("an address that only leads elsewhere", async () => {
    await using here = await scene({ status: 308, headers: { location: "https://elsewhere.example/reports" } });
    const upload = await here.upload();
    expect(JSON.stringify(upload)).toContain("https://elsewhere.example/reports");
    expect(upload).toMatchObject({ kind: "refused" });
  });

  test("without the token, whatever the monitor says", async () => {
    const proof = Buffer.from("prod1:open sesame").toString("base64");
    await using here = await scene({ status: 400, body: { detail: `no: open sesame, Basic ${proof}` } });
    const upload = JSON.stringify(await here.upload());
    expect(upload).toContain("no: [redacted]");
    expect(upload).not.toContain("sesame");
    expect(upload).not.toContain(proof.slice(8, -4));
  });
});

describe("what passes is waited for", () => {
  const busy: Route = { status: 503, headers: { "retry-after": "40" } };

  test.each<[string, Route]>([
    ["503", { status: 503 }],
    ["429", { status: 429 }],
    ["502", { status: 502, body: "<html>" }],
    ["500", { status: 500, body: "Internal Server Error" }],
    ["a reset connection", "reset"],
  ])("%s, then stored", async (_, fault) => {
    await using here = await scene(inTurn(fault, fault, stored));
    expect(await here.upload()).toEqual({ kind: "stored" });
    expect(here.server.log).toHaveLength(3);
    expect(here.clock.slept).toEqual([500, 1000]);
    expect(here.pauses).toHaveLength(2);
  });

  test("as long as the monitor asks for", async () => {
    await using here = await scene(inTurn(busy, stored));
    expect(await here.upload()).toEqual({ kind: "stored" });
    expect(here.clock.slept).toEqual([40_000]);
  });

  test("until the time is over", async () => {
    await using here = await scene(busy);
    const start = here.clock.now();
    expect(await here.upload()).toEqual({ kind: "unanswered", reason: "The monitor is busy (503)." });
    expect(here.clock.now() - start).toBeLessThan(300_000);
    expect(here.server.log.length).toBe(8);
  });

  test("a monitor that fails on a document every time is asked three times", async () => {
    await using here = await scene({ status: 500, body: "Internal Server Error" });
    expect(await here.upload()).toMatchObject({ kind: "refused", refusal: { status: 500 } });
    expect(here.server.log).toHaveLength(3);
  });

  test("an attempt that is not answered ends, and what did arrive is found there", async () => {
    await using here = await scene(
      inTurn("hang", { status: 409, body: { detail: "Conflict: report already present" } }),
    );
    const upload = here.upload();
    await expect.poll(() => here.server.log.length).toBe(1);
    here.clock.expire();
    expect(await upload).toEqual({ kind: "present" });
    expect(here.pauses[0]).toContain("was not answered within");
  });

  test("a monitor that is down", async () => {
    const here = await scene(stored);
    await here.server[Symbol.asyncDispose]();
    const upload = await here.upload();
    expect(upload).toMatchObject({ kind: "unanswered" });
    expect(JSON.stringify(upload)).toContain("connection refused.");
    expect(here.clock.slept.length).toBeGreaterThan(8);
  });
});

test("a name that does not exist is not waited for", async () => {
  const clock = new TestClock();
  const options = { userAgent: "x", account: "a", token: new Secret("open sesame"), env: {}, clock };
  await using monitor = new Monitor(new URL("http://monitor.invalid"), options);
  const upload = await monitor.upload(Buffer.from(""), { deadline: monitor.deadlineIn(300_000) }, never);
  expect(upload).toMatchObject({ kind: "unanswered" });
  expect(JSON.stringify(upload)).toMatch(/no such host|name server/);
});

test("whoever ends it does not wait", async () => {
  await using here = await scene("hang");
  const ending = new AbortController();
  const upload = here.upload("x", ending.signal);
  await expect.poll(() => here.server.log.length).toBe(1);
  ending.abort(new Error("The person said stop."));
  await expect(upload).rejects.toThrow("The person said stop.");
});
