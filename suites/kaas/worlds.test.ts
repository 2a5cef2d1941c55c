import { expect, test } from "vitest";
import { expectedOf } from "../../fixtures/clusters/expected.ts";
import { CLUSTER_WORLDS } from "../../fixtures/clusters/index.ts";
import { judgedCluster } from "../../src/testing/judged-cluster.ts";
import { scs0214v2 } from "./scs-0214-node-distribution/standard.ts";

const testcases = scs0214v2.extended;
const ids = testcases.map(({ id }) => id);

test.each(CLUSTER_WORLDS.map((world) => [world.name, world] as const))("%s is judged as it says", async (_, world) => {
  const judged = await judgedCluster(world, testcases, { signal: AbortSignal.timeout(5_000) });
  const expected = expectedOf(world);
  expect(Object.fromEntries(ids.map((id) => [id, judged[id]?.verdict]))).toEqual(
    Object.fromEntries(ids.map((id) => [id, expected[id]])),
  );
});
