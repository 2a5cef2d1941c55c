import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import type { ClusterWorld } from "../../fixtures/clusters/world.ts";
import {
  simulateCluster,
  type ClusterSimulationOptions,
} from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { ask } from "../../fixtures/simulator/kubernetes/visitor.ts";
import { parseReport } from "../reports/json/parse.ts";
import { openItems } from "../run/ledger.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const run = ["run", "--kubeconfig", "kubeconfig", "-o", "out", "-q"];

async function scene(world: ClusterWorld = compliant, options: ClusterSimulationOptions = { secondsPerRequest: 2 }) {
  const place = folder();
  const cluster = await simulateCluster(world, options);
  writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
  return {
    cluster,
    path: place.path,
    ledger: join(place.path, "out", "ledger.jsonl"),
    io: (...words: string[]) => testIo(words, { cwd: place.path, home: place.path }),
    report: () => {
      const file = join(place.path, "out", "report.json");
      return parseReport(readFileSync(file, "utf8"), file);
    },
    start: () =>
      spawn(process.execPath, [main, ...run, "-r", "json", "-s", "scs-0211"], {
        cwd: place.path,
        env: { HOME: place.path, PATH: process.env["PATH"] },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

test("a read-only run sends nothing but questions about its own login that could change anything", async () => {
  await using here = await scene();
  await cli(here.io(...run, "--read-only"));
  const changing = here.cluster.log.filter(({ method }) => method !== "GET" && method !== "HEAD");
  const others = changing.filter(
    ({ method, path }) => method !== "POST" || !/\/selfsubject(access|rules)?reviews$/.test(path),
  );
  expect(changing.length).toBeGreaterThan(0);
  expect(others.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

describe("a login that may not do everything", () => {
  test("is told so first, with the command that grants it, and creates nothing", async () => {
    await using here = await scene({ ...compliant, login: "reader" });
    await cli(here.io(...run));
    const { preflight, results, resources } = here.report();
    expect(preflight.findings[0]).toMatchObject({
      level: "note",
      message: expect.stringContaining("The login may not create namespaces") as string,
      remedy: "scs-conformance rbac --tier W | kubectl apply -f -",
    });
    expect(results.find(({ testcase }) => testcase === "scs-0211-rwo")).toMatchObject({
      verdict: "DNF",
      cause: "privilege",
    });
    expect(results.find(({ testcase }) => testcase === "scs-0214-zone-label")?.verdict).toBe("PASS");
    expect(resources).toEqual({ created: 0, destroyed: 0, leaked: [] });
    expect(here.cluster.log.filter(({ method, path }) => method === "POST" && path.includes("namespaces"))).toEqual([]);
  });

  test("that is not known at all ends the run with 4", async () => {
    await using here = await scene();
    writeFileSync(join(here.path, "kubeconfig"), here.cluster.kubeconfig.replace(/token: .*/g, "token: wrong"));
    expect(await cli(here.io(...run))).toBe(4);
    expect(here.report().results.filter(({ verdict }) => verdict === "PASS" || verdict === "FAIL")).toEqual([]);
  });
});

describe("words that do not fit are explained and end with 2:", () => {
  test.each<[readonly string[], string]>([
    [["--os-cloud", "prod"], "--os-cloud is for a cloud, but the scope scs-compatible-kaas is for a cluster."],
    [
      ["--scope", "scs-compatible-iaas"],
      "--kubeconfig is for a cluster, but the scope scs-compatible-iaas is for a cloud.",
    ],
    [["--context", "auditr"], 'Did you mean "auditor"?'],
  ])("%j", async (words, sentence) => {
    await using here = await scene();
    const io = here.io(...run, ...words);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(here.cluster.log).toEqual([]);
  });
});

describe("a run that is killed", () => {
  test("is cleaned up by its ledger, and a stranger of almost the same name stays", async () => {
    let left = 0;
    for (const state of ["intended", "created"]) {
      await using here = await scene(compliant, { latencyMs: 2, secondsPerRequest: 0.1 });
      const child = here.start();
      const ended = once(child, "exit");
      const isThere = () => existsSync(here.ledger) && openItems(here.ledger).some((item) => item.state === state);
      while (!isThere() && child.exitCode === null) await new Promise(setImmediate);
      child.kill("SIGKILL");
      await ended;
      const open = openItems(here.ledger);
      left += open.length;
      const stranger = `${open[0]?.name}0`;
      const body = { apiVersion: "v1", kind: "Namespace", metadata: { name: stranger } };
      expect((await ask(here.cluster, "/api/v1/namespaces", { method: "POST", body })).status).toBe(201);
      const cleanup = here.io("cleanup", "out", "--apply", "--kubeconfig", "kubeconfig");
      expect([await cli(cleanup), cleanup.err()]).toEqual([0, ""]);
      expect(openItems(here.ledger)).toEqual([]);
      const namespaces = (here.cluster.owned()["namespaces"] ?? []).map(({ name }) => name);
      expect([namespaces, here.cluster.missing()]).toEqual([[stranger], {}]);
    }
    expect(left).toBeGreaterThan(0);
  }, 60_000);
});

test("the token stands nowhere after a run", async () => {
  const users = compliant.users.map((user) => ({ ...user, token: `canary-${user.name}-4f9a` }));
  const echo = { status: 500, body: "you said canary-auditor-4f9a" };
  const world = { ...compliant, users, conditions: { faults: { "GET /apis/storage.k8s.io/v1/storageclasses": echo } } };
  await using here = await scene(world);
  const [live, judging] = [here.io(...run, "-vv"), here.io("judge", "out")];
  await cli(live);
  await cli(judging);
  const files = readdirSync(join(here.path, "out"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(10);
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), "utf8"));
  const written = [...texts, live.out(), live.err(), judging.out(), judging.err()];
  expect(written.filter((text) => text.includes("4f9a"))).toEqual([]);
});
