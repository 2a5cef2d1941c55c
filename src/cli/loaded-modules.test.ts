import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { execServer } from "../testing/exec-server.ts";
import { folder } from "../testing/folder.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const start = promisify(execFile);

const ofLibrary = (urls: readonly string[]) =>
  urls.filter((url) => url.includes("@kubernetes/client-node/dist/index.js"));
const ofClient = (urls: readonly string[]) => urls.filter((url) => url.endsWith("src/clients/kubernetes/cluster.ts"));

/** Where every module comes from that a process loads, whatever its exit code. */
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
  return readFileSync(log, "utf8").split("\n");
}

test("help loads nothing of Kubernetes", async () => {
  using place = folder();
  const loaded = await loadedBy(place.path, main, "--help");
  expect(loaded).toContain(pathToFileURL(main).href);
  expect(ofLibrary(loaded)).toEqual([]);
});

test("a run against OpenStack loads nothing of Kubernetes", async () => {
  using place = folder();
  await using cloud = await simulate(compliant);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const words = ["run", "--os-cloud", "test", "-o", "out", "-q", "-s", "scs-0103"];
  const loaded = await loadedBy(place.path, main, ...words);
  expect(readFileSync(join(place.path, "out", "report.json"), "utf8")).toContain("scs-0103");
  expect([...ofLibrary(loaded), ...ofClient(loaded)]).toEqual([]);
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
  expect([ofClient(asked).length, ofLibrary(asked).length]).toEqual([1, 0]);
  const ran = await run('exec({ namespace: "n", pod: "p", command: ["true"] }, signal)');
  expect(ofLibrary(ran)).toHaveLength(1);
});
