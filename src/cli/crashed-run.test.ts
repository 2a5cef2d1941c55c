import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

test("the report of a run in which this tool failed is verified as what it is, and as nothing else", async () => {
  using place = folder();
  await using cloud = await simulate(compliant);
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const words = ["run", "--os-cloud", "test", "-o", "out", "-s", "scs-0102,scs-0103", "--read-only"];
  const io = testIo(words, { cwd: place.path, home: place.path });
  let isOver = false;
  const write = (text: string) => {
    if (isOver || !/scs-0103/.test(text)) return io.stderr.write(text);
    isOver = true;
    throw new Error("nobody listens any more");
  };
  // Shows its progress until somebody closes the terminal.
  expect(await cli({ ...io, stderr: Object.assign(Object.create(io.stderr), { write }) as typeof io.stderr })).toBe(70);
  const file = join(place.path, "out", "report.json");
  const report = parseReport(readFileSync(file, "utf8"));
  expect(report.preflight).toMatchObject({ verdict: "DNF", cause: "tool-bug" });
  expect(new Set(report.results.map(({ cause }) => cause))).toContain("tool-bug");
  expect(report.results.every(({ verdict }) => verdict === "DNF" || verdict === "MISS")).toBe(true);
  expect(report.evidence).not.toEqual([]);
  const verify = async () => {
    const again = testIo(["verify", "out", "--no-signature"], { cwd: place.path, home: place.path });
    return { code: await cli(again), out: again.out() };
  };
  expect(await verify()).toMatchObject({ code: 0 });
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace('"cause": "tool-bug"', '"cause": "timeout"'));
  expect((await verify()).code).toBe(5);
  writeFileSync(file, text.replaceAll("This tool failed: ", "This tool has failed: "));
  expect(await verify()).toMatchObject({ code: 5, out: expect.stringContaining("its evidence comes to") });
});
