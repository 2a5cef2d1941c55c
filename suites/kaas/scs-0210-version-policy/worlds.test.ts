import { expect, test } from "vitest";
import { expectedOf } from "../../../fixtures/clusters/expected.ts";
import { handedIn } from "../../../fixtures/clusters/handed-in.ts";
import { CLUSTER_WORLDS } from "../../../fixtures/clusters/index.ts";
import { ON_VERSION } from "../../../fixtures/clusters/testcases.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { folder } from "../../../src/testing/folder.ts";
import { judgedCluster } from "../../../src/testing/judged-cluster.ts";
import { scs0210v2 } from "./standard.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";

const testcases: readonly AnyTestcase[] = [versionPolicyCheck, ...scs0210v2.extended];

const worlds = CLUSTER_WORLDS.map((world) => [world.name, world] as const);

test.each(worlds)("%s is judged as it says", async (_, world) => {
  using place = folder();
  const files = handedIn(world, place.path, new Date());
  const judged = await judgedCluster(world, testcases, { inputs: { files, companions: {} } });
  const [expected, verdicts] = [expectedOf(world), ON_VERSION.map((id) => [id, judged[id]?.verdict])];
  expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(ON_VERSION.map((id) => [id, expected[id]])));
});

test("a vendor's version is judged by its numbers, and that is told", async () => {
  using place = folder();
  const vendor = CLUSTER_WORLDS.find(({ name }) => name === "vendor-version");
  if (vendor === undefined) throw new Error("There is no such world.");
  const files = handedIn(vendor, place.path, new Date());
  const judged = await judgedCluster(vendor, testcases, { inputs: { files, companions: {} } });
  expect(judged["version-policy-check"]?.findings).toMatchObject([{ deviation: "D0210-4", actual: "v1.36.6-gke.100" }]);
});
