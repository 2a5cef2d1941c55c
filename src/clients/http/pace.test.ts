import { describe, expect, test } from "vitest";
import { serve, inTurn } from "../../testing/http-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import { HttpClient } from "./http-client.ts";
import { Pace } from "./pace.ts";

const patient = new AbortController().signal;
const one = "https://nova.example";
const other = "https://glance.example";

describe("a pace", () => {
  test("without a rate makes nobody wait", () => {
    const pace = new Pace(new TestClock());
    expect([pace.turnMs(one), pace.turnMs(one), pace.turnMs(other)]).toEqual([0, 0, 0]);
  });

  test("of ten a second gives a turn every 100 ms, whatever the server", () => {
    const clock = new TestClock();
    const pace = new Pace(clock, 10);
    expect([pace.turnMs(one), pace.turnMs(other), pace.turnMs(one)]).toEqual([0, 100, 200]);
    clock.pass(1_000);
    expect([pace.turnMs(one), pace.turnMs(one)]).toEqual([0, 100]);
  });

  test("spares a server that is busy, and no other one", () => {
    const pace = new Pace(new TestClock());
    pace.slower(one, 3_000);
    expect([pace.turnMs(one), pace.turnMs(one), pace.turnMs(other)]).toEqual([3_000, 3_100, 0]);
  });

  test("holds nobody up for an hour", () => {
    const pace = new Pace(new TestClock());
    pace.slower(one, 3_600_000);
    expect(pace.turnMs(one)).toBe(10_000);
  });

  test("takes complaints that come together for one", () => {
    const clock = new TestClock();
    const pace = new Pace(clock);
    for (let count = 0; count < 8; count++) pace.slower(one, 0);
    pace.turnMs(one);
    expect(pace.turnMs(one)).toBe(100);
    clock.pass(1_000);
    pace.slower(one, 0);
    pace.turnMs(one);
    expect(pace.turnMs(one)).toBe(200);
  });

  test("never leaves more than five seconds between two requests", () => {
    const clock = new TestClock();
    const pace = new Pace(clock);
    for (let count = 0; count < 20; count++) {
      clock.pass(1_000);
      pace.slower(one, 0);
    }
    pace.turnMs(one);
    expect(pace.turnMs(one)).toBe(5_000);
  });

  test("recovers with every answer, until nothing is left of it", () => {
    const clock = new TestClock();
    const pace = new Pace(clock);
    pace.slower(one, 0);
    for (let count = 0; count < 22; count++) pace.faster(one);
    expect([pace.turnMs(one), pace.turnMs(one)]).toEqual([0, 0]);
  });
});

test("requests of two clients of one cloud share its pace", async () => {
  await using server = await serve({ "GET /": {} });
  const clock = new TestClock();
  const pace = new Pace(clock, 2);
  const options = { tls: { verify: true }, env: {}, clock, pace } as const;
  await using first = new HttpClient(options);
  await using second = new HttpClient(options);
  for (const http of [first, second, first]) {
    await http.send({ method: "GET", url: new URL(server.url) }, { userAgent: "test" }, patient);
  }
  expect(clock.slept).toEqual([500, 500]);
});

test("after a 429 everybody waits as long as the server asks for", async () => {
  await using server = await serve({
    "GET /a": inTurn({ status: 429, headers: { "retry-after": "7" } }, {}),
    "GET /b": {},
  });
  const clock = new TestClock();
  await using http = new HttpClient({ tls: { verify: true }, env: {}, clock, pace: new Pace(clock), random: () => 0 });
  const get = (path: string, deadline?: number) =>
    http.send({ method: "GET", url: new URL(path, server.url) }, { userAgent: "test", deadline }, patient);
  await get("/a");
  expect(clock.slept).toEqual([7_000]);
  await get("/b");
  expect(clock.slept).toHaveLength(2);
});

test("a service that is down behind the same gateway makes nobody slower", async () => {
  await using server = await serve({ "GET /a": inTurn({ status: 503 }, {}), "GET /b": {} });
  const clock = new TestClock();
  await using http = new HttpClient({ tls: { verify: true }, env: {}, clock, random: () => 0 });
  for (const path of ["/a", "/b", "/b"]) {
    await http.send({ method: "GET", url: new URL(path, server.url) }, { userAgent: "test" }, patient);
  }
  expect(clock.slept).toEqual([250]);
});

test("a turn that comes too late is not taken", async () => {
  await using server = await serve({ "GET /": {} });
  const clock = new TestClock();
  const pace = new Pace(clock, 0.1);
  await using http = new HttpClient({ tls: { verify: true }, env: {}, clock, pace });
  const get = () =>
    http.send(
      { method: "GET", url: new URL(server.url) },
      { userAgent: "test", deadline: clock.now() + 5_000 },
      patient,
    );
  await get();
  await expect(get()).rejects.toThrow("was not sent: no time was left");
  expect(server.log).toHaveLength(1);
});
