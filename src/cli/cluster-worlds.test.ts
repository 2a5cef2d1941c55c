import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectedOf } from "../../fixtures/clusters/expected.ts";
import { handedIn } from "../../fixtures/clusters/handed-in.ts";
import { WAITING } from "../../fixtures/clusters/testcases.ts";
import { CLUSTER_WORLDS } from "../../fixtures/clusters/index.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { scsCompatibleKaas } from "../../suites/scopes/scs-compatible-kaas.ts";
import { parseReport } from "../reports/json/parse.ts";
import { expectOfficialReport } from "../testing/expect-official-report.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const verdicts = (file: string) =>
  Object.fromEntries(
    parseReport(readFileSync(file, "utf8"), file).results.map(({ testcase, verdict }) => [testcase, verdict]),
  );

describe("every cluster", () => {
  test.each(CLUSTER_WORLDS.map((world) => [world.name, world] as const))(
    "%s is judged as it says, live and from the record, and is left as it was",
    async (_, world) => {
      using place = folder();
      await using cluster = await simulateCluster(world, { secondsPerRequest: 2, ...world.conditions });
      const io = (...words: string[]) => testIo(words, { cwd: place.path, home: place.path });
      writeFileSync(join(place.path, "kubeconfig"), cluster.kubeconfig);
      const files = handedIn(world, join(place.path, "handed-in"), io().now());
      const inputs = Object.entries(files).flatMap(([name, path]) => [`--${name}`, path]);
      const flags = [...inputs, ...WAITING.flatMap((id) => ["-s", `!${id}`])];
      const expected = Object.fromEntries(Object.entries(expectedOf(world)).filter(([id]) => !WAITING.includes(id)));

      await cli(io("run", "--kubeconfig", "kubeconfig", ...flags, "-o", "live", "-q", "--timeout", "25s"));
      const live = verdicts(join(place.path, "live", "report.json"));
      expect(live).toMatchObject(expected);
      expect(Object.keys(expected).filter((id) => !(id in live))).toEqual([]);
      expectOfficialReport(join(place.path, "live", "report.json"), scsCompatibleKaas);
      expect([cluster.owned(), cluster.missing()]).toEqual([{}, {}]);

      const judging = io("judge", "live", "-o", "judged");
      await cli(judging);
      expect(judging.out()).toContain("Every verdict is that of the run.");
      expect(verdicts(join(place.path, "judged", "report.json"))).toEqual(live);
    },
    90_000,
  );
});
