import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import compliantCluster from "../../fixtures/clusters/compliant.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

/** More than this only for a question that is worth a request. Speed is guarded by what is counted: it is the same on every machine. */
const most = { readingCloud: 27, creatingCloud: 165, readingCluster: 29 };

async function runHere(place: string, ...words: readonly string[]): Promise<void> {
  await cli(testIo(["run", "-q", "-o", "out", "-r", "json", ...words], { cwd: place, home: place }));
}

interface Logged {
  readonly method: string;
  readonly path: string;
}

const linesOf = (log: readonly Logged[]) => log.map(({ method, path }) => `${method} ${path}`);
const repeatedIn = (lines: readonly string[]) => lines.filter((line, index) => lines.indexOf(line) !== index);

test("a reading run asks a cloud nothing twice, and no more than it needs", async () => {
  using place = folder();
  await using cloud = await simulate(compliant);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  await runHere(place.path, "--os-cloud", "test", "--read-only");
  const lines = linesOf(cloud.log);
  expect(repeatedIn(lines)).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(most.readingCloud);
});

test("a run that creates things asks no more than it needs where nothing takes time", async () => {
  using place = folder();
  await using cloud = await simulate(compliant);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  await runHere(place.path, "--os-cloud", "test");
  expect(cloud.log.length).toBeLessThanOrEqual(most.creatingCloud);
});

test("a reading run asks a cluster nothing twice, and no more than it needs", async () => {
  using place = folder();
  await using cluster = await simulateCluster(compliantCluster);
  writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
  await runHere(place.path, "--kubeconfig", "kubeconfig", "--read-only");
  const lines = linesOf(cluster.log).filter((line) => !line.includes("selfsubject"));
  expect(repeatedIn(lines)).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(most.readingCluster);
});
