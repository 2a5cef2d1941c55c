import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { enter } from "../../fixtures/simulator/visitor.ts";
import { simulate, type SimulatedCloud } from "../../fixtures/simulator/simulate.ts";
import { openItems } from "../run/ledger.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const moments = 50;

/** The testcases that create, so that there is little else to be interrupted in. */
const creating = "scs-0101,scs-0104-image-upload,scs-0114-encrypted,scs-0115,scs-0116,scs-0117,scs-0123-s3-round-trip";

/** Everything takes a few requests of patience, so that there are moments to be interrupted in. */
async function scene() {
  const place = folder();
  const cloud = await simulate(compliant, { latencyMs: 2, secondsPerRequest: 2 });
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  return {
    cloud,
    path: place.path,
    ledger: join(place.path, "out", "ledger.jsonl"),
    start: () =>
      spawn(process.execPath, [main, "run", "--os-cloud", "test", "-o", "out", "-q", "-r", "json", "-s", creating], {
        cwd: place.path,
        env: { HOME: place.path, PATH: process.env["PATH"] },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    io: (...words: string[]) => testIo(words, { cwd: place.path, home: place.path }),
    async [Symbol.asyncDispose]() {
      await cloud[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

/** How many requests a whole run sends; a moment is one of them. */
async function wholeRun(): Promise<number> {
  await using here = await scene();
  const [code] = (await once(here.start(), "exit")) as [number];
  expect([0, 1, 3]).toContain(code);
  expect(here.cloud.owned()).toEqual({});
  return here.cloud.log.length;
}

/** Spread over the whole run, and different in every test run. */
const someMoments = (total: number) =>
  Array.from({ length: moments }, (_, index) => Math.floor(((index + Math.random()) / moments) * total));

/** Ends the process in the midst of its request number `moment`. */
async function end(child: ReturnType<typeof spawn>, cloud: SimulatedCloud, moment: number, signal: NodeJS.Signals) {
  const ended = once(child, "exit") as Promise<[number | null]>;
  while (cloud.log.length <= moment && child.exitCode === null) await new Promise(setImmediate);
  child.kill(signal);
  const [code] = await ended;
  return code;
}

/** Things of somebody else, which are called almost like each of ours. */
async function addForeign({ cloud, ledger }: { readonly cloud: SimulatedCloud; readonly ledger: string }) {
  const guest = await enter(cloud);
  const { project } = cloud.state.identity;
  const names = openItems(ledger).map(({ name }) => name);
  for (const name of names) {
    await guest.post(`/volume/v3/${project.id}/volumes`, { volume: { size: 1, name: `${name}0` } });
    await guest.post("/network/v2.0/security-groups", { security_group: { name: `${name}-of-somebody` } });
  }
  return names.flatMap((name) => [`${name}0`, `${name}-of-somebody`]).sort();
}

const namesIn = (cloud: SimulatedCloud) =>
  Object.values(cloud.owned())
    .flat()
    .map(({ name }) => name)
    .sort();

describe("a run that is killed", () => {
  test(`at ${moments} moments is cleaned up by its ledger, and nothing else is touched`, async () => {
    const total = await wholeRun();
    const wrong: string[] = [];
    let left = 0;
    for (const moment of someMoments(total)) {
      await using here = await scene();
      await end(here.start(), here.cloud, moment, "SIGKILL");
      left += openItems(here.ledger).length;
      const foreign = await addForeign(here);
      const before = namesIn(here.cloud);

      const dry = here.io("cleanup", "out");
      expect([await cli(dry), dry.err()]).toEqual([0, ""]);
      expect(namesIn(here.cloud)).toEqual(before);

      const cleanup = here.io("cleanup", "out", "--apply");
      const code = await cli(cleanup);
      const after = namesIn(here.cloud);
      if (code !== 0 || after.join() !== foreign.join() || Object.keys(here.cloud.missing()).length > 0) {
        wrong.push(`killed at request ${moment} of ${total}: ${cleanup.out()} ${after.join(", ")}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(left).toBeGreaterThan(0);
  }, 600_000);
});

test("a bucket that resists keeps its access key until a clean-up gets rid of both", async () => {
  using place = folder();
  const isStubborn = { now: true };
  const faults = ({ method, url }: { readonly method: string; readonly url: URL }) =>
    isStubborn.now && method === "DELETE" && url.pathname.endsWith("/object") ? { status: 500 } : "normal";
  await using cloud = await simulate(compliant, { faults });
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path });
  const words = ["--os-cloud", "test", "-o", "out", "-q", "-r", "json", "-s", "scs-0123-s3-round-trip"];
  expect(await cli(io("run", ...words))).toBe(6);
  const again = io("cleanup", "out", "--apply");
  expect(await cli(again)).toBe(6);
  expect(again.out()).toContain("kept, because without it nobody reaches the bucket that is left");
  isStubborn.now = false;
  const last = io("cleanup", "out", "--apply");
  expect([await cli(last), last.err()]).toEqual([0, ""]);
  expect(openItems(join(place.path, "out", "ledger.jsonl"))).toEqual([]);
  expect(cloud.owned()).toEqual({});
});

describe("a run that is interrupted", () => {
  test(`at ${moments} moments leaves nothing behind, or says what`, async () => {
    const total = await wholeRun();
    const wrong: string[] = [];
    for (const moment of someMoments(total)) {
      await using here = await scene();
      const code = await end(here.start(), here.cloud, moment, "SIGINT");
      const left = namesIn(here.cloud);
      const told = code === 130 && left.every((name) => reported(here.path).includes(name));
      if (left.length > 0 && !told)
        wrong.push(`interrupted at request ${moment} of ${total}, exit ${code}: ${left.join(", ")}`);
      if (Object.keys(here.cloud.missing()).length > 0) wrong.push(`took what was not its own at ${moment}`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

function reported(path: string): string {
  return readFileSync(join(path, "out", "report.json"), "utf8");
}

describe("two runs at once in one project", () => {
  test("do not disturb each other", async () => {
    await using one = await scene();
    const other = one.io("run", "--os-cloud", "test", "-o", "other", "-q", "-r", "json", "-s", creating);
    const first = once(one.start(), "exit") as Promise<[number]>;
    const second = await cli(other);
    const [code] = await first;
    expect([code, second]).toEqual([second, second]);
    const verdicts = (run: string) =>
      (
        JSON.parse(readFileSync(join(one.path, run, "report.json"), "utf8")) as {
          results: { testcase: string; verdict: string }[];
        }
      ).results.map(({ testcase, verdict }) => `${testcase} ${verdict}`);
    expect(verdicts("out")).toEqual(verdicts("other"));
    expect(one.cloud.owned()).toEqual({});
    expect(one.cloud.missing()).toEqual({});
  }, 120_000);
});

test("a read-only run sends nothing but the login that could change anything", async () => {
  await using here = await scene();
  await cli(here.io("run", "--os-cloud", "test", "-o", "out", "-q", "--read-only"));
  const changing = here.cloud.log.filter(({ method }) => method !== "GET" && method !== "HEAD");
  expect(changing.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /identity/v3/auth/tokens"]);
});
