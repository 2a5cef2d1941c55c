import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import compliantCluster from "../../../fixtures/clusters/compliant.ts";
import { simulateCluster } from "../../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { simulate } from "../../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../../testing/clouds-yaml.ts";
import { ours, partsOf } from "../../testing/doc-commands.ts";
import { commandsOf, docSnippets } from "../../testing/doc-snippets.ts";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";
import type { FleetSummary } from "./summary.ts";

const page = docSnippets().filter((snippet) => snippet.page === "docs/many-subjects.md");
const config = page.find(({ language }) => language === "yaml")?.text ?? "";
const commands = page
  .filter(({ language }) => language === "sh")
  .flatMap(commandsOf)
  .flatMap(partsOf);

const tested: Readonly<Record<string, readonly string[]>> = {
  "scs-conformance run --all": ["cluster-1-35", "prod1", "prod2"],
  "scs-conformance run prod1 cluster-1-35": ["cluster-1-35", "prod1"],
  "scs-conformance run --preset nightly -o out": ["prod1", "prod2"],
};

test("docs/many-subjects.md: the file is taken, and every command tests whom it says", async () => {
  using place = folder();
  const at = (name: string) => join(place.path, name);
  await using north = await simulate(compliant);
  const identity = { ...compliant.identity, region: "south" };
  await using south = await simulate({ ...compliant, identity });
  await using cluster = await simulateCluster(compliantCluster);
  const entryOf = (authUrl: string, state: Pick<typeof compliant, "identity">): unknown => {
    cloudsYaml(place.path, authUrl, state);
    return (JSON.parse(readFileSync(at("clouds.yaml"), "utf8")) as { clouds: { test: unknown } }).clouds.test;
  };
  const clouds = { prod1: entryOf(north.authUrl, compliant), prod2: entryOf(south.authUrl, { identity }) };
  writeFileSync(at("clouds.yaml"), JSON.stringify({ clouds }));
  writeFileSync(at("scs-conformance.yaml"), config);
  for (const name of ["attestations", "clusters"]) mkdirSync(at(name));
  for (const name of ["prod1", "prod2", "cluster-1-35"]) writeFileSync(at(`attestations/${name}.yaml`), "[]");
  writeFileSync(at("clusters/cluster-1-35.yaml"), cluster.kubeconfig);

  expect(commands).toEqual(Object.keys(tested));
  for (const [index, command] of commands.entries()) {
    const words = [...(ours(command) ?? []), "--read-only", "-q", "-r", "json"];
    const output = `done${index}`;
    const io = testIo([...words.filter((word) => word !== "-o" && word !== "out"), "-o", output], {
      cwd: place.path,
      home: place.path,
    });
    await cli(io);
    const summary = JSON.parse(readFileSync(at(`${output}/summary.json`), "utf8")) as FleetSummary;
    expect(summary.subjects.map(({ subject, problem }) => problem ?? subject)).toEqual(tested[command]);
  }
}, 60_000);
