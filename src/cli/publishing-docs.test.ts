import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startMonitor } from "../../fixtures/monitor/monitor.ts";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { renderJson } from "../reports/json/render.ts";
import { exampleReport } from "../reports/testing/example-report.ts";
import { brokenRules } from "../reports/testing/official-rules.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const page = readFileSync(new URL("../../docs/publishing.md", import.meta.url), "utf8");
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = ""]) => block.split("\n"))
  .filter((line) => line.startsWith("scs-conformance "));

test("every command of docs/publishing.md does what it says", async () => {
  using place = folder();
  const { privateKey, publicKey } = sshVector("ed25519");
  const keys = [publicKey];
  await using monitor = await startMonitor({
    accounts: [
      { subject: "prod1", token: "open sesame", keys },
      { subject: "ci", token: "open barley", keys, appendAny: true },
      { subject: "gx-prod1", token: "x", keys: [], delegates: ["ci"] },
      { subject: "gx-prod2", token: "x", keys: [], delegates: ["ci"] },
    ],
  });
  const at = (name: string) => join(place.path, name);
  writeFileSync(at("scs-key"), privateKey);
  writeFileSync(at("ci-token"), "open barley");
  writeFileSync(at("RUN.json"), renderJson(exampleReport));
  writeFileSync(at("OTHER.json"), renderJson({ ...exampleReport, subject: { name: "prod2", layer: "iaas" } }));

  expect(commands).toHaveLength(4);
  for (const command of commands) {
    const words = command
      .replace("https://monitor.example", monitor.url)
      .replaceAll(/reports\/(RUN|OTHER)/g, "$1.json")
      .split(" ")
      .slice(1);
    const io = testIo(words, { cwd: place.path, home: place.path, env: { SCS_MONITOR_TOKEN: "open sesame" } });
    expect([await cli(io), io.err()]).toEqual([0, expect.any(String)]);
  }
  expect(monitor.reports.map(({ subject }) => subject).toSorted()).toEqual(["gx-prod1", "gx-prod2", "prod1"]);
  expect(brokenRules(readFileSync(at("scs-report.yaml"), "utf8"))).toEqual([]);
});
