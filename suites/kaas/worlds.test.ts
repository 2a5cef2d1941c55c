import { expect, test } from "vitest";
import { expectedOf } from "../../fixtures/clusters/expected.ts";
import { handedIn } from "../../fixtures/clusters/handed-in.ts";
import { CLUSTER_WORLDS } from "../../fixtures/clusters/index.ts";
import type { ClusterWorld } from "../../fixtures/clusters/world.ts";
import { folder } from "../../src/testing/folder.ts";
import { judgedCluster } from "../../src/testing/judged-cluster.ts";
import { scs0211v2 } from "./scs-0211-default-storage-class/standard.ts";
import { adminNetworkPolicies } from "./scs-0219-networking/anp.ts";
import { defaultIngressClass } from "./scs-0219-networking/default-ingressclass.ts";
import { defaultRestrictions } from "./scs-0219-networking/default-restrictions.ts";
import { netpolMatrix } from "./scs-0219-networking/netpol-matrix.ts";
import { nodeDistributionCheck } from "./scs-0214-node-distribution/node-distribution-check.ts";
import { scs0214v2 } from "./scs-0214-node-distribution/standard.ts";

const quick = [
  ...scs0214v2.extended,
  nodeDistributionCheck,
  ...scs0211v2.extended,
  adminNetworkPolicies,
  defaultIngressClass,
  defaultRestrictions,
];

/** The matrix asks thousands of times: only where that can make a difference. */
const isAboutNetwork = ({ name, expected }: Pick<ClusterWorld, "name" | "expected">): boolean =>
  name === "compliant" || netpolMatrix.id in expected;

test.each(CLUSTER_WORLDS.map((world) => [world.name, world] as const))(
  "%s is judged as it says, though time passes at once",
  async (_, world) => {
    const testcases = isAboutNetwork(world) ? [...quick, netpolMatrix] : quick;
    const patience = isAboutNetwork(world) ? 60_000 : 5_000;
    using place = folder();
    const inputs = { files: handedIn(world, place.path, new Date()), companions: {} };
    const judged = await judgedCluster(world, testcases, { inputs, signal: AbortSignal.timeout(patience) });
    const ids = testcases.map(({ id }) => id);
    const expected = expectedOf(world);
    expect(Object.fromEntries(ids.map((id) => [id, judged[id]?.verdict]))).toEqual(
      Object.fromEntries(ids.map((id) => [id, expected[id]])),
    );
  },
  70_000,
);
