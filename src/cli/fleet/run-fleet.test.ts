import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import neglected from "../../../fixtures/clouds/neglected.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { serve } from "../../testing/http-routes.ts";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";
import type { FleetSummary } from "./summary.ts";

/** Subjects of these worlds in a config file, and a place to test them from. */
async function fleetOf(worlds: Readonly<Record<string, SimulatedWorld | { readonly authUrl: string }>>, more = {}) {
  const place = folder();
  const stack = new AsyncDisposableStack();
  stack.defer(() => place[Symbol.dispose]());
  const clouds: Record<string, unknown> = {};
  for (const [name, world] of Object.entries(worlds)) {
    const authUrl = "authUrl" in world ? world.authUrl : stack.use(await simulate(world)).authUrl;
    const { identity } = "authUrl" in world ? compliant : world;
    clouds[name] = {
      auth: {
        auth_url: authUrl,
        username: identity.user.name,
        password: identity.password,
        user_domain_name: identity.domain.name,
        project_name: identity.project.name,
        project_domain_name: identity.domain.name,
      },
      region_name: identity.region,
    };
  }
  writeFileSync(join(place.path, "clouds.yaml"), JSON.stringify({ clouds }));
  const subjects = Object.fromEntries(Object.keys(worlds).map((name) => [name, { "os-cloud": "{subject}" }]));
  const defaults = { "read-only": true, select: ["scs-0100", "scs-0103"], reporter: "json" };
  writeFileSync(join(place.path, "scs-conformance.yaml"), JSON.stringify({ defaults, subjects, ...more }));
  return {
    path: place.path,
    io: (...words: string[]) => testIo(["run", "-o", "out", ...words], { cwd: place.path, home: place.path }),
    summary: (): FleetSummary =>
      JSON.parse(readFileSync(join(place.path, "out", "summary.json"), "utf8")) as FleetSummary,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const outcomes = ({ subjects }: FleetSummary) =>
  subjects.map(({ subject, verdict, exitCode }) => [subject, verdict, exitCode]);

describe("run with a config file", () => {
  test("tests every subject in a folder of its own, and ends as the worst of them", async () => {
    await using here = await fleetOf(
      { good: compliant, bad: neglected },
      { groups: { both: ["good", "bad"], only: ["good"] } },
    );
    const io = here.io("--all");
    expect(await cli(io)).toBe(1);
    // Only a part was selected, so nothing passes as a whole.
    expect(outcomes(here.summary())).toEqual([
      ["bad", "FAIL", 1],
      ["good", "MISS", 0],
    ]);
    expect(here.summary().groups.map(({ group, exitCode }) => [group, exitCode])).toEqual([
      ["both", 1],
      ["only", 0],
    ]);
    expect(here.summary().subjects.map(({ report }) => report?.path)).toEqual([
      "out/bad/report.json",
      "out/good/report.json",
    ]);
    expect(readFileSync(join(here.path, "out/good/run.log"), "utf8")).toContain("exit 0:");
    expect(io.out()).toMatch(/^2 subjects: FAIL\n {2}bad {3}FAIL/);
    expect(io.err()).toMatch(/subject {2}bad FAIL exit=1 done=\d\/2/);
  });

  test("one that is wrong, away or hanging is nothing to the others", async () => {
    await using mute = await serve({ "GET /": "hang", "POST /v3/auth/tokens": "hang" });
    await using here = await fleetOf({
      away: { authUrl: "http://127.0.0.1:9/v3" },
      good: compliant,
      hanging: { authUrl: `${mute.url}/v3` },
      wrong: compliant,
    });
    const file = join(here.path, "scs-conformance.yaml");
    const config = JSON.parse(readFileSync(file, "utf8")) as { subjects: Record<string, object> };
    config.subjects["wrong"] = { "os-cloud": "nobody" };
    config.subjects["hanging"] = { "os-cloud": "hanging", timeout: "2s" };
    writeFileSync(file, JSON.stringify(config));
    const io = here.io("--all", "--at-once", "2");
    expect(await cli(io)).toBe(2);
    expect(outcomes(here.summary())).toEqual([
      ["away", "MISS", 4],
      ["good", "MISS", 0],
      ["hanging", "MISS", 4],
      ["wrong", "MISS", 2],
    ]);
    expect(here.summary().subjects.at(-1)?.problem).toContain('"nobody"');
    // The hanging one was among the first two and did not keep the others waiting.
    const ends = io.err().match(/subject {2}\w+/g);
    expect(ends?.at(-1)).toBe("subject  hanging");
  });

  test("tests only who was named, and says line by line what they do", async () => {
    await using here = await fleetOf({ good: compliant, bad: neglected });
    const io = here.io("good", "-v");
    expect(await cli(io)).toBe(0);
    expect(outcomes(here.summary())).toEqual([["good", "MISS", 0]]);
    expect(io.err()).toMatch(/Z good \| \d\d:\d\d:\d\dZ standard scs-0100/);
    expect(existsSync(join(here.path, "out/bad"))).toBe(false);
  });

  test("after Ctrl-C nobody else begins, and whoever began has a report", async () => {
    await using mute = await serve({ "GET /": "hang", "POST /v3/auth/tokens": "hang" });
    await using here = await fleetOf({ hanging: { authUrl: `${mute.url}/v3` }, next: compliant });
    const io = here.io("--all", "--at-once", "1");
    const ended = cli(io);
    await expect.poll(() => mute.log.length).toBeGreaterThan(0);
    io.interrupt("SIGINT");
    expect(await ended).toBe(130);
    expect(here.summary().subjects.map(({ report, problem }) => report?.path ?? problem)).toEqual([
      "out/hanging/report.json",
      "It was not tried: the run was interrupted.",
    ]);
  });

  test.each([
    [["--all", "--os-cloud", "x"], "--os-cloud is for one subject"],
    [["--all", "--config", "elsewhere.yaml"], "elsewhere.yaml cannot be read"],
    [["goood"], 'there is no subject or group "goood". Did you mean "good"?'],
    [["--all", "--at-once", "0"], "--at-once 0 is not a number"],
  ])("%j is refused before anything is asked", async (words, message) => {
    await using here = await fleetOf({ good: compliant });
    const io = here.io(...words);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(message);
    expect(existsSync(join(here.path, "out"))).toBe(false);
  });
});
