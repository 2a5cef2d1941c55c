import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clusters/compliant.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { id, sample } from "../../suites/kaas/scs-0412-metering/example-documents.ts";
import { parseReport } from "../reports/json/parse.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

async function scene(standard: string, files: Readonly<Record<string, string>>) {
  const place = folder();
  const cluster = await simulateCluster(compliant);
  for (const [name, content] of Object.entries({ ...files, kubeconfig: cluster.kubeconfig })) {
    writeFileSync(join(place.path, name), content);
  }
  const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path });
  return {
    cluster,
    run: (...words: string[]) => io("run", "--kubeconfig", "kubeconfig", "-s", standard, "-o", "out", "-q", ...words),
    judge: () => io("judge", "out", "-o", "judged"),
    verdicts: () => {
      const path = join(place.path, "out", "report.json");
      return Object.fromEntries(
        parseReport(readFileSync(path, "utf8"), path).results.map(({ testcase, verdict }) => [testcase, verdict]),
      );
    },
    written: () =>
      readdirSync(join(place.path, "out"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
        .join("\n"),
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

test("metering documents are judged, live and from the record, and nothing of customers is kept", async () => {
  const documents = [sample({ user_name: "canary" }), sample({ id: id(2), volume: "two" })];
  await using here = await scene("scs-0412", { "metering.json": JSON.stringify(documents) });
  await cli(here.run("--metering", "metering.json"));
  expect(here.verdicts()).toMatchObject({
    "scs-0412-sample-fields": "FAIL",
    "scs-0412-sample-ids": "PASS",
    "scs-0412-sample-times": "PASS",
    "scs-0412-meter-types": "PASS",
    "scs-0412-known-meters": "PASS",
    "scs-0412-cumulative-grows": "MISS",
    "scs-0412-event-fields": "MISS",
  });
  expect(here.written()).not.toContain("canary");
  const judging = here.judge();
  await cli(judging);
  expect(judging.out()).toContain("Every verdict is that of the run.");
});

test("without metering documents all of it is missed", async () => {
  await using here = await scene("scs-0412", {});
  await cli(here.run());
  expect(
    new Set(
      Object.entries(here.verdicts())
        .filter(([name]) => name.startsWith("scs-0412"))
        .map(([, each]) => each),
    ),
  ).toEqual(new Set(["MISS"]));
});

test("a file without documents is refused before the first request", async () => {
  await using here = await scene("scs-0412", { "metering.json": "{" });
  const io = here.run("--metering", "metering.json");
  expect(await cli(io)).toBe(2);
  expect(io.err()).toContain("metering.json:1: this is not valid JSON, neither the line nor the whole file.");
  expect(here.cluster.log).toEqual([]);
});

const energy = `# TYPE sustainability_tenant_energy_kwh gauge
sustainability_tenant_energy_kwh{project_id="p1",project_name="canary"} 2
`;

test("metrics of sustainability are judged, live and from the record, and no project's name is kept", async () => {
  await using here = await scene("scs-0414", { "metrics.txt": energy });
  await cli(here.run("--sustainability-metrics", "metrics.txt"));
  expect(here.verdicts()).toMatchObject({
    "scs-0414-text-format": "PASS",
    "scs-0414-gauges": "PASS",
    "scs-0414-names": "PASS",
    "scs-0414-complete": "FAIL",
    "scs-0414-labels": "PASS",
    "scs-0414-no-other-labels": "PASS",
    "scs-0414-values": "PASS",
    "scs-0414-totals": "MISS",
    "scs-0414-tenants-within-provider": "MISS",
  });
  expect(here.written()).not.toContain("canary");
  const judging = here.judge();
  await cli(judging);
  expect(judging.out()).toContain("Every verdict is that of the run.");
});

test("a page instead of metrics is refused before the first request", async () => {
  await using here = await scene("scs-0414", { "metrics.txt": "<html></html>\n" });
  const io = here.run("--sustainability-metrics", "metrics.txt");
  expect(await cli(io)).toBe(2);
  expect(io.err()).toContain("metrics.txt has no metric in Prometheus's text format in it.");
  expect(here.cluster.log).toEqual([]);
});
