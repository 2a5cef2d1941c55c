import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { parseReport } from "../reports/json/parse.ts";
import { folder } from "../testing/folder.ts";
import { serve, type Route } from "../testing/http-routes.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

async function scene(standard: string, routes: Readonly<Record<string, Route>>) {
  const place = folder();
  const [cluster, site] = [await simulateCluster(compliant), await serve(routes)];
  writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
  const io = (words: readonly string[], env: Readonly<Record<string, string>>) =>
    testIo(words, { cwd: place.path, home: place.path, env });
  return {
    cluster,
    site,
    run: (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      io(["run", "--kubeconfig", "kubeconfig", "-s", standard, "-o", "out", "-q", ...words], env),
    judge: () => io(["judge", "out", "-o", "judged"], {}),
    results: () => {
      const path = join(place.path, "out", "report.json");
      return new Map(parseReport(readFileSync(path, "utf8"), path).results.map((each) => [each.testcase, each]));
    },
    written: () =>
      readdirSync(join(place.path, "out"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
        .join("\n"),
    async [Symbol.asyncDispose]() {
      await Promise.all([cluster[Symbol.asyncDispose](), site[Symbol.asyncDispose]()]);
      place[Symbol.dispose]();
    },
  };
}

const password = "canary-0123456789";
const harbor = {
  "GET /v2/": { body: {} },
  "GET /api/v2.0/*": ({ headers }) =>
    headers["authorization"] === undefined ? { status: 401 } : { status: 200, body: [{ password }] },
  "GET /api/v2.0/systeminfo": { body: { auth_mode: "oidc_auth" } },
} satisfies Readonly<Record<string, Route>>;

test("a registry is asked with the login of the environment, which nobody ever reads", async () => {
  await using here = await scene("scs-0212", harbor);
  const io = here.run(["--registry", here.site.url], { SCS_REGISTRY_USER: "reader", SCS_REGISTRY_PASSWORD: password });
  await cli(io);
  expect(here.results().get("scs-0212-quotas")?.verdict).toBe("PASS");
  expect(here.results().get("scs-0212-user-backends")?.verdict).toBe("PASS");
  expect(here.results().get("scs-0212-backup")).toMatchObject({ verdict: "MISS", cause: "needs-attestation" });
  expect(here.results().get("scs-0212-required-features")?.verdict).not.toBe("PASS");
  const texts = here.written() + io.out() + io.err();
  const basic = Buffer.from(`reader:${password}`).toString("base64");
  expect([texts.includes(password), texts.includes(basic)]).toEqual([false, false]);
  expect(texts).toContain(`${here.site.url}/v2/`);
  const judging = here.judge();
  await cli(judging);
  expect(judging.out()).toContain("Every verdict is that of the run.");
});

test("a stranger is told that a login would show more", async () => {
  await using here = await scene("scs-0212", harbor);
  await cli(here.run(["--registry", here.site.url]));
  expect(here.results().get("scs-0212-quotas")).toMatchObject({ verdict: "DNF", cause: "privilege" });
  expect(here.results().get("scs-0212-required-features")).toMatchObject({ verdict: "DNF", cause: "privilege" });
});

test("without a registry all is missed, and how to name one is said", async () => {
  await using here = await scene("scs-0212", {});
  await cli(here.run([]));
  const found = here.results().get("scs-0212-required-features");
  expect(found).toMatchObject({ verdict: "MISS", cause: "needs-attestation" });
  expect(found?.findings[0]?.remedy).toContain("--registry URL");
  expect(here.site.log).toEqual([]);
});

describe("what is no address of a registry is refused before the first request:", () => {
  const both = { SCS_REGISTRY_USER: "a", SCS_REGISTRY_PASSWORD: "b" };
  test.each([
    ["registry.example", {}, "--registry must be an address such as https://registry.example."],
    ["ftp://registry.example", {}, "--registry must be an address such as https://registry.example."],
    ["https://a:canary@registry.example", {}, "Set SCS_REGISTRY_USER and SCS_REGISTRY_PASSWORD instead."],
    ["https://registry.example?a=b", {}, '--registry must be an address without "?" and "#".'],
    ["https://registry.example", { SCS_REGISTRY_USER: "a" }, "must be set both, or neither."],
    ["https://registry.example", { SCS_REGISTRY_PASSWORD: "a" }, "must be set both, or neither."],
    ["http://registry.example", both, "--registry must be an address with https"],
  ])("%s with %j", async (url, env, sentence) => {
    await using here = await scene("scs-0212", {});
    const io = here.run(["--registry", url], env);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(io.err()).not.toContain("canary");
    expect(here.cluster.log).toEqual([]);
  });
});

test("a status page is judged, live and from the record, and nothing is ever written to it", async () => {
  await using here = await scene("scs-0402", {
    "GET /severities": { body: { data: [{ displayName: "broken", value: 99 }] } },
    "GET /phases": { body: { data: { generation: 1, phases: ["open"] } } },
    "OPTIONS /phases": { headers: { allow: "GET, DELETE" } },
    "GET /*": { body: { data: [] } },
  });
  await cli(here.run(["--status-page", here.site.url]));
  const verdicts = Object.fromEntries([...here.results()].map(([name, { verdict }]) => [name, verdict]));
  expect(verdicts).toMatchObject({
    "scs-0402-plural-paths": "PASS",
    "scs-0402-identified": "PASS",
    "scs-0402-ids": "DNF",
    "scs-0402-severity-scale": "FAIL",
    "scs-0402-severity-names": "PASS",
    "scs-0402-phase-list": "FAIL",
    "scs-0402-auth-proxy": "MISS",
  });
  expect(new Set(here.site.log.map(({ method }) => method))).toEqual(new Set(["GET", "OPTIONS"]));
  const judging = here.judge();
  await cli(judging);
  expect(judging.out()).toContain("Every verdict is that of the run.");
});

test("without a status page all of it is missed", async () => {
  await using here = await scene("scs-0402", {});
  await cli(here.run([]));
  expect(here.results().get("scs-0402-ids")).toMatchObject({ verdict: "MISS", cause: "needs-attestation" });
});
