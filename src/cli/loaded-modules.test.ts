import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import compliantCluster from "../../fixtures/clusters/compliant.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { execServer } from "../testing/exec-server.ts";
import { folder } from "../testing/folder.ts";

/** Today's numbers and a few more, for new testcases: raise one only for what has a use there. They are the same on every machine. */
const most = { cloudRun: 870, clusterRun: 860, version: 870, plan: 590, list: 90, help: 2 };

/** Of what others have written, exactly this; yargs comes with parts of its own. */
const ofYargs = ["ansi-regex", "ansi-styles", "cliui", "emoji-regex", "escalade", "get-caller-file"]
  .concat(["get-east-asian-width", "string-width", "strip-ansi", "wrap-ansi", "y18n", "yargs", "yargs-parser"])
  .toSorted();
const ofSuites = [...ofYargs, "p-limit", "yaml", "yocto-queue", "zod"];
const ofRuns = [...ofSuites, "junit-report-builder", "undici"];

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const root = new URL("../..", import.meta.url).href;
const start = promisify(execFile);

/** What every run does without, unless it was asked for. */
const forNobody =
  /signing\/|verification\/|cli\/(?:waivers|fleet|publish|schemas|stored-report|find-reports|sign-run|recorded-run)|reports\/(?:ctrf|sarif|oscal|badge|shields|github|gitlab|scs-yaml|card|diff|json\/parse)/;
const ofClusters =
  /suites\/kaas|scs-compatible-kaas|probes\/(?:kubernetes|e2e|metering|sustainability)|clients\/kubernetes|config\/kubernetes|release-data|@kubernetes/;
const ofClouds = /suites\/iaas|scs-compatible-iaas|probes\/(?:openstack|tempest)|clients\/openstack/;
const ofLibrary = /@kubernetes\/client-node\/dist\/index\.js/;
const ofClient = /src\/clients\/kubernetes\/cluster\.ts/;

/** Where every module comes from that a process loads, each once, whatever its exit code. */
async function loadedBy(place: string, ...words: readonly string[]): Promise<readonly string[]> {
  const [hook, log] = [join(place, "hook.mjs"), join(place, "loaded")];
  const source = `
    import { appendFileSync } from "node:fs";
    import { registerHooks } from "node:module";
    registerHooks({
      resolve(specifier, context, next) {
        const resolved = next(specifier, context);
        appendFileSync(${JSON.stringify(log)}, resolved.url + "\\n");
        return resolved;
      },
    });`;
  writeFileSync(hook, source);
  const env = { HOME: place, PATH: process.env["PATH"] };
  rmSync(log, { force: true });
  await start(process.execPath, ["--import", pathToFileURL(hook).href, ...words], { cwd: place, env }).catch(
    () => undefined,
  );
  const urls = readFileSync(log, "utf8").split("\n");
  const files = urls.filter((url) => url.startsWith("file:")).map((url) => url.replace(root, ""));
  return [...new Set(files)];
}

const packagesIn = (files: readonly string[]) =>
  [...new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))].toSorted();

const matching = (urls: readonly string[], pattern: RegExp) => urls.filter((url) => pattern.test(url));

test.each([
  ["--help", [], most.help],
  ["version", [...ofSuites, "aws4fetch"], most.version],
  ["plan", [...ofSuites, "aws4fetch"], most.plan],
  ["list reporters", ofYargs, most.list],
])("%s loads no more than it needs", async (words, packages, limit) => {
  using place = folder();
  const loaded = await loadedBy(place.path, main, ...words.split(" "));
  expect(loaded).toContain("src/cli/main.ts");
  expect(packagesIn(loaded)).toEqual(packages.toSorted());
  expect(loaded.length).toBeLessThanOrEqual(limit);
});

describe("a run that is asked for nothing else", () => {
  test("loads nothing of clusters against a cloud", async () => {
    using place = folder();
    await using cloud = await simulate(compliant);
    cloudsYaml(place.path, cloud.authUrl, cloud.state);
    const loaded = await loadedBy(place.path, main, "run", "--os-cloud", "test", "-o", "out", "-q");
    expect(readFileSync(join(place.path, "out", "report.json"), "utf8")).toContain("scs-0103");
    expect(matching(loaded, ofClusters)).toEqual([]);
    expect(matching(loaded, forNobody)).toEqual([]);
    expect(packagesIn(loaded)).toEqual([...ofRuns, "aws4fetch"].toSorted());
    expect(loaded.length).toBeLessThanOrEqual(most.cloudRun);
  });

  test("loads nothing of clouds against a cluster", async () => {
    using place = folder();
    await using cluster = await simulateCluster(compliantCluster);
    writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
    const words = ["run", "--kubeconfig", "kubeconfig", "--read-only", "-o", "out", "-q"];
    const loaded = await loadedBy(place.path, main, ...words);
    expect(readFileSync(join(place.path, "out", "report.json"), "utf8")).toContain("scs-0210");
    expect(matching(loaded, ofClouds)).toEqual([]);
    expect(matching(loaded, forNobody)).toEqual([]);
    expect(packagesIn(loaded)).toEqual(ofRuns.toSorted());
    expect(loaded.length).toBeLessThanOrEqual(most.clusterRun);
  });
});

test("asking a cluster loads its client, and running a command in a pod loads the library", async () => {
  using place = folder();
  await using server = await execServer((socket) => socket.send(3, JSON.stringify({ status: "Success" })));
  const cluster = new URL("../clients/kubernetes/cluster.ts", import.meta.url).href;
  const script = (question: string): string => `
    import { connectCluster } from "${cluster}";
    const config = { name: "c", server: "${server.url}", tls: { verify: true }, user: { name: "u" }, origin: [] };
    await using cluster = connectCluster(config, { userAgent: "t", env: {} });
    const signal = AbortSignal.timeout(20_000);
    await cluster.${question}.catch(() => undefined);`;
  const run = (question: string) => loadedBy(place.path, "--input-type=module-typescript", "--eval", script(question));
  const asked = await run('get("/version", signal)');
  expect([matching(asked, ofClient).length, matching(asked, ofLibrary).length]).toEqual([1, 0]);
  const ran = await run('exec({ namespace: "n", pod: "p", command: ["true"] }, signal)');
  expect(matching(ran, ofLibrary)).toHaveLength(1);
});
