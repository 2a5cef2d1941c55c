import { expect, test } from "vitest";
import { cloudConfigOf } from "../../../fixtures/clouds/cloud-config.ts";
import compliant from "../../../fixtures/clouds/compliant.ts";
import { simulate, type SimulatedWorld } from "../../../fixtures/simulator/simulate.ts";
import { connect } from "../../../src/clients/openstack/cloud.ts";
import { volumeTypes, type VolumeType } from "./volume-types.probe.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";

async function observed(
  types: SimulatedWorld["volume"]["types"],
  conditions: NonNullable<SimulatedWorld["conditions"]> = {},
): Promise<readonly VolumeType[]> {
  const world = { ...compliant, volume: { ...compliant.volume, types }, conditions };
  await using cloud = await simulate(world);
  await using target = connect(cloudConfigOf(world, cloud.authUrl), { userAgent: "test", env: {} });
  const context = probeContext(target, { signal: AbortSignal.timeout(10_000) });
  return volumeTypes.schema.parse(await volumeTypes.observe({}, context));
}

test("a volume type is recorded with its name, its description and whether it is replicated, and nothing else", async () => {
  const safe = { id: "1", name: "safe", description: "[scs:encrypted]" };
  const replicated = { replication_enabled: "<is> True" };
  const types = [{ ...safe, extra_specs: { ...replicated, multiattach: "<is> True" } }];
  expect(await observed(types)).toEqual([{ ...safe, extra_specs: replicated }]);
});

test("a description may be absent", async () => {
  expect(await observed([{ id: "1", name: "plain" }])).toEqual([
    { id: "1", name: "plain", description: null, extra_specs: {} },
  ]);
});

test("all pages are read", async () => {
  const types = Array.from({ length: 5 }, (_, index) => ({ id: `${index}`, name: `${index}` }));
  expect(await observed(types, { pageSize: { volume: 2 } })).toHaveLength(5);
});

test("a record is read again as it was", async () => {
  const fact = await observed(compliant.volume.types);
  expect(volumeTypes.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("a type without a name is not a fact", () => {
  expect(volumeTypes.schema.safeParse([{ id: "1", name: null }]).success).toBe(false);
});
