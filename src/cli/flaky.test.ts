import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { scopes } from "../../suites/scopes/scopes.ts";
import { parseReport } from "../reports/json/parse.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";
import { toolSha256 } from "./tool-digest.ts";

test("a PASS that needed a second request is flaky, live and judged again; tool and scope are named by digest", async () => {
  using place = folder();
  await using cloud = await simulate(compliant, { faults: { "GET /image/v2/images": [{ status: 503 }, "normal"] } });
  cloudsYaml(place.path, cloud.authUrl, cloud.state);
  const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path });
  const report = (name: string) => parseReport(readFileSync(join(place.path, name, "report.json"), "utf8"));
  const flaky = (name: string) => report(name).results.flatMap(({ testcase, flaky: is }) => (is ? [testcase] : []));

  const words = ["run", "--os-cloud", "test", "-o", "live", "-q", "-s", "scs-0102-prop-min_ram,scs-0100"];
  expect(await cli(io(...words))).toBe(0);
  expect(flaky("live")).toEqual(["scs-0102-prop-min_ram"]);
  expect(report("live").evidence.find(({ probe }) => probe === "images")).toMatchObject({ repeated: 1 });
  expect(await cli(io("judge", "live", "-o", "judged"))).toBe(0);
  expect(flaky("judged")).toEqual(flaky("live"));

  const { scope, assessment } = report("live");
  expect(assessment.tool.sha256).toBe(toolSha256());
  expect(scope.sha256).toBe(scopes.filter(({ id }) => id === scope.id).map(scopeSha256)[0]);
  const version = io("version");
  await cli(version);
  expect(version.out()).toContain(`sha256 ${toolSha256()}`);
  expect(version.out()).toContain(`sha256 ${scope.sha256}`);
});
