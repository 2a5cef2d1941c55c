import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { handedIn } from "../../fixtures/clusters/handed-in.ts";
import compliantCloud from "../../fixtures/clouds/compliant.ts";
import neglectedCloud from "../../fixtures/clouds/neglected.ts";
import compliantCluster from "../../fixtures/clusters/compliant.ts";
import { wholeRun } from "../../fixtures/e2e/e2e-run.ts";
import { sonobuoyOf } from "../../fixtures/e2e/sonobuoy.ts";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { cli } from "../cli/cli.ts";
import { cloudsYaml } from "./clouds-yaml.ts";
import { folder } from "./folder.ts";
import { testIo } from "./test-io.ts";

interface Kubeconfig {
  readonly contexts: readonly { readonly name: string }[];
}

const began = Date.now();

/** The pages name days; it is always one on which those are as the pages say, and time passes. */
const now = () => new Date(Date.parse("2026-11-22T12:00:00Z") + Date.now() - began);

/** What the pages speak of: a working directory with `mycloud`, `mycluster`, keys, and reports of earlier runs. */
export async function documentedWorld() {
  const place = folder();
  const at = (name: string) => join(place.path, name);
  const cloud = await simulate(compliantCloud, { now });
  const cluster = await simulateCluster(compliantCluster, { secondsPerRequest: 2, now });
  const run = async (...words: readonly string[]) => {
    const io = testIo(words, { cwd: place.path, home: place.path, now });
    return { code: await cli(io), out: io.out(), err: io.err() };
  };
  const record = (output: string) =>
    run("run", "--os-cloud", "mycloud", "-s", "scs-0102,scs-0103", "--read-only", "-q", "-o", output);

  await using neglected = await simulate(neglectedCloud, { now });
  clouds(place.path, neglected.authUrl, neglectedCloud);
  await record("reports/demo/neglected");
  clouds(place.path, cloud.authUrl, compliantCloud);
  for (const output of ["reports/demo/compliant", "run-1", "run-2", "run-3"]) await record(output);
  for (const name of ["RUN", "yesterday", "20261121-184229-1f3a"])
    cpSync(at("reports/demo/compliant"), at(`reports/${name}`), { recursive: true });

  const kubeconfig = parse(cluster.kubeconfig) as Kubeconfig;
  const contexts = kubeconfig.contexts.slice(0, 1).map((context) => ({ ...context, name: "mycluster" }));
  const named = stringify({ ...kubeconfig, contexts, "current-context": "mycluster" });
  for (const name of [".kube", ".ssh", "results"]) mkdirSync(at(name));
  for (const name of [".kube/config", "cluster.yaml"]) writeFileSync(at(name), named);
  writeFileSync(at(".ssh/id_ed25519"), sshVector("ed25519").privateKey, { mode: 0o600 });

  writeFileSync(at("zones.pdf"), "A document that a person attests with.");
  handedIn(compliantCluster, at("results"), now());
  const tested = wholeRun({ version: compliantCluster.version, startedAt: now() });
  writeFileSync(at("202611211030_sonobuoy_d7621bef.tar.gz"), sonobuoyOf(tested));

  return {
    run,
    write: (name: string, text: string) => writeFileSync(at(name), text),
    path: place.path,
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      await cloud[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

/** The cloud under the name that it has in the pages. */
function clouds(place: string, authUrl: string, world: typeof compliantCloud): void {
  cloudsYaml(place, authUrl, world);
  const file = join(place, "clouds.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace('"test"', '"mycloud"'));
}
