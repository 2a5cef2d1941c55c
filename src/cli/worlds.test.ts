import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import { expectedVerdicts, isAboutManagers } from "../../fixtures/clouds/expected.ts";
import { WORLDS } from "../../fixtures/clouds/index.ts";
import { scsCompatibleIaas } from "../../suites/scopes/scs-compatible-iaas.ts";
import { parseReport } from "../reports/json/parse.ts";
import { cloudsYaml, managersOf } from "../testing/clouds-yaml.ts";
import { expectOfficialReport } from "../testing/expect-official-report.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

/** Every version, so that every testcase of the scope is declared. */
const allVersions = ["next", "v5.1", "v4"].flatMap((version) => ["--scope", `scs-compatible-iaas@${version}`]);

const verdicts = (file: string) =>
  Object.fromEntries(
    parseReport(readFileSync(file, "utf8"), file).results.map(({ testcase, verdict }) => [testcase, verdict]),
  );

describe("every world", () => {
  test.each(WORLDS.map((world) => [world.name, world] as const))(
    "%s is judged as it says, live and from the record",
    async (_, world) => {
      using place = folder();
      await using cloud = await simulate(world);
      cloudsYaml(place.path, cloud.authUrl, cloud.state, world.identity.password, cloud.authority);
      const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path });

      const isManaged = isAboutManagers(world);
      const managers = isManaged ? managersOf(world.identity).flatMap(({ name }) => ["--domain-manager", name]) : [];
      const timeout = isManaged ? "50s" : "12s";
      await cli(io("run", "--os-cloud", "test", ...managers, ...allVersions, "-o", "live", "-q", "--timeout", timeout));
      const live = verdicts(join(place.path, "live", "report.json"));
      expect(live).toMatchObject(expectedVerdicts(world));
      expect(Object.keys(expectedVerdicts(world)).filter((id) => !(id in live))).toEqual([]);
      expectOfficialReport(join(place.path, "live", "report.json"), scsCompatibleIaas);

      const judging = io("judge", "live", "-o", "judged");
      await cli(judging);
      expect(judging.out()).toContain("Every verdict is that of the run.");
      expect(verdicts(join(place.path, "judged", "report.json"))).toEqual(live);
    },
    90_000,
  );
});
